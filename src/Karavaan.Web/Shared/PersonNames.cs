using System.Globalization;
using System.Text;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Shared;

/// <summary>Names of people and their organisations, as typed: one line, no control signs, no tricks with direction, of bounded length.</summary>
public static class PersonNames
{
    /// <summary>The most characters of a person's name.</summary>
    public const int Longest = 40;

    /// <summary>The most characters of an organisation's name.</summary>
    public const int LongestOrganisation = 80;

    /// <summary>The name without what can't be shown in one line: controls, line ends, direction overrides, what is no character; cut at whole characters.</summary>
    public static string Clean(string? typed, int longest = Longest)
    {
        var clean = new StringBuilder();
        foreach (var rune in (typed ?? "").EnumerateRunes())
        {
            clean.Append(Rune.IsWhiteSpace(rune) ? " " : IsShown(rune) ? rune.ToString() : "");
        }

        return Cut(string.Join(' ', clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)), longest);
    }

    private static bool IsShown(Rune rune) =>
        rune != Rune.ReplacementChar
        && !Rune.IsControl(rune)
        && Typed.IsCharacter(rune.Value)
        && rune.Value is not (>= 0x202A and <= 0x202E) and not (>= 0x2066 and <= 0x2069);

    private static string Cut(string text, int longest)
    {
        var length = 0;
        foreach (var element in StringInfo.ParseCombiningCharacters(text).Skip(1).Append(text.Length))
        {
            if (element > longest)
            {
                break;
            }

            length = element;
        }

        return text[..length].TrimEnd();
    }
}
