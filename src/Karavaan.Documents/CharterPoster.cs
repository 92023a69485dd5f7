using Karavaan.Documents.Charters;
using Karavaan.Documents.Posters;
using Karavaan.Documents.Texts;
using Karavaan.Pdf;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents;

/// <summary>The charter for the wall of a meeting room: the adopted articles on A3, as large as they fit, with who signed and where to read on.</summary>
public static class CharterPoster
{
    private const int MostSheets = 9;

    /// <summary>The poster as a PDF; the same input gives the same bytes.</summary>
    public static byte[] Render(CharterInput input, IProgress<RenderStep>? progress = null) => PdfRenderer.Render(Of(input), progress);

    /// <summary>What the poster says, without a word about how it is set.</summary>
    public static Document Of(CharterInput input)
    {
        var words = Words.For(input.Language);
        List<ArticleReport> adopted = [.. ArticleReport.AllOf(input.Workshop).Where(article => article.Standing == Standing.Adopted)];
        return new Document
        {
            Title = words[PosterWordsText.CharterTitle, input.Title],
            Language = words.Culture.Name,
            Subject = CharterDocument.SubjectOf(input.Workshop, words),
            Date = input.Date,
            Page = PageSize.A3,
            Blocks = [.. Sheets(adopted, input, words)],
        };
    }

    /// <summary>As few sheets as hold the articles.</summary>
    private static Sheet[] Sheets(List<ArticleReport> adopted, CharterInput input, Words words)
    {
        var (sheets, most) = (new CharterSheet(input, words), Math.Clamp(adopted.Count, 1, MostSheets));
        return sheets.Of(Divide(adopted, Enumerable.Range(1, most).First(count => count == most || sheets.IsLegible(Divide(adopted, count)))));
    }

    /// <summary>In order, each with about the same amount to read; fewer when one article is as long as several parts. Without articles, one empty part.</summary>
    private static IEnumerable<List<ArticleReport>> Divide(List<ArticleReport> articles, int count)
    {
        var total = articles.Sum(Weight);
        return articles.Count == 0 ? [[]]
            : Enumerable.Range(0, count).Select(part => articles.Where((_, i) => PartOf(i) == part).ToList()).Where(part => part.Count > 0);

        // By its middle: an article that just begins before the end of a part would fill it twice.
        int PartOf(int index) => Math.Min(count - 1, (int)((articles.Take(index).Sum(Weight) + (Weight(articles[index]) / 2)) * (long)count / Math.Max(1, total)));

        static int Weight(ArticleReport article) => article.Text.Length + 120;
    }

    /// <summary>For the foot of a sheet: when, which text, and under which licence.</summary>
    internal static string VersionLine(CharterInput input, Words words)
    {
        var version = words[CharterWordsText.DateAndVersion, words.Day(DateOnly.FromDateTime(input.Date.DateTime)), CharterDocument.VersionOf(input.Workshop)];
        return input.Workshop.Template is { Licence.Length: > 0 } template ? $"{version}. {words[CharterWordsText.Licence, template.Licence]}" : version;
    }
}
