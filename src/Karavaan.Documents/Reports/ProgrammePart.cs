using Karavaan.Documents.Texts;
using Karavaan.Domain.Workshops;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>The programme as it went. What was not done is said here, and nowhere else.</summary>
internal static class ProgrammePart
{
    public static IEnumerable<Block> Of(ReportScene scene)
    {
        var (programme, words) = (scene.Workshop.Programme, scene.Words);
        return programme.Stages.IsDefaultOrEmpty ? [] :
        [
            new Heading(1, words[ReportWordsText.Programme]),
            new Table(
                [new(words[ReportWordsText.Stage], 6), Right(words[ReportWordsText.Planned], 2), Right(words[ReportWordsText.Real], 2.4f)],
                [
                    .. programme.Stages.Select(stage => new TableRow(stage.Content.Title, words[ReportWordsText.Minutes, stage.Content.Minutes], Real(stage, scene))),
                    new TableRow(
                        words[ReportWordsText.Total],
                        new TableCell(Inline.Strong(words[ReportWordsText.Minutes, programme.Stages.Sum(stage => stage.Content.Minutes)])),
                        new TableCell(Inline.Strong(Total(programme) is { Ticks: > 0 } total ? words[ReportWordsText.Minutes, Minutes(total)] : "–"))),
                ])
            {
                HasRowHeads = true,
            },
            .. Groups(scene),
            .. WithoutPhone(scene),
            .. Entered(scene),
        ];
    }

    /// <summary>Whole minutes, to the nearest; whoever was somewhere was there for a minute.</summary>
    public static int Minutes(TimeSpan time) => Math.Max(1, (int)Math.Round(time.TotalMinutes, MidpointRounding.AwayFromZero));

    /// <summary>The time in all stages that the room has left.</summary>
    public static TimeSpan Total(Programme programme) =>
        programme.Stages.Aggregate(TimeSpan.Zero, (total, stage) => total + (programme.Lasted(stage) ?? TimeSpan.Zero));

    private static TableColumn Right(string head, float weight) => new(head, weight) { IsRightAligned = true };

    private static string Real(Stage stage, ReportScene scene) =>
        !stage.IsReached ? scene.Words[scene.Workshop.Programme.IsClosed ? ReportWordsText.NotDone : ReportWordsText.NotYet]
        : scene.Workshop.Programme.Lasted(stage) is { } time ? scene.Words[ReportWordsText.Minutes, Minutes(time)]
        : scene.Words[ReportWordsText.Running];

    /// <summary>How many people sat in each group; one table says nothing more than the number of people.</summary>
    private static Paragraph[] Groups(ReportScene scene)
    {
        var roster = scene.Workshop.Roster;
        var sizes = roster.Present.Where(person => person.Group is not null).GroupBy(person => person.Group!.Value.Number).OrderBy(group => group.Key).ToList();
        return sizes.Count < 2 ? [] :
            [new Paragraph(scene.Words[ReportWordsText.GroupSizes, scene.Words.List(sizes.Select(group => scene.Words[ReportWordsText.GroupSize, group.Key, group.Count()]))])];
    }

    /// <summary>
    /// What the desk entered for people without a phone: only how much, because notes and answers stand without a name here and a mark
    /// at each of them would tell whose they are.
    /// </summary>
    private static Paragraph[] Entered(ReportScene scene) =>
        scene.Notes.Count(note => note.IsByDesk) + scene.Answers.Count(answer => answer.IsByDesk) is > 0 and var count
            ? [new Paragraph(scene.Words.Count(ReportWordsText.EnteredOne, ReportWordsText.EnteredMany, count))]
            : [];

    /// <summary>Who took part on somebody else's phone, or through the desk.</summary>
    private static Paragraph[] WithoutPhone(ReportScene scene) =>
        scene.Workshop.Roster.Present.Count(person => person.IsByDesk || person.With is not null) is > 0 and var count
            ? [new Paragraph(scene.Words.Count(ReportWordsText.NoPhoneOne, ReportWordsText.NoPhoneMany, count))]
            : [];
}
