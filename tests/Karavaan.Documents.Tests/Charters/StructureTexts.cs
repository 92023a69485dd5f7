using Karavaan.Documents.Tests.Pdf;
using UglyToad.PdfPig.Tokens;

namespace Karavaan.Documents.Tests.Charters;

/// <summary>What the structure tree says in place of what is seen.</summary>
internal static class StructureTexts
{
    /// <summary>The alternative texts of all elements, in their order.</summary>
    public static IEnumerable<string> Alternatives(PdfTokens tokens) =>
        Within(tokens, tokens.Dictionary(tokens.Dictionary(tokens.Catalog, "StructTreeRoot"), "K")!);

    private static IEnumerable<string> Within(PdfTokens tokens, DictionaryToken element)
    {
        var inside = tokens.Items(element, "K").Select(tokens.Resolve).OfType<DictionaryToken>().SelectMany(child => Within(tokens, child));
        return tokens.Text(element, "Alt") is { } text && tokens.Text(element, "S") != "Link" ? inside.Prepend(text) : inside;
    }
}
