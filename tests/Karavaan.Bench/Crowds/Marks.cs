using System.Buffers.Text;
using System.Globalization;

namespace Karavaan.Bench.Crowds;

/// <summary>
/// Finds the marks of taps in what a page receives, without reading what is around them: a load generator that understood every
/// message would measure itself. A mark may lie in two pieces.
/// </summary>
internal sealed class Marks
{
    private const int Digits = 6;

    private readonly byte[] edge = new byte[(2 * Length) - 2];
    private int kept;

    private static ReadOnlySpan<byte> Start => "tap-"u8;

    private static int Length => Start.Length + Digits;

    /// <summary>The mark of a tap, to stand in a text.</summary>
    public static string Of(int tap) => string.Create(CultureInfo.InvariantCulture, $"tap-{tap:D6}");

    /// <summary>Reads the next piece; tells every mark in it.</summary>
    public void Read(ReadOnlySpan<byte> piece, Action<int> found)
    {
        var more = Math.Min(piece.Length, Length - 1);
        piece[..more].CopyTo(edge.AsSpan(kept));
        Find(edge.AsSpan(0, kept + more), found);
        Find(piece, found);
        Keep(piece, more);
    }

    private static void Find(ReadOnlySpan<byte> text, Action<int> found)
    {
        for (int at; (at = text.IndexOf(Start)) >= 0 && text.Length - at >= Length; text = text[(at + Length)..])
        {
            if (Utf8Parser.TryParse(text.Slice(at + Start.Length, Digits), out int tap, out var read) && read == Digits)
            {
                found(tap);
            }
        }
    }

    /// <summary>The last bytes, one fewer than a mark has: no mark is found twice.</summary>
    private void Keep(ReadOnlySpan<byte> piece, int more)
    {
        var last = piece.Length >= Length - 1 ? piece[^(Length - 1)..] : edge.AsSpan(0, kept + more)[^Math.Min(Length - 1, kept + more)..];
        last.CopyTo(edge);
        kept = last.Length;
    }
}
