using System.Globalization;
using Karavaan.Pdf.Text;

namespace Karavaan.Documents.Texts;

/// <summary>The texts in one language. Immutable and shared.</summary>
public sealed class Words
{
    private static readonly Dictionary<string, Words> All = Languages.ToDictionary(l => l, l => new Words(l));

    private readonly Plurals plurals;

    private Words(string language)
    {
        Language = language;
        Culture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : $"{language}-BE");
        plurals = new(language, Culture);
    }

    /// <summary>The languages that we speak, Dutch first.</summary>
    public static IReadOnlyList<string> Languages => ["nl", "fr", "en", "de"];

    /// <summary>Two letters: nl, fr, en or de.</summary>
    public string Language { get; }

    /// <summary>For dates and numbers: Belgian forms, British ones for English.</summary>
    public CultureInfo Culture { get; }

    /// <summary>
    /// The text, with its holes {0}, {1} … filled; <c>{0:table|tables}</c> says the form that goes with the number in the place of {0}. Words that may turn those around them are isolated (UAX #9).
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[TextKey key, params object[] arguments]
    {
        get
        {
            var text = key.Source.GetString(key.Name, Culture) ?? throw new KeyNotFoundException($"No text '{key.Name}'.");
            return arguments.Length == 0 ? text : string.Format(plurals, text, [.. arguments.Select(argument => argument is string words ? BidiControls.Isolate(words) : argument)]);
        }
    }

    /// <summary>The words of a language, or Dutch when we don't speak it.</summary>
    public static Words For(string language) => All.GetValueOrDefault(language) ?? All["nl"];

    /// <summary>Is this one of our languages?</summary>
    public static bool Speaks(string language) => All.ContainsKey(language);

    /// <summary>One form for one (in French for nought too), another for every other number; the number fills {0}.</summary>
    public string Count(TextKey one, TextKey many, int count) => this[plurals.IsOne(count) ? one : many, count];

    /// <summary>A time of the day, as people say it: '19.30 u.', '19:30', '19 h 30', '19:30 Uhr'.</summary>
    public string Time(TimeOnly time) => Language switch
    {
        "nl" => time.ToString("H.mm' u.'", CultureInfo.InvariantCulture),
        "fr" => time.ToString("H' h 'mm", CultureInfo.InvariantCulture),
        "de" => time.ToString("H:mm' Uhr'", CultureInfo.InvariantCulture),
        _ => time.ToString("H:mm", CultureInfo.InvariantCulture),
    };

    /// <summary>A day, written out: '12 maart 2027'; in French the first of a month is '1er mars 2027'.</summary>
    public string Day(DateOnly day) => day.ToString(
        Language switch
        {
            "de" => "d. MMMM yyyy",
            "fr" when day.Day == 1 => "d'er' MMMM yyyy",
            _ => "d MMMM yyyy",
        },
        Culture);
}
