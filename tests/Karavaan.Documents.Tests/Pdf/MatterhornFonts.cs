using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Rules for fonts: embedded, a subset, and with a text for every character.</summary>
internal static class MatterhornFonts
{
    public static IEnumerable<string> Check(PdfDocument document, PdfTokens tokens) =>
        Fonts(document, tokens).SelectMany(font => Check(font, tokens));

    public static IReadOnlyList<DictionaryToken> Fonts(PdfDocument document, PdfTokens tokens)
    {
        var resources = tokens.Dictionary(document.GetPage(1).Dictionary, "Resources");
        return [.. tokens.Dictionary(resources, "Font")!.Data.Values.Select(tokens.Resolve).OfType<DictionaryToken>()];
    }

    private static IEnumerable<string> Check(DictionaryToken font, PdfTokens tokens)
    {
        var name = tokens.Name(font, "BaseFont") ?? "";
        if (tokens.Dictionary(font, "ToUnicode") is null)
        {
            yield return $"{name} has no text for its glyphs";
        }

        if (name.Length < 8 || name[6] != '+' || !name[..6].All(char.IsAsciiLetterUpper))
        {
            yield return $"{name} is not marked as a subset";
        }

        var descendant = tokens.Resolve(tokens.Items(font, "DescendantFonts").Single()) as DictionaryToken;
        if (tokens.Dictionary(tokens.Dictionary(descendant, "FontDescriptor"), "FontFile2") is null)
        {
            yield return $"{name} is not embedded";
        }
    }
}
