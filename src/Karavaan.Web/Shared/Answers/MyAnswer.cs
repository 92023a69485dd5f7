using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Answers;

/// <summary>The field for one's own answer, with what one answered; only one's own events touch it.</summary>
public sealed class MyAnswer : Fragment
{
    private const string Own = "my-answer";

    /// <summary>One person's answer to a question of a stage, on their own phone.</summary>
    public static FragmentKey Of(StageId stage, int question, ParticipantId who) =>
        new(Own, new AnswerKey(stage, question, who).Argument, Audience.Person(who));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        AnswerKey.Of(change.Event) is { } answer ? [Of(answer.Stage, answer.Question, answer.By)] : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var which = AnswerKey.Of(key);
        return scene.Workshop.Programme.Find(which.Stage) is not { } stage ? null
            : new Drawing(typeof(AnswerForm), ViewOf(which, stage.Content, which.In(scene.Workshop)?.Text ?? ""));
    }

    /// <summary>A welcome's question is the page's heading already; of several questions none has the ink button: each is kept by itself.</summary>
    private static MyAnswerView ViewOf(AnswerKey key, StageTemplate content, string text) => content switch
    {
        StageTemplate.Welcome welcome => new(key, text, welcome.Question, false, true, 2),
        StageTemplate.Story story => new(key, text, story.WordQuestion, true, true, 1),
        StageTemplate.Checkout checkout when key.Question < checkout.Questions.Count =>
            new(key, text, checkout.Questions[key.Question], true, checkout.Questions.Count == 1, 2),
        _ => new(key, text, content.Instruction, true, true, 2),
    };
}

/// <summary>A question, its answer so far, and how the field looks.</summary>
public sealed record MyAnswerView(AnswerKey Key, string Text, string Label, bool IsLabelSeen, bool IsStrong, int Rows);
