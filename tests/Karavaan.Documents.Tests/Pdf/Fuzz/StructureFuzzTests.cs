using Karavaan.Pdf;
using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;
using UglyToad.PdfPig;

namespace Karavaan.Documents.Tests.Pdf.Fuzz;

/// <summary>
/// Blocks of every kind in any nesting: nothing breaks, no word is lost or moved, and nothing runs off the page. <c>KARAVAAN_PDF_FUZZ=5000</c> tries so
/// many documents (60 otherwise), <c>KARAVAAN_PDF_SEED=n</c> begins with that one.
/// </summary>
public sealed class StructureFuzzTests
{
    private const int Usual = 60;

    /// <summary>The longest that one document may take; the usual one takes some hundredths of a second.</summary>
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Any_structure_is_set_whole_in_order_tagged_and_within_its_margins()
    {
        var first = Number("KARAVAAN_PDF_SEED", 1);
        List<string> problems = [];
        for (var seed = first; seed < first + Number("KARAVAAN_PDF_FUZZ", Usual) && problems.Count < 10; seed++)
        {
            var document = new RandomDocument(seed);
            problems.AddRange((await ProblemsOf(document)).Take(3).Select(problem => $"seed {seed}: {problem}"));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private static async Task<IReadOnlyList<string>> ProblemsOf(RandomDocument document)
    {
        try
        {
            var pdf = await Task.Run(() => PdfRenderer.Render(document.Made)).WaitAsync(patience);
            return [.. Matterhorn.Check(pdf), .. LostWords(pdf, document.Words), .. OutOfPlace(pdf, document.Made)];
        }
        catch (Exception error)
        {
            return [error.ToString()];
        }
    }

    private static IEnumerable<string> LostWords(byte[] pdf, RandomWords words)
    {
        var (read, at) = (Bare(StructureReading.Of(pdf)), 0);
        foreach (var word in words.InOrder.Select(Bare))
        {
            var found = read.IndexOf(word, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return [$"'{word}' is {(read.Contains(word, StringComparison.Ordinal) ? "before a word that it follows" : "lost")}"];
            }

            at = found + word.Length;
        }

        var letters = read.GroupBy(letter => letter).ToDictionary(group => group.Key, group => group.Count());
        return words.Turned.SelectMany(Bare).GroupBy(letter => letter).Where(letter => letters.GetValueOrDefault(letter.Key) < letter.Count())
            .Select(letter => $"'{letter.Key}' is {letter.Count() - letters.GetValueOrDefault(letter.Key)} times lost");
    }

    private static List<string> OutOfPlace(byte[] pdf, Document made)
    {
        List<string> problems = [];
        using var document = PdfDocument.Open(pdf);
        foreach (var page in document.GetPages())
        {
            var isSheet = page.Letters.Count == 0 || !Is(page.Width, made.Page.Width) || !Is(page.Height, made.Page.Height) || made.Blocks.OfType<Sheet>().Any();
            var margin = isSheet ? 0 : made.Page.Margin - 2;
            foreach (var letter in StructureReading.Marked(page).Where(letter => !string.IsNullOrWhiteSpace(letter.Value) && letter.Value != "\u200B"))
            {
                var (left, right, y) = (letter.StartBaseLine.X, letter.EndBaseLine.X, page.Height - letter.StartBaseLine.Y);
                if (Math.Min(left, right) < margin || Math.Max(left, right) > page.Width - margin || y < margin || y > page.Height - margin)
                {
                    problems.Add(FormattableString.Invariant($"page {page.Number}: '{letter.Value}' stands at {left:0.0} to {right:0.0}, {y:0.0}; the margin is {margin}"));
                    break;
                }
            }
        }

        return problems;
    }

    private static bool Is(double one, double other) => Math.Abs(one - other) < 0.1;

    /// <summary>Without what may differ between what is written and what is read: white space, and marks of where a word may break.</summary>
    private static string Bare(string text) =>
        string.Concat(TextCleaner.Clean(text).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('\u00AD' or '\u200B')));

    private static int Number(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : otherwise;
}
