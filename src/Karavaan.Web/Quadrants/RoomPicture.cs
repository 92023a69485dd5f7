using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;

namespace Karavaan.Web.Quadrants;

/// <summary>The room's quadrant in plain sentences: on the screen, as the picture's description, and on the phones.</summary>
/// <param name="all">The room's figures.</param>
/// <param name="frame">The names of axes and fields.</param>
/// <param name="stage">The names of the moments.</param>
/// <param name="words">The language.</param>
/// <param name="hasLater">Do the arrows stand on the screen? Before that nothing is said about the second moment.</param>
public sealed class RoomPicture(QuadrantStatistics all, QuadrantFrame frame, StageTemplate.Quadrant stage, Words words, bool hasLater = true)
{
    /// <summary>From so many people on, differences are spoken of: with fewer, one would point at a person.</summary>
    public const int Enough = 3;

    /// <summary>A tenth of an axis: less is not a difference that anybody sees from the back of the room.</summary>
    public const double Visible = 0.1;

    private const double Edge = 0.05;

    private readonly QuadrantStatistics room = hasLater ? all : all with { Later = null, Shift = null };

    /// <summary>Everything there is to say, in order.</summary>
    public string All => string.Join(' ', new[] { Move }.Concat(Places).Append(Difference).OfType<string>());

    /// <summary>Where the middle of the group wants to go, as the arrow shows it; <c>null</c> without both moments.</summary>
    public string? Move
    {
        get
        {
            if (room is not { Today.Median: var from, Later.Median: var to })
            {
                return null;
            }

            List<string> ways = [.. Ways(from, to)];
            return ways.Count switch
            {
                0 => words[QuadrantsText.StaysSo],
                1 => words[QuadrantsText.MovesSo, ways[0]],
                _ => words[QuadrantsText.MovesSoBoth, ways[0], ways[1]],
            };
        }
    }

    /// <summary>In which field the middle of the group lies, for each moment that somebody placed.</summary>
    public IReadOnlyList<string> Places =>
    [
        .. room.Today is null && room.Later is null ? [words[QuadrantsText.NobodyPlaced]] : Array.Empty<string>(),
        .. room.Today is { } today ? [Place(stage.TodayLabel, today.Median)] : Array.Empty<string>(),
        .. room.Later is { } later ? [Place(stage.LaterLabel, later.Median)] : Array.Empty<string>(),
    ];

    /// <summary>On which axis people differ most (median absolute deviation); <c>null</c> for fewer than <see cref="Enough"/>.</summary>
    public string? Difference =>
        (room.Today is { Count: >= Enough } today ? today : room.Later) is not { Count: >= Enough } cloud ? null
        : Math.Max(cloud.X.Mad, cloud.Y.Mad) < Visible ? words[QuadrantsText.StandTogether]
        : cloud.X.Mad >= cloud.Y.Mad ? words[QuadrantsText.DifferMost, frame.Horizontal.Low, frame.Horizontal.High]
        : words[QuadrantsText.DifferMost, frame.Vertical.Low, frame.Vertical.High];

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
        return words[isAtEdge ? QuadrantsText.MiddleAtEdge : QuadrantsText.Middle, Capital.Of(moment, words), FieldSign.Of(middle, frame).Name.Name];
    }
}
