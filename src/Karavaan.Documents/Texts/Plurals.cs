using System.Globalization;

namespace Karavaan.Documents.Texts;

/// <summary>Fills the holes of texts: <c>{0:table|tables}</c> is the form that goes with a number, everything else as the culture writes it.</summary>
/// <param name="language">The language, of which the number of forms is known: all of ours have two.</param>
/// <param name="culture">For everything else.</param>
internal sealed class Plurals(string language, CultureInfo culture) : IFormatProvider, ICustomFormatter
{
    private const char Between = '|';

    /// <summary>Does a number go with the form for one? In French nought does too: '0 personne'.</summary>
    public bool IsOne(long number) => number == 1 || (number == 0 && language == "fr");

    /// <inheritdoc/>
    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : culture.GetFormat(formatType);

    /// <inheritdoc/>
    /// <remarks>What is no number (a hole that the page's script fills) goes with the form for many.</remarks>
    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        if (format?.Split(Between) is [var one, var many])
        {
            return long.TryParse(Convert.ToString(arg, CultureInfo.InvariantCulture), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && IsOne(number) ? one : many;
        }

        return arg is IFormattable value ? value.ToString(format, culture) : arg?.ToString() ?? "";
    }
}
