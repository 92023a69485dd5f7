using Karavaan.Documents.Texts;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Documents.Reports;

/// <summary>What every part of a report is made from, and what more than one part asks.</summary>
internal sealed record ReportScene(CharterInput Input, Words Words)
{
    private readonly List<Note> notes =
        [.. Input.Workshop.Board.Notes.Values.Where(note => !note.IsHidden && note.Text.Length > 0).OrderBy(note => note.Order)];

    public Workshop Workshop => Input.Workshop;

    /// <summary>What people wrote, in the order of the log: without what is hidden, and without what was blanked.</summary>
    public IReadOnlyList<Note> Notes => notes;

    /// <summary>What groups took along, without what is hidden or blank.</summary>
    public IEnumerable<KeyValuePair<(StageId Stage, GroupId Group), HarvestLine>> Lines =>
        Workshop.Board.Harvest.Where(entry => entry.Value is { IsHidden: false, Text.Length: > 0 });

    /// <summary>Where the subject and the clusters stand: the last harvest of the programme.</summary>
    public Stage? LastHarvest => Workshop.Programme.Stages.LastOrDefault(stage => stage.Content is StageTemplate.Harvest);

    /// <summary>The stages of this kind that were revealed.</summary>
    public IEnumerable<Stage> Revealed<T>()
        where T : StageTemplate => Workshop.Programme.Stages.Where(stage => stage.Content is T && stage.IsRevealed);

    /// <summary>How many dots that may be seen a note has, in all harvest stages.</summary>
    public int DotsOf(NoteId note) => Revealed<StageTemplate.Harvest>().Sum(stage => Workshop.Board.DotsIn(stage.Id).Of.GetValueOrDefault(note));

    /// <summary>Everybody's answers to all questions, without what is hidden or blank.</summary>
    public IEnumerable<Answer> Answers => Workshop.Board.Answers.Values.SelectMany(all => all.Values).Where(IsTold);

    /// <summary>The answers to a question in the order of the log, without what is hidden or blank.</summary>
    public IReadOnlyList<string> AnswersTo(StageId stage, int question) =>
    [
        .. (Workshop.Board.Answers.GetValueOrDefault((stage, question))?.Values ?? [])
            .Where(IsTold).OrderBy(answer => answer.Order).Select(answer => answer.Text),
    ];

    /// <summary>The themes stage that a harvest stage gathers: the last one before it.</summary>
    public Stage? ThemesBefore(StageId harvest) =>
        Workshop.Programme.Stages.LastOrDefault(stage => stage.Content is StageTemplate.Themes && stage.Id.Number < harvest.Number);

    /// <summary>A whole number as the language writes it.</summary>
    public string Number(int value) => value.ToString("#,0", Words.Culture);

    /// <summary>A coordinate in hundredths, with a real minus sign.</summary>
    public string Coordinate(double value) =>
        value.ToString("+0.00;-0.00;0.00", Words.Culture).Replace('-', '\u2212');

    private static bool IsTold(Answer answer) => answer is { IsHidden: false, Text.Length: > 0 };

    /// <summary>A name at the start of a sentence.</summary>
    public string Capital(string text) => QuadrantSentences.Capital(text, Words);
}
