using Karavaan.Documents.Texts;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>The themes of a stage: what each group took along, then every note, by group; without names unless the workshop is named.</summary>
internal static class ThemesPart
{
    public static IEnumerable<Block> Of(Stage stage, StageTemplate.Themes themes, ReportScene scene)
    {
        var notes = scene.Notes.Where(note => note.Stage == stage.Id).ToLookup(note => Known(note.Theme, themes));
        var lines = Lines(stage.Id, scene).ToLookup(line => scene.Workshop.ThemeOf(stage.Id, line.Group)?.Key ?? "");
        Block[] found =
        [
            .. themes.List.SelectMany(theme => One(theme.Title, theme.Questions, [.. lines[theme.Key]], [.. notes[theme.Key]], scene)),
            .. One(scene.Words[ReportWordsText.OtherTheme], [], [.. lines[""]], [.. notes[""]], scene, isAlone: themes.List.Count == 0),
        ];
        return found.Length == 0 ? [] : [new Heading(1, stage.Content.Title), .. found];
    }

    /// <summary>A note about a theme that the template does not know stands without one.</summary>
    private static string Known(string theme, StageTemplate.Themes themes) => themes.List.Any(one => one.Key == theme) ? theme : "";

    /// <summary>The lines of all harvest stages that gather this one.</summary>
    private static IEnumerable<HarvestLine> Lines(StageId themes, ReportScene scene) => scene.Lines
        .Where(entry => scene.ThemesBefore(entry.Key.Stage)?.Id == themes)
        .OrderBy(entry => entry.Key.Stage.Number).ThenBy(entry => entry.Key.Group.Number).Select(entry => entry.Value);

    private static Block[] One(
        string title, IReadOnlyList<string> questions, IReadOnlyList<HarvestLine> lines, IReadOnlyList<Note> notes, ReportScene scene, bool isAlone = false) =>
        lines.Count + notes.Count == 0 ? [] :
        [
            .. isAlone ? [] : new[] { new Heading(2, title) },
            .. questions.Take(1).Select(question => new Paragraph(Inline.Emphasis(question)) { Kind = ParagraphKind.Small, KeepsWithNext = true }),
            .. HarvestPart.Box(lines, scene),
            .. notes.GroupBy(note => note.Group.Number).OrderBy(group => group.Key).SelectMany(group => GroupOf(group.Key, [.. group], scene)),
        ];

    private static Block[] GroupOf(int number, IReadOnlyList<Note> notes, ReportScene scene) =>
    [
        new Heading(3, scene.Words[notes.Count == 1 ? ReportWordsText.GroupNotesOne : ReportWordsText.GroupNotesMany, number, notes.Count]),
        new List([.. notes.Select(note => new ListItem(NoteLine.Of(note, scene)))]),
    ];
}
