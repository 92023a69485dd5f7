using System.Globalization;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Answers;

/// <summary>The words on the screen, each once, in the order in which they came; redrawn whole only when they need a smaller type.</summary>
public sealed class AnswerWall : Fragment
{
    private const string Own = "answer-wall";
    private const int Few = 12;
    private const int Many = 24;

    /// <summary>Letters from which an answer is a sentence: all are set smaller.</summary>
    private const int Long = 60;

    /// <summary>Of a longer word no more letters count: it is divided, and makes no sentence.</summary>
    private const int LongWord = 20;

    /// <summary>The answers to one question of a stage.</summary>
    public static FragmentKey Of(StageId stage, int question) =>
        new(Own, string.Create(CultureInfo.InvariantCulture, $"{stage.Number}-{question}"), Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        AnswerKey.Of(change.Event) is { } answer && MayResize(change, answer) && Size(change.Before, answer) != Size(change.After, answer)
            ? [Of(answer.Stage, answer.Question)] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene)
    {
        var parts = key.Argument.Split('-');
        var (stage, question) = (new StageId(int.Parse(parts[0], CultureInfo.InvariantCulture)), int.Parse(parts[1], CultureInfo.InvariantCulture));
        var answers = Standing(scene.Workshop, stage, question);
        return new(typeof(AnswerWallList), new AnswerWallView(stage, question, SizeOf(scene.Workshop, answers), [.. answers]));
    }

    /// <summary>Only then are everybody's words put in order and counted: a new wording of an answer that nobody shares changes no number.</summary>
    private static bool MayResize(Change change, AnswerKey answer) =>
        !answer.IsShownThroughout(change) || IsLong(answer, change.Before) != IsLong(answer, change.After)
        || SameWord.IsShared(change.Before, answer) || SameWord.IsShared(change.After, answer);

    private static bool IsLong(AnswerKey answer, Workshop workshop) => answer.In(workshop) is { } said && LengthOf(said.Text) > Long;

    private static int LengthOf(string text) => text.Split(' ').Sum(word => Math.Min(word.Length, LongWord) + 1) - 1;

    private static string Size(Workshop workshop, AnswerKey about) =>
        SizeOf(workshop, Standing(workshop, about.Stage, about.Question));

    private static List<AnswerKey> Standing(Workshop workshop, StageId stage, int question) =>
        [.. SameWord.Distinct(workshop, AnswerKey.Shown(workshop, stage, question))];

    private static string SizeOf(Workshop workshop, List<AnswerKey> answers) =>
        answers.Exists(answer => IsLong(answer, workshop)) ? "words long"
        : answers.Count > Many ? "words many"
        : answers.Count <= Few ? "words few"
        : "words";
}

/// <summary>Which answers, and how large.</summary>
public sealed record AnswerWallView(StageId Stage, int Question, string Size, Karavaan.Domain.Sequence<AnswerKey> Answers);
