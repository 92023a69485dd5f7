using System.Globalization;

namespace Karavaan.Web.Shared;

/// <summary>What the program says to whoever started it, in the language of the computer: they may never type a command.</summary>
public static class ConsoleWords
{
    /// <summary>The language of the computer (of LC_ALL or LANG, or as its settings say), or Dutch when we don't speak it.</summary>
    public static Words Here => Words.For(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
}
