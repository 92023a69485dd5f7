using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Answers;

/// <summary>
/// Which answers on the screen are one word said by several people: the first of them stands there for all. Capitals, spaces around it and the
/// sign at its end make no other word. At the welcome a name stands with every answer, and each is its own.
/// </summary>
internal static class SameWord
{
    /// <summary>How often the word of this answer was said; <c>null</c>: another stands there for it.</summary>
    public static int? TimesOfFirst(Workshop workshop, AnswerKey answer)
    {
        if (IsNamed(workshop, answer.Stage))
        {
            return 1;
        }

        var own = answer.In(workshop)!;
        var times = 0;
        foreach (var other in Shown(workshop, answer, own.Text))
        {
            times++;
            if (other.Order < own.Order)
            {
                return null;
            }
        }

        return times;
    }

    /// <summary>The answers that stand, or stood, for the word that this one says and for the one that it said before.</summary>
    public static IEnumerable<AnswerKey> Standing(Change change, AnswerKey answer) =>
        from said in new[] { answer.In(change.Before), answer.In(change.After) }
        where said is not null && !IsNamed(change.After, answer.Stage)
        from workshop in new[] { change.Before, change.After }
        let first = Shown(workshop, answer, said.Text).MinBy(other => other.Order)
        where first is not null
        select answer with { By = first.By };

    /// <summary>Do others say the same as this answer, so that the room sees it?</summary>
    public static bool IsShared(Workshop workshop, AnswerKey answer) =>
        !IsNamed(workshop, answer.Stage) && answer.In(workshop) is { } own && Shown(workshop, answer, own.Text).Any(other => other.By != answer.By);

    /// <summary>Of answers in the order of the log, those that stand on the screen: of each word the first.</summary>
    public static IEnumerable<AnswerKey> Distinct(Workshop workshop, IEnumerable<AnswerKey> answers) =>
        answers.DistinctBy(answer => IsNamed(workshop, answer.Stage) ? answer.Argument : Core(answer.In(workshop)!.Text).ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Does a name stand with the answers of this stage?</summary>
    public static bool IsNamed(Workshop workshop, StageId stage) => workshop.Programme.Find(stage)?.Content is StageTemplate.Welcome;

    private static IEnumerable<Answer> Shown(Workshop workshop, AnswerKey about, string word) =>
        (workshop.Board.Answers.GetValueOrDefault((about.Stage, about.Question))?.Values ?? [])
            .Where(answer => !answer.IsHidden && answer.Text.Length > 0 && Core(answer.Text).Equals(Core(word), StringComparison.OrdinalIgnoreCase));

    /// <summary>What is only signs stays what it is: two emoji are two words.</summary>
    private static ReadOnlySpan<char> Core(string text)
    {
        var whole = text.AsSpan().Trim();
        var core = whole;
        while (core.Length > 0 && (core[^1] is '.' or '!' or '…' || char.IsWhiteSpace(core[^1])))
        {
            core = core[..^1];
        }

        return core.IsEmpty ? whole : core;
    }
}
