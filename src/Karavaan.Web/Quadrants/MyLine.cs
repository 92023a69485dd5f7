using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>One line that a person writes beside their dot; writable until the stage is locked.</summary>
/// <param name="name">The fragment's; the form goes to what stands after 'my-'.</param>
/// <param name="label">What is asked.</param>
/// <param name="text">What was written so far.</param>
public abstract class MyLine(string name, TextKey label, Func<Placement, string> text) : Fragment
{
    /// <inheritdoc/>
    public sealed override string Name => name;

    /// <inheritdoc/>
    public sealed override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        RosterEvent.ParticipantForgotten e => QuadrantStages.All(change.After).Select(s => In(s.Id, e.Participant)),
        QuadrantEvent e when Written(e) is var (stage, by) => [In(stage, by)],
        _ => [],
    };

    /// <inheritdoc/>
    public sealed override Drawing? Draw(FragmentKey key, Scene scene) =>
        key.Audience.Participant is { } who && scene.Workshop.Programme.Find<StageTemplate.Quadrant>(Argument.StageOf(key)) is var (stage, _)
            ? new Drawing(typeof(MyLineForm), new MyLineView(
                stage.Id, name["my-".Length..], label, QuadrantStages.Of(scene.Workshop, stage.Id, who) is { } placement ? text(placement) : ""))
            : null;

    /// <summary>In which stage the event says that it was written, and by whom; <c>null</c>: it is about something else.</summary>
    protected abstract (StageId Stage, ParticipantId By)? Written(QuadrantEvent happened);

    private FragmentKey In(StageId stage, ParticipantId who) => new(name, Argument.Of(stage), Audience.Person(who));
}

/// <summary>The stage, where it goes, what is asked, and what was written so far.</summary>
public sealed record MyLineView(StageId Stage, string Path, TextKey Label, string Text);
