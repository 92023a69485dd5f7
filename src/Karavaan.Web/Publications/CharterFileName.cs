using System.Globalization;
using System.Text;

namespace Karavaan.Web.Publications;

/// <summary>Under which name a charter is saved.</summary>
public static class CharterFileName
{
    /// <summary>'charter-van-de-buurt-naar-de-wereld-2026-11-22.pdf': letters and digits of any script, hyphens between them.</summary>
    public static string Of(string title, DateTimeOffset date)
    {
        var signs = title.Normalize(NormalizationForm.FormC).EnumerateRunes()
            .Select(rune => Rune.IsLetterOrDigit(rune) ? Rune.ToLowerInvariant(rune).ToString() : " ");
        string[] words = ["charter", .. string.Concat(signs).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join('-', words)}-{date:yyyy-MM-dd}.pdf");
    }
}
