using Karavaan.Domain.Workshops;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>The words that stayed with people: the same word once, with how often it was said.</summary>
internal static class WordsPart
{
    public static IEnumerable<Block> Of(Stage stage, string question, ReportScene scene)
    {
        List<ListItem> words = [.. SameOnce.MostFirst(scene.AnswersTo(stage.Id, 0), scene).Select(word => new ListItem(new Paragraph(word)))];
        return words.Count == 0 ? [] :
            [new Heading(1, stage.Content.Title), new Heading(2, question), new List(words)];
    }
}
