using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>Why one person placed it there, in one line; writable until the stage is locked.</summary>
public sealed class MyWhy : Fragment
{
    private const string Own = "my-why";

    /// <summary>One person's, in a quadrant stage.</summary>
    public static FragmentKey Of(StageId stage, ParticipantId who) => new(Own, Argument.Of(stage), Audience.Person(who));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        QuadrantEvent.PlacementExplained e => [Of(e.Stage, e.By)],
        RosterEvent.ParticipantForgotten e => QuadrantStages.All(change.After).Select(s => Of(s.Id, e.Participant)),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        key.Audience.Participant is { } who && scene.Workshop.Programme.Find<StageTemplate.Quadrant>(Argument.StageOf(key)) is var (stage, _)
            ? new Drawing(typeof(MyWhyForm), new MyWhyView(stage.Id, QuadrantStages.Of(scene.Workshop, stage.Id, who)?.Why ?? ""))
            : null;
}

/// <summary>The stage, and what was written so far.</summary>
public sealed record MyWhyView(StageId Stage, string Text);
