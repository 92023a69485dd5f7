using Karavaan.Documents.Texts;
using Karavaan.Domain.Boards;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>A note in a list: its words, who wrote it where notes have names, whether its group picked it, and its dots.</summary>
internal static class NoteLine
{
    public static Paragraph Of(Note note, ReportScene scene)
    {
        var isPicked = scene.Workshop.Board.Picks.GetValueOrDefault((note.Stage, note.Group)) == note.Id;
        return new(
        [
            PeoplesWords.Of(note.Text) with { IsMarked = isPicked },
            .. scene.Input.WroteAs?.Invoke(note.By) is { } writer ? [Inline.Small(" – "), PeoplesWords.Name(writer) with { IsSmall = true }] : Array.Empty<Inline>(),
            .. isPicked ? Label("★", scene.Words[ReportWordsText.Picked]) : [],
            .. scene.DotsOf(note.Id) is > 0 and var dots ? Label("●", scene.Words.Count(ReportWordsText.DotsOne, ReportWordsText.DotsMany, dots)) : [],
        ]);
    }

    /// <summary>A label stays on one line.</summary>
    private static Inline[] Label(string sign, string words) => ["  ", Inline.Status(sign, words.Replace(' ', '\u00A0'), Palette.Plain)];
}
