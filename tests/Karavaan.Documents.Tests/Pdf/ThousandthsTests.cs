using System.Globalization;
using System.Text;
using Karavaan.Pdf.Writing;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Numbers are written by hand, and not one of them otherwise than the format would.</summary>
public sealed class ThousandthsTests
{
    private const int Many = 2_000_000;

    [Theory]
    [InlineData(0f, "0")]
    [InlineData(0.0004f, "0")]
    [InlineData(-0.0006f, "-0.001")]
    [InlineData(0.1f, "0.1")]
    [InlineData(-12.25f, "-12.25")]
    [InlineData(841.89f, "841.89")]
    [InlineData(9.9999999f, "10")]
    [InlineData(1234567f, "1234567")]
    public void A_number_has_three_decimals_at_most(float value, string written) => Assert.Equal(written, PdfSyntax.Number(value));

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void What_is_no_number_is_refused(float value) => Assert.Throws<ArgumentOutOfRangeException>(() => PdfSyntax.Number(value));

    [Fact]
    public void Every_number_is_written_as_the_format_writes_it()
    {
        var random = new Random(12);
        Span<byte> digits = stackalloc byte[Thousandths.Longest];
        for (var i = 0; i < Many; i++)
        {
            // Of all sizes; every fourth a fraction of two, which stands exactly between two decimals.
            var value = (i % 4) switch
            {
                0 => random.Next(-1 << 24, 1 << 24) / (float)(1 << random.Next(0, 24)),
                1 => BitConverter.UInt32BitsToSingle((uint)random.NextInt64(0x39000000, 0x49000000)),
                2 => -random.NextSingle() * 100,
                _ => random.NextSingle() * 1200,
            };
            var length = Thousandths.Write(value, digits);
            var expected = Math.Abs(value) < 0.0005f ? "0" : value.ToString("0.###", CultureInfo.InvariantCulture);
            if (!digits[..length].SequenceEqual(Encoding.ASCII.GetBytes(expected)))
            {
                Assert.Fail($"{value:R} became {Encoding.ASCII.GetString(digits[..length])} and not {expected}.");
            }
        }
    }
}
