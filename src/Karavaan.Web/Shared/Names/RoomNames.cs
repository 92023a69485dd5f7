using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Names;

/// <summary>The names of everybody in the room, to choose from where the desk types a name.</summary>
public sealed class RoomNames : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("room-names", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is
        RosterEvent.ParticipantJoined or RosterEvent.ParticipantRemoved or RosterEvent.ParticipantReturned
        or RosterEvent.PersonChanged or RosterEvent.ParticipantForgotten ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(
        typeof(RoomNamesList),
        new RoomNamesView([.. scene.Workshop.Roster.Present.Select(person => scene.NameOf(person.Id))]));

    /// <summary>Who in the room is called so, in the order of joining; <c>null</c>: nobody.</summary>
    public static ParticipantId? Find(Scene scene, string name) => scene.Workshop.Roster.Present
        .Where(person => string.Equals(scene.NameOf(person.Id), name, StringComparison.OrdinalIgnoreCase))
        .Select(person => (ParticipantId?)person.Id).FirstOrDefault();
}

/// <summary>Names in the order of joining.</summary>
public sealed record RoomNamesView(IReadOnlyList<string> Names);
