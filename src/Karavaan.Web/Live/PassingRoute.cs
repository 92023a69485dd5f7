using System.Collections.Frozen;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Live;

/// <summary>
/// Who may see something of this kind in passing, from this person, in this state; registered with <c>services.AddPassing(…)</c>.
/// What is hidden until a reveal must not be shown in passing either: then it goes to nobody.
/// </summary>
public sealed record PassingRoute(string Kind, Func<RoomState, ParticipantId, IEnumerable<Audience>> To);

/// <summary>All routes; a kind that nobody registered goes to nobody.</summary>
public sealed class PassingRoutes(IEnumerable<PassingRoute> routes)
{
    private readonly FrozenDictionary<string, PassingRoute> byKind = routes.ToFrozenDictionary(r => r.Kind);

    /// <summary>Is it a kind that we relay?</summary>
    public bool Knows(string kind) => byKind.ContainsKey(kind);

    /// <summary>Who may see it.</summary>
    public IEnumerable<Audience> To(string kind, RoomState state, ParticipantId from) =>
        byKind.TryGetValue(kind, out var route) ? route.To(state, from) : [];
}
