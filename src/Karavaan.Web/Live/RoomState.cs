using System.Collections.Immutable;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Live;

/// <summary>Everything that pages are drawn from. Readers share it; a Room swaps it by one reference.</summary>
/// <param name="Row">Id, code, title, language, status.</param>
/// <param name="Workshop">The fold of the log.</param>
/// <param name="People">Names, beside the log.</param>
public sealed record RoomState(WorkshopRow Row, Workshop Workshop, People People)
{
    /// <summary>The keys of rounds that have not been revealed; with them a person's own phone shows that person's own choice.</summary>
    public ImmutableDictionary<RoundId, byte[]> RoundKeys { get; init; } = ImmutableDictionary<RoundId, byte[]>.Empty;

    /// <summary>The version of the log that this state is.</summary>
    public int Version => Workshop.Version;
}
