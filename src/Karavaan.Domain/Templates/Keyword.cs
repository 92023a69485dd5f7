using System.Text.RegularExpressions;

namespace Karavaan.Domain.Templates;

/// <summary>The names that stay the same across languages: of a workshop, of a theme.</summary>
internal static partial class Keyword
{
    /// <summary>The most characters a keyword may have.</summary>
    public const int Longest = 80;

    public static bool IsValid(string text) => text.Length <= Longest && Pattern().IsMatch(text);

    /// <summary>The keyword as given, after a complaint when it isn't one; an empty text was complained about before.</summary>
    public static string Checked(string text, int line, Complaints complaints)
    {
        if (text.Length > 0 && !IsValid(text))
        {
            complaints.Add(line, TemplateErrorCode.KeywordInvalid, text, $"{Longest}");
        }

        return text;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
