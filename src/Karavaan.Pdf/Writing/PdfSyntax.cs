using System.Globalization;
using System.Text;

namespace Karavaan.Pdf.Writing;

/// <summary>How values are spelled in a PDF file (ISO 32000-1, 7.3), and text strings and dates (7.9.2 and 7.9.4).</summary>
internal static class PdfSyntax
{
    /// <summary>A number with at most three decimals; PDF knows no exponents and no infinity.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite.</exception>
    public static string Number(float value)
    {
        Span<byte> digits = stackalloc byte[Thousandths.Longest];
        return Encoding.ASCII.GetString(digits[..Thousandths.Write(Finite(value), digits)]);
    }

    /// <summary>The same value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite.</exception>
    public static float Finite(float value) =>
        float.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A place or a size in the document is not a number.");

    /// <summary>A text string: plain when it is ASCII, else UTF-16 with a byte order mark in hexadecimals.</summary>
    public static string Text(string text) => text.Any(character => character is < ' ' or > '~')
        ? "<FEFF" + Hex(text) + ">"
        : "(" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal) + ")";

    public static string Hex(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    public static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");

    /// <summary>References with a space between them.</summary>
    public static string References(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(Reference));

    public static string Date(DateTimeOffset date) => date.UtcDateTime.ToString("'(D:'yyyyMMddHHmmss'Z)'", CultureInfo.InvariantCulture);
}
