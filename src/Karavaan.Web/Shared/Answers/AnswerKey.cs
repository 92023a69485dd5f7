using System.Globalization;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Answers;

/// <summary>Which answer a fragment is about: a question of a stage, and whose answer to it. Written as the fragment's argument.</summary>
public sealed record AnswerKey(StageId Stage, int Question, ParticipantId By)
{
    /// <summary>The id of the list that holds the answers to a question, on one surface.</summary>
    public static string List(Surface surface, StageId stage, int question) =>
        string.Create(CultureInfo.InvariantCulture, $"{surface.ToString().ToLowerInvariant()}-answers-{stage.Number}-{question}");

    /// <summary>The argument: stage, question, person.</summary>
    public string Argument => string.Create(CultureInfo.InvariantCulture, $"{Stage.Number}-{Question}-{By.Value:n}");

    /// <summary>Reads an argument.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static AnswerKey Of(FragmentKey key)
    {
        var parts = key.Argument.Split('-');
        return new(
            new StageId(int.Parse(parts[0], CultureInfo.InvariantCulture)),
            int.Parse(parts[1], CultureInfo.InvariantCulture),
            new ParticipantId(Guid.ParseExact(parts[2], "n")));
    }

    /// <summary>The answer that an event is about, or <c>null</c>.</summary>
    public static AnswerKey? Of(WorkshopEvent e) => e switch
    {
        BoardEvent.AnswerGiven given => new(given.Stage, given.Question, given.By),
        BoardEvent.AnswerHidden hidden => new(hidden.Stage, hidden.Question, hidden.By),
        BoardEvent.AnswerRestored restored => new(restored.Stage, restored.Question, restored.By),
        _ => null,
    };

    /// <summary>The answer, unless it was never given or taken back.</summary>
    public Answer? In(Workshop workshop) =>
        workshop.Board.Answers.GetValueOrDefault((Stage, Question))?.GetValueOrDefault(By) is { Text.Length: > 0 } answer ? answer : null;

    /// <summary>Was this answer seen before a change and after it? Then nothing but its words can have changed: no answer came or went.</summary>
    public bool IsShownThroughout(Change change) => In(change.Before) is { IsHidden: false } && In(change.After) is { IsHidden: false };

    /// <summary>The answers that the room may see, in the order of the log.</summary>
    public static IEnumerable<AnswerKey> Shown(Workshop workshop, StageId stage, int question) =>
        All(workshop, stage, question).Where(answer => answer.In(workshop) is { IsHidden: false });

    /// <summary>Everybody's answers to a question, in the order of the log.</summary>
    public static IEnumerable<AnswerKey> All(Workshop workshop, StageId stage, int question) =>
        (workshop.Board.Answers.GetValueOrDefault((stage, question))?.Values ?? [])
            .Where(a => a.Text.Length > 0)
            .OrderBy(a => a.Order)
            .Select(a => new AnswerKey(stage, question, a.By));
}
