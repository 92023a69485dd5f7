using Karavaan.Documents.Texts;
using Karavaan.Domain.Workshops;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>The words that stayed with people: the same word once, with how often it was said.</summary>
internal static class WordsPart
{
    public static IEnumerable<Block> Of(Stage stage, string question, ReportScene scene)
    {
        var words = scene.AnswersTo(stage.Id, 0)
            .GroupBy(answer => answer.Trim().ToUpperInvariant(), StringComparer.Ordinal)
            .OrderByDescending(word => word.Count())
            .Select(word => word.Count() == 1 ? word.First() : scene.Words[ReportWordsText.TimesOver, word.First(), word.Count()])
            .ToList();
        return words.Count == 0 ? [] :
            [new Heading(1, stage.Content.Title), new Heading(2, question), new List([.. words.Select(word => (ListItem)word)])];
    }
}
