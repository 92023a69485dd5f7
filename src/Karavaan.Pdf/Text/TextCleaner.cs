using System.Buffers;
using System.Text;

namespace Karavaan.Pdf.Text;

/// <summary>
/// Makes any text safe to set, because no input may break an export. The text layer of the PDF is this normal form:
/// NFC (UAX #15); a tab is a space; every kind of line break is a newline; other controls, non-characters, the byte order mark, bidi overrides and what
/// <see cref="BidiControls"/> leaves out are not in it; a lone surrogate becomes U+FFFD. Embeddings and isolates say where words stand and are
/// not in the text layer.
/// </summary>
internal static class TextCleaner
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(PlainCharacters());

    public static string Clean(string? text) => BidiControls.Matched(CleanPart(text));

    /// <summary>For a part of a text, of which an isolate may end in another part.</summary>
    public static string CleanPart(string? text)
    {
        if (string.IsNullOrEmpty(text) || !text.AsSpan().ContainsAnyExcept(Plain))
        {
            return text ?? "";
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            Append(clean, rune);
        }

        // Normalize throws on lone surrogates and non-characters: they are gone by now.
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>For metadata, bookmarks and other places of one line: line breaks are spaces and soft hyphens are gone.</summary>
    public static string CleanLine(string? text) =>
        Clean(text).Replace('\n', ' ').Replace("\u00AD", "", StringComparison.Ordinal).Trim();

    private static void Append(StringBuilder clean, Rune rune)
    {
        switch (rune.Value)
        {
            case '\t':
                clean.Append(' ');
                break;
            case '\n' or '\v' or '\f' or '\r' or 0x85 or 0x2028 or 0x2029:
                clean.Append('\n');
                break;
            case var code when !IsUnwanted(code):
                clean.Append(rune.ToString());
                break;
        }
    }

    private static bool IsUnwanted(int code) =>
        code is < 0x20 or (>= 0x7F and < 0xA0) or 0x202D or 0x202E or (>= 0xFDD0 and <= 0xFDEF) or 0xFEFF
        || (code & 0xFFFE) == 0xFFFE;

    private static char[] PlainCharacters() =>
        [.. Enumerable.Range(0x20, 0x5F).Concat(Enumerable.Range(0xA0, 0x160)).Select(code => (char)code),
            '\n', '\u2018', '\u2019', '\u201C', '\u201D', '\u2013', '\u2026'];
}
