using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Shared.Answers;

/// <summary>
/// Which answers on the screen are one word said by several people. Capitals, spaces around it and the sign at its end make no other word.
/// At the welcome a name stands with every answer, and each is its own.
/// </summary>
internal static class SameWord
{
    /// <summary>The other answers that the room may see and that say the same as this one, in no order; none while this one is not seen.</summary>
    public static IReadOnlyList<AnswerKey> Others(Workshop workshop, AnswerKey answer)
    {
        if (answer.In(workshop) is not { IsHidden: false } own || IsNamed(workshop, answer.Stage))
        {
            return [];
        }

        List<AnswerKey> others = [];
        foreach (var (by, other) in workshop.Board.Answers[(answer.Stage, answer.Question)])
        {
            if (by != answer.By && !other.IsHidden && Is(own.Text, other.Text))
            {
                others.Add(answer with { By = by });
            }
        }

        return others;
    }

    /// <summary>Of answers in the order of the log, those that stand on the screen: of each word the first.</summary>
    public static IEnumerable<AnswerKey> Distinct(Workshop workshop, IEnumerable<AnswerKey> answers) =>
        answers.DistinctBy(answer => IsNamed(workshop, answer.Stage) ? answer.Argument : Core(answer.In(workshop)!.Text).ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Does a name stand with the answers of this stage?</summary>
    public static bool IsNamed(Workshop workshop, StageId stage) => workshop.Programme.Find(stage)?.Content is StageTemplate.Welcome;

    private static bool Is(string one, string other) => Core(one).Equals(Core(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>What is only signs stays what it is: two emoji are two words.</summary>
    private static ReadOnlySpan<char> Core(string text)
    {
        var whole = text.AsSpan().Trim();
        var core = whole.TrimEnd(".!… ");
        return core.IsEmpty ? whole : core;
    }
}
