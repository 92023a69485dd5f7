using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>What only the desk does with the quadrant: practice, teaching examples, arrows, and the end of a spotlight.</summary>
public sealed class QuadrantKeys : Fragment
{
    private const string Own = "quadrant-keys";

    /// <summary>Of a quadrant stage.</summary>
    public static FragmentKey Of(StageId stage) => new(Own, Argument.Of(stage), Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        QuadrantEvent.PracticeOpened e => [Of(e.Stage)],
        QuadrantEvent.PracticeClosed e => [Of(e.Stage)],
        QuadrantEvent.ExamplesShown e => [Of(e.Stage)],
        QuadrantEvent.ArrowsShown e => [Of(e.Stage)],
        QuadrantEvent.OrganisationSpotlit e => [Of(e.Stage)],
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        scene.Workshop.Programme.Find<StageTemplate.Quadrant>(Argument.StageOf(key)) is var (stage, content)
            ? new Drawing(typeof(QuadrantKeysPanel), new QuadrantKeysView(stage, content, scene.Workshop.Quadrants.ShowOf(stage.Id)))
            : null;
}

/// <summary>The stage, its template and what is shown in it.</summary>
public sealed record QuadrantKeysView(Stage Stage, StageTemplate.Quadrant Content, QuadrantShow Show)
{
    /// <summary>The example to begin with: the one practised before, the template's, or the first.</summary>
    public string? Practice => Show.Practice?.Example ?? Content.Practice ?? (Content.Examples is [var first, ..] ? first.Label : null);
}
