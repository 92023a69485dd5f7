using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Choosing;

/// <summary>How many dots one person still has.</summary>
public sealed class ThemeDotsLeft : Fragment
{
    private const string Own = "theme-dots-left";

    /// <summary>One person's, in a choose stage.</summary>
    public static FragmentKey Of(StageId stage, ParticipantId who) => new(Own, Argument.Of(stage), Audience.Person(who));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        BoardEvent.ThemeDotGiven e => [Of(e.Stage, e.By)],
        BoardEvent.ThemeDotTaken e => [Of(e.Stage, e.By)],
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        key.Audience.Participant is { } who && scene.Workshop.Programme.Find<StageTemplate.Choose>(Argument.StageOf(key)) is var (stage, choose)
            ? new Drawing(typeof(ThemeDotsLeftLine), new ThemeDotsLeftView(
                choose.Dots, scene.Workshop.Board.ThemeDotsIn(stage.Id).GivenBy(who).Count, stage.IsRevealed))
            : null;
}

/// <summary>How many dots a person has and gave, and whether that is over.</summary>
public sealed record ThemeDotsLeftView(int All, int Given, bool IsRevealed)
{
    /// <summary>How many are left.</summary>
    public int Left => Math.Max(All - Given, 0);
}
