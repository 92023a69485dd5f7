using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Stories;

/// <summary>The slides on the desk, which one is on the screen, and the keys to move them (a clicker's keys too).</summary>
public sealed class StorySteps : Fragment
{
    private const string Own = "story-steps";

    /// <summary>The slides of one story stage.</summary>
    public static FragmentKey Of(StageId stage) => new(Own, Argument.Of(stage), Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is ProgrammeEvent.SlideShown e ? [Of(e.Stage)] : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        scene.Workshop.Programme.Find<StageTemplate.Story>(Argument.StageOf(key)) is { } found
            ? new Drawing(typeof(StepList), new StepsView(found.Stage, found.Content))
            : null;
}

/// <summary>A story stage and its slides.</summary>
public sealed record StepsView(Stage Stage, StageTemplate.Story Story)
{
    /// <summary>The slides, and behind them the words.</summary>
    public int Count => Story.Slides.Count + 1;
}
