using HarfBuzzSharp;

namespace Karavaan.Pdf.Text;

/// <summary>
/// What the letters of a text (their scripts: UAX #24) tell of its language, so that a screen reader does not read Arabic as if it were Dutch. Nothing is guessed: Latin
/// letters, or letters of several scripts, tell nothing.
/// </summary>
public static class ScriptLanguage
{
    /// <summary>The tag of BCP 47 for words in a language that nobody said: a screen reader takes the voice of its user.</summary>
    public const string Unknown = "und";

    /// <summary>Up to here there are only Latin letters, and signs of every script.</summary>
    private const char LastLatin = '\u02E9';

    /// <summary>The tag of the only language that is written with these letters today, or of their script; <c>null</c>: they tell nothing.</summary>
    public static string? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', LastLatin))
        {
            return null;
        }

        Script? only = null;
        foreach (var rune in text.EnumerateRunes())
        {
            var script = UnicodeFunctions.Default.GetScript((uint)rune.Value);
            if (script.Equals(Script.Common) || script.Equals(Script.Inherited) || script.Equals(Script.Unknown))
            {
                continue;
            }

            script = script.Equals(Script.Katakana) ? Script.Hiragana : script;
            if (only is { } before && !before.Equals(script))
            {
                // Japanese writes Chinese characters among its own.
                if (!IsJapanese(before, script))
                {
                    return null;
                }

                script = Script.Hiragana;
            }

            only = script;
        }

        return only is { } found ? TagOf(found) : null;
    }

    private static bool IsJapanese(Script one, Script other) =>
        (one.Equals(Script.Han) && other.Equals(Script.Hiragana)) || (one.Equals(Script.Hiragana) && other.Equals(Script.Han));

    private static string? TagOf(Script script) => script.ToString() switch
    {
        "Latn" => null,
        "Hebr" => "he",
        "Grek" => "el",
        "Armn" => "hy",
        "Geor" => "ka",
        "Hira" => "ja",
        "Hang" => "ko",
        "Thai" => "th",
        var name => $"{Unknown}-{name}",
    };
}
