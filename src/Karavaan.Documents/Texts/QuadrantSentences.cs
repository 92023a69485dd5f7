using System.Globalization;
using Karavaan.Documents.Reports;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;

namespace Karavaan.Documents.Texts;

/// <summary>What the figures of a quadrant say, in plain sentences: the same ones on the wall, on the phones and in the report.</summary>
/// <param name="figures">Of everybody who placed, or of one group.</param>
/// <param name="frame">The names of axes and fields.</param>
/// <param name="names">The names of the moments.</param>
/// <param name="words">The language.</param>
public sealed class QuadrantSentences(QuadrantStatistics figures, QuadrantFrame frame, StageTemplate.Quadrant names, Words words)
{
    /// <summary>From so many people on, differences are spoken of: with fewer, one would point at a person.</summary>
    public const int Enough = 3;

    /// <summary>A tenth of an axis: less is not a difference that anybody sees from the back of the room.</summary>
    public const double Visible = 0.1;

    private const double Edge = 0.05;

    /// <summary>Where the middle of the group wants to go, as the arrow shows it; <c>null</c> without both moments.</summary>
    public string? Move
    {
        get
        {
            if (figures is not { Today.Median: var from, Later.Median: var to })
            {
                return null;
            }

            List<string> ways = [.. Ways(from, to)];
            return ways.Count switch
            {
                0 => words[QuadrantWordsText.StaysSo],
                1 => words[QuadrantWordsText.MovesSo, ways[0]],
                _ => words[QuadrantWordsText.MovesSoBoth, ways[0], ways[1]],
            };
        }
    }

    /// <summary>In which field the middle of the group lies, for each moment that somebody placed.</summary>
    public IEnumerable<string> Places =>
        new[] { (Label: names.TodayLabel, Cloud: figures.Today), (Label: names.LaterLabel, Cloud: figures.Later) }
            .Where(moment => moment.Cloud is not null).Select(moment => Place(Capital(moment.Label, words), moment.Cloud!.Median));

    /// <summary>On which axis people differ most (median absolute deviation); <c>null</c> for fewer than <see cref="Enough"/>.</summary>
    public string? Difference => (figures.Today is { Count: >= Enough } today ? today : figures.Later) switch
    {
        not { Count: >= Enough } => null,
        { X.Mad: < Visible, Y.Mad: < Visible } => words[QuadrantWordsText.StandTogether],
        var cloud when cloud.X.Mad >= cloud.Y.Mad => words[QuadrantWordsText.DifferMost, frame.Horizontal.Low, frame.Horizontal.High],
        _ => words[QuadrantWordsText.DifferMost, frame.Vertical.Low, frame.Vertical.High],
    };

    /// <summary>The template's labels of the moments are words inside a sentence; alone or at its start they get a capital.</summary>
    public static string Capital(string label, Words words)
    {
        var first = StringInfo.GetNextTextElement(label);
        return first.ToUpper(words.Culture) + label[first.Length..];
    }

    /// <summary>
    /// The ends of the axes that lie in the direction of <paramref name="to"/>, when it is far enough to see. On the right half the
    /// vertical axis has words of its own.
    /// </summary>
    public IEnumerable<string> Ways(Position from, Position to)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        if (Math.Abs(x) >= Visible)
        {
            yield return x > 0 ? frame.Horizontal.High : frame.Horizontal.Low;
        }

        if (Math.Abs(y) >= Visible)
        {
            var ends = to.X >= 0 && frame.RightSide is { } right ? right : frame.Vertical;
            yield return y > 0 ? ends.High : ends.Low;
        }
    }

    private string Place(string moment, Position middle)
    {
        var isAtEdge = Math.Abs(middle.X) < Edge || Math.Abs(middle.Y) < Edge;
        return words[isAtEdge ? QuadrantWordsText.MiddleAtEdge : QuadrantWordsText.Middle, moment, FieldLook.Of(middle, frame).Name];
    }
}
