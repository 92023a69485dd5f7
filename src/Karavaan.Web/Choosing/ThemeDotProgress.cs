using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Choosing;

/// <summary>How many dots were given of all that there are, on screen and desk. Never to which theme: that waits for the reveal.</summary>
public sealed class ThemeDotProgress : Fragment
{
    private const string Own = "theme-dot-progress";

    /// <summary>In a choose stage, on the screen or the desk.</summary>
    public static FragmentKey Of(StageId stage, Audience audience) => new(Own, Argument.Of(stage), audience);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        BoardEvent.ThemeDotGiven e => Both(e.Stage),
        BoardEvent.ThemeDotTaken e => Both(e.Stage),
        RosterEvent.ParticipantJoined or RosterEvent.ParticipantRemoved or RosterEvent.ParticipantReturned
            when change.After.Programme.Now is { Content: StageTemplate.Choose, Id: var stage } => Both(stage),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        scene.Workshop.Programme.Find<StageTemplate.Choose>(Argument.StageOf(key)) is var (stage, choose)
            ? new Drawing(typeof(ThemeDotProgressLine), new ThemeDotProgressView(
                scene.Workshop.Board.ThemeDotsIn(stage.Id).Total, choose.Dots * scene.Workshop.Roster.Count, stage.IsRevealed))
            : null;

    private static FragmentKey[] Both(StageId stage) => [Of(stage, Audience.Screen), Of(stage, Audience.Desk)];
}

/// <summary>Given, of how many, and whether they are shown.</summary>
public sealed record ThemeDotProgressView(int Given, int All, bool IsRevealed);
