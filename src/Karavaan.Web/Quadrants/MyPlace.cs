using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>In words, what one person placed so far: the field of each moment, or that it was skipped.</summary>
public sealed class MyPlace : Fragment
{
    private const string Own = "my-place";

    /// <summary>One person's, in a quadrant stage.</summary>
    public static FragmentKey Of(StageId stage, ParticipantId who) => new(Own, Argument.Of(stage), Audience.Person(who));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        QuadrantStages.By(change.Event) is var (stage, by) ? [Of(stage, by)] : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        key.Audience.Participant is { } who
        && scene.Workshop.Programme.Find<StageTemplate.Quadrant>(Argument.StageOf(key)) is var (stage, content)
            ? new Drawing(typeof(MyPlaceLines), new MyPlaceView(content, QuadrantStages.Of(scene.Workshop, stage.Id, who), scene.Workshop.Template!.Quadrant))
            : null;
}

/// <summary>The names of the moments and of the fields, and what this person placed.</summary>
public sealed record MyPlaceView(StageTemplate.Quadrant Content, Placement? Placement, QuadrantFrame Frame);
