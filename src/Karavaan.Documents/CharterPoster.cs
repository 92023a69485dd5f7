using Karavaan.Documents.Charters;
using Karavaan.Documents.Posters;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Charters;
using Karavaan.Pdf;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents;

/// <summary>The charter for the wall of a meeting room: the adopted articles on A3, as large as they fit, with who signed and where to read on.</summary>
public static class CharterPoster
{
    /// <summary>Letters don't get smaller than this share of the usual size; rather another sheet.</summary>
    private const float Smallest = 0.95f;

    private const int MostSheets = 9;

    /// <summary>The poster as a PDF; the same input gives the same bytes.</summary>
    public static byte[] Render(CharterInput input) => PdfRenderer.Render(Of(input));

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
        for (var count = 1; count < Math.Min(adopted.Count, MostSheets); count++)
        {
            if (Divide(adopted, count).Select((part, i) => CharterSheet.Box(part, i == count - 1, input, words)).All(box => PdfRenderer.ScaleOf(box, words.Culture.Name) >= Smallest))
            {
                return Make(count);
            }
        }

        return Make(Math.Max(1, Math.Min(adopted.Count, MostSheets)));

        Sheet[] Make(int count) => [.. Divide(adopted, count).Select((part, i) => CharterSheet.Of(part, i == count - 1, input, words))];
    }

    /// <summary>In order, each with about the same amount to read.</summary>
    private static IEnumerable<List<ArticleReport>> Divide(List<ArticleReport> articles, int count)
    {
        var total = articles.Sum(Weight);
        return Enumerable.Range(0, count).Select(part => articles.Where((_, i) => PartOf(i) == part).ToList());

        int PartOf(int index) => Math.Min(count - 1, (int)(articles.Take(index).Sum(Weight) * (long)count / Math.Max(1, total)));

        static int Weight(ArticleReport article) => article.Text.Length + 120;
    }

    internal static string VersionLine(CharterInput input, Words words) =>
        words[CharterWordsText.DateAndVersion, words.Day(DateOnly.FromDateTime(input.Date.DateTime)), CharterText.Hash(input.Workshop)[..CharterDocument.VersionLength]];
}
