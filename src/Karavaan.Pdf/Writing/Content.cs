using System.Text;

namespace Karavaan.Pdf.Writing;

/// <summary>The operators of a page (ISO 32000-1, 7.8.2) as bytes: one for each file, because the room of one page serves the next.</summary>
internal sealed class Content
{
    private const string Digits = "0123456789ABCDEF";

    private byte[] bytes = new byte[32 * 1024];
    private int count;

    /// <summary>What stands there since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, count);

    public void Clear() => count = 0;

    public Content Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        count += text.Length;
        return this;
    }

    /// <param name="text">Of which no character is above U+00FF.</param>
    public Content Add(string text)
    {
        count += Encoding.Latin1.GetBytes(text, Room(text.Length));
        return this;
    }

    /// <summary>A number as <see cref="PdfSyntax.Number"/> spells it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite.</exception>
    public Content Add(float number)
    {
        count += Thousandths.Write(PdfSyntax.Finite(number), Room(Thousandths.Longest));
        return this;
    }

    /// <summary>The four digits of a CID.</summary>
    public Content AddHex(int id)
    {
        var room = Room(4);
        for (var i = 3; i >= 0; i--, id >>= 4)
        {
            room[i] = (byte)Digits[id & 15];
        }

        count += 4;
        return this;
    }

    private Span<byte> Room(int length)
    {
        if (bytes.Length - count < length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, count + length));
        }

        return bytes.AsSpan(count);
    }
}
