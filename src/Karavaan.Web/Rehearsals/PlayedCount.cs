using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Rehearsals;

/// <summary>On the desk of a rehearsal: how many of the played people are in, or that it is over. Not there on a real evening.</summary>
public sealed class PlayedCount : Fragment
{
    private const string Own = "played-count";

    /// <summary>The only one.</summary>
    public static FragmentKey Key { get; } = new(Own, Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is
        RosterEvent.ParticipantJoined or RosterEvent.ParticipantRemoved or RosterEvent.ParticipantReturned or RosterEvent.ParticipantForgotten
        or ProgrammeEvent.WorkshopClosed or ProgrammeEvent.WorkshopReopened ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) => scene.State.Row.IsRehearsal
        ? new(typeof(PlayedCountPiece), new PlayedCountView(Rehearsals.In(scene.State), scene.Workshop.Programme.IsClosed))
        : null;
}

/// <summary>How many played people are in, and whether the workshop is closed.</summary>
public sealed record PlayedCountView(int In, bool IsOver);
