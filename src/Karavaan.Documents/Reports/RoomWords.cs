using Karavaan.Documents.Texts;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Documents.Reports;

/// <summary>What a quadrant shows, in sentences: of everybody who placed, or of one group.</summary>
internal sealed class RoomWords
{
    /// <summary>From so many dots on, differences are spoken of: with fewer, one would point at a person.</summary>
    public const int Enough = 3;

    /// <summary>A tenth of an axis; less is no difference to speak of.</summary>
    private const double Visible = 0.1;

    private const double Edge = 0.05;

    private readonly Words words;

    private readonly QuadrantFrame frame;

    private readonly StageTemplate.Quadrant names;

    private readonly Func<string, string> capital;

    public RoomWords(ReportScene scene, Stage stage)
        : this(scene, (StageTemplate.Quadrant)stage.Content, [.. scene.Workshop.Quadrants.In(stage.Id).Values])
    {
    }

    public RoomWords(ReportScene scene, StageTemplate.Quadrant names, IReadOnlyList<Placement> placements)
    {
        (words, this.names, frame, capital) = (scene.Words, names, scene.Workshop.Template!.Quadrant, scene.Capital);
        Figures = QuadrantStatistics.Of(placements);
        Count = placements.Count(placement => placement.IsPlaced);
    }

    public QuadrantStatistics Figures { get; }

    /// <summary>How many placed a dot.</summary>
    public int Count { get; }

    /// <summary>For the first page.</summary>
    public string Summary => Join([words.Count(ReportWordsText.PlacedOne, ReportWordsText.PlacedMany, Count), Move, Difference]);

    /// <summary>Everything there is to say.</summary>
    public string All => Join([Move, .. Places, Difference]);

    private string? Move
    {
        get
        {
            if (Figures is not { Today.Median: var from, Later.Median: var to })
            {
                return null;
            }

            List<string> ways = [.. Ways(from, to)];
            return ways.Count switch
            {
                0 => words[ReportWordsText.Stay],
                1 => words[ReportWordsText.Move, ways[0]],
                _ => words[ReportWordsText.MoveBoth, ways[0], ways[1]],
            };
        }
    }

    private IEnumerable<string> Places =>
        new[] { (names.TodayLabel, Figures.Today), (names.LaterLabel, Figures.Later) }
            .Where(moment => moment.Item2 is not null).Select(moment => Place(capital(moment.Item1), moment.Item2!.Median));

    /// <summary>On which axis they differ most (median absolute deviation); with too few it says why it is silent.</summary>
    private string Difference => (Figures.Today is { Count: >= Enough } today ? today : Figures.Later) switch
    {
        not { Count: >= Enough } => words.Count(ReportWordsText.FewOne, ReportWordsText.FewMany, Count),
        { X.Mad: < Visible, Y.Mad: < Visible } => words[ReportWordsText.Agree],
        var cloud when cloud.X.Mad >= cloud.Y.Mad => words[ReportWordsText.Differ, frame.Horizontal.Low, frame.Horizontal.High],
        _ => words[ReportWordsText.Differ, frame.Vertical.Low, frame.Vertical.High],
    };

    private static string Join(IEnumerable<string?> sentences) => string.Join(' ', sentences.OfType<string>());

    /// <summary>The ends of the axes in the direction of <paramref name="to"/>; the right half has words of its own for the vertical axis.</summary>
    private IEnumerable<string> Ways(Position from, Position to)
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
        return words[isAtEdge ? ReportWordsText.TodayAtEdge : ReportWordsText.Today, moment, FieldLook.Of(middle, frame).Name];
    }
}
