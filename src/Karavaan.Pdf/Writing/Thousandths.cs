using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Karavaan.Pdf.Writing;

/// <summary>
/// Numbers with at most three decimals, digit for digit what the format <c>0.###</c> gives. A page has thousands, and that format makes a string
/// of each.
/// </summary>
internal static class Thousandths
{
    /// <summary>Room that any number of a page needs.</summary>
    public const int Longest = 48;

    /// <summary>What is closer to nought than this is nought.</summary>
    private const float Least = 0.0005f;

    /// <summary>From here on numbers are so large, and so few, that the format writes them.</summary>
    private const float Large = 100_000;

    private const int Decimals = 3;

    private static readonly double[] powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10];

    /// <summary>Writes it as ASCII.</summary>
    /// <param name="value">A finite number.</param>
    /// <param name="destination">At least <see cref="Longest"/> bytes.</param>
    /// <returns>How many bytes there are.</returns>
    public static int Write(float value, Span<byte> destination)
    {
        var magnitude = Math.Abs(value);
        if (magnitude < Least)
        {
            destination[0] = (byte)'0';
            return 1;
        }

        if (magnitude >= Large)
        {
            return Encoding.ASCII.GetBytes(value.ToString("0.###", CultureInfo.InvariantCulture), destination);
        }

        var length = 0;
        if (value < 0)
        {
            destination[length++] = (byte)'-';
        }

        var (whole, rest) = Math.DivRem(Of(magnitude), 1000);
        Utf8Formatter.TryFormat(whole, destination[length..], out var written);
        length += written;
        if (rest == 0)
        {
            return length;
        }

        destination[length++] = (byte)'.';
        for (var unit = 100; rest > 0; unit /= 10)
        {
            destination[length++] = (byte)('0' + (rest / unit));
            rest %= unit;
        }

        return length;
    }

    /// <summary>
    /// A custom format of .NET rounds a float twice: to its seven digits (what stands between two of them to the even one), then to three decimals;
    /// its documentation does not say so, the test over two million values does. Both steps are exact here, because the 24 bits of a float and those
    /// of a power of ten fit in a double.
    /// </summary>
    private static long Of(float magnitude)
    {
        var places = magnitude switch { >= 10_000 => 2, >= 1000 => 3, >= 100 => 4, >= 10 => 5, >= 1 => 6, >= 0.1f => 7, >= 0.01f => 8, >= 0.001f => 9, _ => 10 };
        var digits = (long)Math.Round(magnitude * powers[places], MidpointRounding.ToEven);
        if (places <= Decimals)
        {
            return digits * (long)powers[Decimals - places];
        }

        var unit = (long)powers[places - Decimals];
        return (digits + (unit / 2)) / unit;
    }
}
