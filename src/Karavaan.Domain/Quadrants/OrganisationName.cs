using System.Text;

namespace Karavaan.Domain.Quadrants;

/// <summary>When two typed names are the same organisation.</summary>
public static class OrganisationName
{
    /// <summary>
    /// What remains of a name for comparing: compatibility forms decomposed (Unicode NFKD), accents left out, capitals made small,
    /// every run of white space one space. 'Buurthuis  De Épinette' and 'buurthuis de epinette' have the same key. Marks that are
    /// letters (vowel signs of Indic scripts, the dakuten of kana) stay.
    /// </summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var rune in Workshops.Typed.Clean(name).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                key.Append(key.Length == 0 || key[^1] == ' ' ? "" : " ");
            }
            else if (!IsAccent(rune))
            {
                key.Append(Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)).ToString());
            }
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>The blocks of accents; vowel signs of Indic and other scripts have blocks of their own.</summary>
    private static bool IsAccent(Rune rune) => rune.Value
        is (>= 0x0300 and <= 0x036F) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF)
        or (>= 0xFE20 and <= 0xFE2F);
}
