using System.Globalization;
using System.Text;

namespace Karavaan.Web.Shared;

/// <summary>Under which name a document is saved.</summary>
public static class DocumentFileName
{
    /// <summary>'charter-van-de-buurt-naar-de-wereld-2026-11-22.pdf': letters and digits of any script, hyphens between them.</summary>
    public static string Of(string kind, string title, DateTimeOffset date, string ending = "pdf") =>
        string.Create(CultureInfo.InvariantCulture, $"{Words($"{kind} {title}")}-{date:yyyy-MM-dd}.{ending}");

    /// <summary>'van-de-buurt-naar-de-wereld'.</summary>
    public static string Words(string title)
    {
        var signs = title.EnumerateRunes().Select(rune => IsPartOfWord(rune) ? Rune.ToLowerInvariant(rune).ToString() : " ");
        return string.Join('-', string.Concat(signs).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>An accent that stands after its letter is part of the word.</summary>
    private static bool IsPartOfWord(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
