using System.Text.RegularExpressions;
using UglyToad.PdfPig;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Reads the text layer with PdfPig, in the order of the content, without the running foot.</summary>
internal static partial class ReadBack
{
    public static string Text(byte[] pdf) => string.Concat(Pages(pdf));

    public static IReadOnlyList<string> Pages(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => WithoutFoot(string.Concat(page.Letters.Select(letter => letter.Value))))];
    }

    /// <summary>What may differ between what was written and what is read: the kind and number of spaces, zero width spaces, and soft hyphens.</summary>
    public static string Normal(string text) =>
        Spaces().Replace(text.Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal), " ").Trim(' ');

    /// <summary>The characters in no order, for text that runs to the left: a PDF shows it from left to right.</summary>
    public static string Sorted(string text) =>
        string.Concat(Normal(text).EnumerateRunes().Where(rune => rune.Value != ' ').OrderBy(rune => rune.Value).Select(rune => rune.ToString()));

    /// <summary>Turns text of one direction around, character by character, as a reader does.</summary>
    public static string Reversed(string text) =>
        string.Concat(text.EnumerateRunes().Reverse().Select(rune => rune.ToString()));

    private static string WithoutFoot(string text) => text.EndsWith(Make.Title, StringComparison.Ordinal) ? text[..^Make.Title.Length] : text;

    [GeneratedRegex("[ \n]+")]
    private static partial Regex Spaces();
}
