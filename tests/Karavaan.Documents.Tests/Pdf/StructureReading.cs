using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>The words of a file in the order of its structure tree, as a screen reader says them: without the foot, repeated heads and other artifacts.</summary>
internal static class StructureReading
{
    public static string Of(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var tokens = new PdfTokens(document);
        var said = Said(document, tokens);
        return string.Concat(Walk(tokens.Dictionary(tokens.Dictionary(tokens.Catalog, "StructTreeRoot"), "K")!, "", tokens).Select(place => said.GetValueOrDefault(place, "")));
    }

    /// <summary>The words of every element that says its own language.</summary>
    public static List<(string Language, string Text)> InLanguages(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var tokens = new PdfTokens(document);
        var said = Said(document, tokens);
        return [.. Within(tokens.Dictionary(tokens.Dictionary(tokens.Catalog, "StructTreeRoot"), "K")!)];

        IEnumerable<(string Language, string Text)> Within(DictionaryToken element) =>
            (tokens.Text(element, "Lang") is { } language
                ? [(language, ReadBack.Normal(string.Concat(Walk(element, "", tokens).Select(place => said.GetValueOrDefault(place, "")))))]
                : Array.Empty<(string, string)>())
                .Concat(tokens.Items(element, "K").Select(tokens.Resolve).OfType<DictionaryToken>().SelectMany(Within));
    }

    private static Dictionary<(string Page, int Id), string> Said(PdfDocument document, PdfTokens tokens)
    {
        var said = new Dictionary<(string Page, int Id), string>();
        var pages = tokens.Items(tokens.Dictionary(tokens.Catalog, "Pages"), "Kids");
        foreach (var page in document.GetPages())
        {
            foreach (var (id, text) in ByContent(page))
            {
                said[(pages[page.Number - 1].ToString()!, id)] = text;
            }
        }

        return said;
    }

    /// <summary>The letters that belong to an element, and where they stand.</summary>
    public static IEnumerable<Letter> Marked(Page page)
    {
        var ids = Ids(page);
        return page.Letters.Where(ids.ContainsKey);
    }

    private static IEnumerable<(int Id, string Text)> ByContent(Page page)
    {
        var ids = Ids(page);
        return page.Letters.Where(ids.ContainsKey).GroupBy(letter => ids[letter]).Select(group => (group.Key, string.Concat(group.Select(letter => letter.Value))));
    }

    private static Dictionary<Letter, int> Ids(Page page)
    {
        var ids = new Dictionary<Letter, int>(ReferenceEqualityComparer.Instance);
        foreach (var element in page.GetMarkedContents().Where(element => !element.IsArtifact))
        {
            Add(element, element.MarkedContentIdentifier);
        }

        return ids;

        void Add(MarkedContentElement element, int id)
        {
            element.Letters.ToList().ForEach(letter => ids[letter] = id);
            element.Children.ToList().ForEach(child => Add(child, id));
        }
    }

    private static IEnumerable<(string Page, int Id)> Walk(DictionaryToken element, string page, PdfTokens tokens)
    {
        page = Page(element, page);
        foreach (var kid in tokens.Items(element, "K").Select(tokens.Resolve))
        {
            switch (kid)
            {
                case NumericToken id:
                    yield return (page, id.Int);
                    break;
                case DictionaryToken content when tokens.Name(content, "Type") == "MCR":
                    yield return (Page(content, page), ((NumericToken)content.Data["MCID"]).Int);
                    break;
                case DictionaryToken child when tokens.Name(child, "Type") != "OBJR":
                    foreach (var place in Walk(child, page, tokens))
                    {
                        yield return place;
                    }

                    break;
            }
        }
    }

    private static string Page(DictionaryToken element, string otherwise) => element.Data.TryGetValue("Pg", out var page) ? page.ToString()! : otherwise;
}
