using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Notes;

namespace Karavaan.Web.Themes;

/// <summary>What hangs on the screen under the round: the notes of all tables, or while the groups pick, what they picked.</summary>
public sealed class TalkWall : Fragment
{
    private const string Own = "talk-wall";

    /// <summary>The wall of one themes stage.</summary>
    public static FragmentKey Of(StageId stage) => new(Own, Argument.Of(stage), Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        ProgrammeEvent.SlideShown e => [Of(e.Stage)],
        RosterEvent.ParticipantForgotten => Writers.Blanked(change).Select(Of),
        _ => (Picks.Turned(change) ?? Picks.Resized(change) ?? Gathered(change)) is { } stage ? [Of(stage)] : [],
    };

    /// <summary>Did a note make the tables lie together, or apart again?</summary>
    private static StageId? Gathered(Change change) => NoteLists.In(change) is { Stage: var stage }
        && ScreenNote.AreTogether(change.Before, stage) != ScreenNote.AreTogether(change.After, stage) ? stage : null;

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        scene.Workshop.Programme.Find<StageTemplate.Themes>(Argument.StageOf(key)) is not var (stage, _) ? null
        : new(stage.IsPicking ? typeof(PicksWall) : typeof(TablesWall), stage);
}
