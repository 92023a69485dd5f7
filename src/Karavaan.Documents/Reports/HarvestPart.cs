using Karavaan.Documents.Texts;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>Where the dots of a harvest lie, as bars with their numbers; and the lines of groups that talked about no theme.</summary>
internal static class HarvestPart
{
    /// <summary>The others stand with their theme: a longer table of bars is read by nobody.</summary>
    private const int MostBars = 15;

    public static IEnumerable<Block> Of(Stage stage, ReportScene scene)
    {
        Block[] found =
        [
            .. stage == scene.LastHarvest ? SubjectOf(scene) : [],
            .. scene.ThemesBefore(stage.Id) is null ? Box(LinesOf(stage, scene), scene) : [],
            .. Dots(stage, scene),
            .. stage == scene.LastHarvest ? ClusterPart.Of(stage, scene) : [],
        ];
        return found.Length == 0 ? [] : [new Heading(1, stage.Content.Title), .. found];
    }

    /// <summary>What groups took along, in a box; nothing without lines.</summary>
    public static Block[] Box(IReadOnlyList<HarvestLine> lines, ReportScene scene) => lines.Count == 0 ? [] :
    [
        new KeepTogether(new NoteBox(
            Palette.Plain,
            [.. lines.Select(line => Short(line, scene))])),
    ];

    /// <summary>One line, under the table that took it along.</summary>
    public static Paragraph Short(HarvestLine line, ReportScene scene) =>
        new(Inline.Small(scene.Words[ReportWordsText.HarvestOf, line.Group.Number]), "\n", PeoplesWords.Of(line.Text) with { IsStrong = true });

    /// <summary>The subject, and how many find that it fits once that was shown.</summary>
    private static Paragraph[] SubjectOf(ReportScene scene)
    {
        if (CharterDocument.SubjectIn(scene.Workshop, scene.Words) is not { Count: > 0 } subject)
        {
            return [];
        }

        var poll = scene.Workshop.Board.Poll;
        var counts = poll.Counts(scene.Workshop.Roster);
        return
        [
            new(subject) { Kind = ParagraphKind.Lead },
            .. poll.IsRevealed && counts.Sum() > 0 ? [new Paragraph(scene.Words[ReportWordsText.PollOf, counts[0], counts[1], counts[2]])] : Array.Empty<Paragraph>(),
        ];
    }

    private static List<HarvestLine> LinesOf(Stage stage, ReportScene scene) =>
        [.. scene.Lines.Where(entry => entry.Key.Stage == stage.Id).OrderBy(entry => entry.Key.Group.Number).Select(entry => entry.Value)];

    private static Block[] Dots(Stage stage, ReportScene scene)
    {
        var dots = scene.Workshop.Board.DotsIn(stage.Id).Of;
        var rows = scene.Notes.Select(note => (note.Text, Dots: dots.GetValueOrDefault(note.Id))).Where(row => row.Dots > 0).OrderByDescending(row => row.Dots).ToList();
        return !stage.IsRevealed || rows.Count == 0 ? [] :
        [
            new KeepTogether(
            [
                new Heading(2, scene.Words[ReportWordsText.DotsTitle]),
                new Paragraph(scene.Words[ReportWordsText.DotsGiven, rows.Sum(row => row.Dots), rows.Count]
                    + (rows.Count > MostBars ? " " + scene.Words[ReportWordsText.DotsRest, MostBars] : "")) { KeepsWithNext = true },
                Bars.Of(scene.Words[ReportWordsText.Note], scene.Words[ReportWordsText.Dots], [.. rows.Take(MostBars).Select(row => (PeoplesWords.Of(row.Text), row.Dots))]),
            ]),
        ];
    }
}
