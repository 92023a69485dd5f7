using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Desk;

/// <summary>How many people ticked 'Ik ben klaar' in the stage that the room is in; nothing while nobody did, and when the workshop is over.</summary>
public sealed class DeskReady : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("desk-ready", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is
        RosterEvent.ReadyTicked or RosterEvent.ReadyUnticked or RosterEvent.ParticipantRemoved or RosterEvent.ParticipantReturned
        or ProgrammeEvent.StageEntered or ProgrammeEvent.WorkshopClosed or ProgrammeEvent.WorkshopReopened ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene)
    {
        var (stage, isClosed) = (scene.Workshop.Programme.Current, scene.Workshop.Programme.IsClosed);
        return new(typeof(ReadyCount), isClosed ? 0 : scene.Workshop.Roster.Present.Count(p => p.ReadyIn.Contains(stage)));
    }
}
