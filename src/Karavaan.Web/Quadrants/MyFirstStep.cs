using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>The first step of one person's organisation, in one line; writable from the reveal until the stage is locked.</summary>
public sealed class MyFirstStep : Fragment
{
    private const string Own = "my-first-step";

    /// <summary>One person's, in a quadrant stage.</summary>
    public static FragmentKey Of(StageId stage, ParticipantId who) => new(Own, Argument.Of(stage), Audience.Person(who));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        QuadrantEvent.FirstStepWritten e => [Of(e.Stage, e.By)],
        RosterEvent.ParticipantForgotten e => QuadrantStages.All(change.After).Select(s => Of(s.Id, e.Participant)),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        key.Audience.Participant is { } who && scene.Workshop.Programme.Find<StageTemplate.Quadrant>(Argument.StageOf(key)) is var (stage, _)
            ? new Drawing(typeof(MyFirstStepForm), new MyFirstStepView(stage.Id, QuadrantStages.Of(scene.Workshop, stage.Id, who)?.FirstStep ?? ""))
            : null;
}

/// <summary>The stage, and what was written so far.</summary>
public sealed record MyFirstStepView(StageId Stage, string Text);
