using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Answers;

namespace Karavaan.Web.Welcomes;

/// <summary>The way in, as tall as the wall until the first answers arrive; then smaller, with the answers beside it.</summary>
public sealed class WelcomePoster : Fragment
{
    private const string Own = "welcome-poster";

    /// <summary>The poster of one welcome stage.</summary>
    public static FragmentKey Of(StageId stage) => new(Own, Argument.Of(stage), Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        AnswerKey.Of(change.Event) is { Question: 0 } answer && !answer.IsShownThroughout(change) && HasAnswers(change.Before, answer.Stage) != HasAnswers(change.After, answer.Stage)
            ? [Of(answer.Stage)] : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var id = Argument.StageOf(key);
        return scene.Workshop.Programme.Find<StageTemplate.Welcome>(id) is not { } found ? null
            : new Drawing(typeof(WelcomePosterBody), new WelcomePosterView(id, found.Content.Question, HasAnswers(scene.Workshop, id)));
    }

    private static bool HasAnswers(Workshop workshop, StageId stage) => AnswerKey.Shown(workshop, stage, 0).Any();
}

/// <summary>The question, and whether answers stand beside the code.</summary>
public sealed record WelcomePosterView(StageId Stage, string Question, bool HasAnswers);
