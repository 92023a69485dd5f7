using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Harvests;

/// <summary>How many dots were given of all that there are, on screen and desk. Never where: that waits for the reveal.</summary>
public sealed class DotProgress : Fragment
{
    private const string Own = "dot-progress";

    /// <summary>In a harvest stage, on the screen or the desk.</summary>
    public static FragmentKey Of(StageId stage, Audience audience) => new(Own, Argument.Of(stage), audience);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        BoardEvent.DotGiven e => Both(e.Stage),
        BoardEvent.DotTaken e => Both(e.Stage),
        RosterEvent.ParticipantJoined or RosterEvent.ParticipantRemoved or RosterEvent.ParticipantReturned
            or BoardEvent.NoteWithdrawn or BoardEvent.NoteHidden or BoardEvent.NoteRestored => DottedNotes.Stages(change.After).SelectMany(s => Both(s.Id)),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        scene.Workshop.Programme.Find<StageTemplate.Harvest>(Argument.StageOf(key)) is { } found
            ? new Drawing(typeof(DotProgressLine), new DotProgressView(
                scene.Workshop.Board.DotsIn(found.Stage.Id).Total,
                found.Content.DotsPerPerson * scene.Workshop.Roster.Count,
                found.Stage.IsRevealed))
            : null;

    private static FragmentKey[] Both(StageId stage) => [Of(stage, Audience.Screen), Of(stage, Audience.Desk)];
}

/// <summary>Given, of how many, and whether they are shown.</summary>
public sealed record DotProgressView(int Given, int All, bool IsRevealed);
