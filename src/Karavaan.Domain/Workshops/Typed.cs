using System.Globalization;
using System.Text;

namespace Karavaan.Domain.Workshops;

/// <summary>What people typed, made safe to keep: the one way for a text into an event.</summary>
public static class Typed
{
    /// <summary>
    /// The text without white space around it, with line ends as <c>\n</c>, without what is no character
    /// (<see cref="IsCharacter"/>, lone surrogates) and without control characters other than line end and tab. Everything else inside
    /// stays exactly as typed. What comes out can be normalized.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else if (text[i] == '\r')
            {
                clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            }
            else if (text[i] is '\n' or '\t' || !(char.IsControl(text[i]) || char.IsSurrogate(text[i]) || !IsCharacter(text[i])))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString().Trim();
    }

    /// <summary>Is this code point one that a text may hold? Normalizing U+FFFE throws; U+FFFF is no character either.</summary>
    public static bool IsCharacter(int code) => code is not (0xFFFE or 0xFFFF);

    /// <summary>Goes on with the cleaned text, which may be empty; refuses a text over the limit.</summary>
    internal static Decision Optional(string text, int limit, Func<string, Decision> decide)
    {
        var clean = Clean(text);
        return clean.Length <= limit
            ? decide(clean)
            : Decision.Refuse(RefusalCode.TextTooLong, Words(limit), Words(clean.Length));
    }

    /// <summary>Goes on with the cleaned text; refuses an empty one, and one over the limit.</summary>
    internal static Decision Required(string text, int limit, Func<string, Decision> decide) =>
        Optional(text, limit, clean => clean.Length > 0 ? decide(clean) : Decision.Refuse(RefusalCode.TextEmpty));

    /// <summary>A number as an argument of a refusal.</summary>
    internal static string Words(int number) => number.ToString(CultureInfo.InvariantCulture);
}
