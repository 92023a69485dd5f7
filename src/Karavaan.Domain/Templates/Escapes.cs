using System.Globalization;
using System.Text;

namespace Karavaan.Domain.Templates;

/// <summary>
/// How a text that would be mistaken for the file's own structure is written: as a Markdown character reference of exactly seven digits,
/// such as <c>&amp;#0000035;</c> for <c>#</c>. Every Markdown program shows it as the character. People don't write seven digits
/// by hand, so references of any other length in a file are left alone.
/// </summary>
internal static class Escapes
{
    private const int Length = 10;

    /// <summary>A character as a reference of seven digits.</summary>
    public static string Of(char character) => $"&#{(int)character:D7};";

    /// <summary>Escapes what no place in a file can hold as it is: carriage returns, and whatever looks like an escape.</summary>
    public static string Always(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            escaped.Append(text[at] == '\r' || StandsAt(text, at, out _) ? Of(text[at]) : text[at].ToString());
        }

        return escaped.ToString();
    }

    /// <summary>A text on one line, without white space at its ends.</summary>
    public static string Line(string text) => Ends(Always(text).Replace("\n", Of('\n'), StringComparison.Ordinal));

    /// <summary>Escapes the white space at both ends, that the reader would trim.</summary>
    public static string Ends(string line)
    {
        if (line.Length == 0)
        {
            return line;
        }

        var last = line.Length > 1 && SourceText.IsSpace(line[^1]) ? line[..^1] + Of(line[^1]) : line;
        return SourceText.IsSpace(last[0]) ? First(last) : last;
    }

    /// <summary>A text as the words of a heading: on one line, and not ending in a hash, that would belong to the heading.</summary>
    public static string Heading(string text) => Line(text) is [.. var words, '#'] ? words + Of('#') : Line(text);

    /// <summary>Escapes the first character of a line.</summary>
    public static string First(string line) => Of(line[0]) + line[1..];

    /// <summary>Escapes the first character of a line that is not white space, so that the line is no longer structure.</summary>
    public static string FirstWord(string line)
    {
        var indent = line.Length - SourceText.TrimStart(line).Length;
        return line[..indent] + First(line[indent..]);
    }

    /// <summary>The text that was meant.</summary>
    public static string Undo(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (StandsAt(text, at, out var meant))
            {
                plain.Append(meant);
                at += Length - 1;
            }
            else
            {
                plain.Append(text[at]);
            }
        }

        return plain.ToString();
    }

    private static bool StandsAt(string text, int at, out char meant)
    {
        meant = default;
        return text[at] == '&'
            && at + Length <= text.Length
            && text[at + 1] == '#'
            && text[at + Length - 1] == ';'
            && int.TryParse(text.AsSpan(at + 2, 7), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && code <= char.MaxValue
            && (meant = (char)code) == code;
    }
}
