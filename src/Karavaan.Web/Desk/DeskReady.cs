using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Desk;

/// <summary>How many people ticked 'Ik ben klaar' in the stage that the room is in.</summary>
public sealed class DeskReady : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("desk-ready", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is
        RosterEvent.ReadyTicked or RosterEvent.ReadyUnticked or RosterEvent.ParticipantRemoved or RosterEvent.ParticipantReturned
        or ProgrammeEvent.StageEntered ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene)
    {
        var stage = scene.Workshop.Programme.Current;
        return new(typeof(ReadyCount), scene.Workshop.Roster.Present.Count(p => p.ReadyIn.Contains(stage)));
    }
}
