using System.Globalization;
using Karavaan.Documents.Texts;
using Karavaan.Pdf.Model;
using Path = Karavaan.Pdf.Model.Path;

namespace Karavaan.Documents.Guides;

/// <summary>The programme on one page: a line on which every step is as long as it lasts, and the steps as a table.</summary>
internal static class ProgrammeTable
{
    private const float Width = 459;
    private const float Height = 30;
    private const float Gap = 1.6f;

    /// <summary>A digit in less room than this is too small to read; the table below has it.</summary>
    private const float Narrowest = 3.2f;

    public static Block[] Of(GuideInput input, Words words)
    {
        var (starts, hasGoals) = (Starts(input.Minutes), input.Template.Stages.Any(stage => stage.Goal.Length > 0));
        return input.Minutes.Count == 0 ? [] :
        [
            new Heading(1, words[GuideWordsText.AtAGlance]),
            new Figure(Line(input.Minutes, starts), words[GuideWordsText.TimeLine, Spoken(input, words)]) { Caption = words[GuideWordsText.TimeLineCaption] },
            new Table(
                [
                    Right(words[GuideWordsText.From], 1.5f), new(words[GuideWordsText.Step], 4), Right(words[GuideWordsText.Minutes], 1.4f),
                    .. hasGoals ? [new(words[GuideWordsText.Goal], 5.4f)] : Array.Empty<TableColumn>(),
                ],
                [.. input.Template.Stages.Select((stage, i) => new TableRow(
                [
                    Clock(starts[i]), new TableCell(Inline.Strong(Number(i) + ". "), stage.Title), input.Minutes[i].ToString(CultureInfo.InvariantCulture),
                    .. hasGoals ? [stage.Goal] : Array.Empty<TableCell>(),
                ]))]),
        ];
    }

    /// <summary>The minute in which each step begins, when all goes as planned.</summary>
    public static int[] Starts(IReadOnlyList<int> minutes) => [.. minutes.Select((_, i) => minutes.Take(i).Sum())];

    /// <summary>Hours and minutes since the start: '1:05'.</summary>
    public static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60}:{minute % 60:00}");

    private static TableColumn Right(string head, float weight) => new(head, weight) { IsRightAligned = true };

    private static string Number(int step) => (step + 1).ToString(CultureInfo.InvariantCulture);

    private static string Spoken(GuideInput input, Words words) =>
        words.List(input.Template.Stages.Select((stage, i) => words[GuideWordsText.TimeLinePart, i + 1, stage.Title, input.Minutes[i]]));

    private static Drawing Line(IReadOnlyList<int> minutes, int[] starts)
    {
        var unit = Width / Math.Max(1, minutes.Sum());
        return new(Width, Height + 16, [.. minutes.SelectMany((length, i) => Box(starts[i] * unit, length * unit, i)), .. Marks(minutes.Sum(), unit)]);
    }

    private static IEnumerable<Shape> Box(float left, float width, int step)
    {
        yield return new PathShape(new Path().Rectangle(left, 0, Math.Max(1, width - Gap), Height)) { Fill = step % 2 == 0 ? Palette.Kraft : Palette.Paper, Stroke = Palette.Edge, StrokeWidth = 0.6f };
        var (number, room) = (Number(step), width - Gap - 3);
        if (room >= Narrowest * number.Length)
        {
            yield return new LabelShape(left + ((width - Gap) / 2), (Height / 2) + 3.6f, Inline.Strong(number), 10) { Anchor = Anchor.Middle, MaxWidth = room };
        }
    }

    /// <summary>A number under the line every quarter of an hour; every half hour or so for a long day.</summary>
    private static IEnumerable<Shape> Marks(int total, float unit)
    {
        var step = total <= 240 ? 15 : total <= 600 ? 60 : 240;
        for (var minute = 0; minute <= total; minute += step)
        {
            var x = minute * unit;
            yield return PathShape.Line(x, Height, x, Height + 4, Palette.Edge, 0.6f);
            yield return new LabelShape(x, Height + 13, new Inline(minute.ToString(CultureInfo.InvariantCulture)) { Colour = Palette.InkSoft }, 8)
            {
                Anchor = minute == 0 ? Anchor.Start : x > Width - 10 ? Anchor.End : Anchor.Middle,
            };
        }
    }
}
