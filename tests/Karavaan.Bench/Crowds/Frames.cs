using System.Buffers.Binary;

namespace Karavaan.Bench.Crowds;

/// <summary>
/// Takes the contents out of the WebSocket frames of one connection, in whatever pieces they arrive (RFC 6455, 5.2). From a server,
/// so nothing is masked.
/// </summary>
internal sealed class Frames
{
    private const int LongestHeader = 10;
    private const int ShortHeader = 2;
    private const int Close = 8;

    private readonly byte[] header = new byte[LongestHeader];
    private int known;
    private long left;

    /// <summary>Did the server say that it closes?</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The next piece of contents, perhaps empty; what follows it is left in <paramref name="bytes"/>.</summary>
    public ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes)
    {
        while (left == 0 && bytes.Length > 0)
        {
            header[known++] = bytes[0];
            bytes = bytes[1..];
            if (known == Needed)
            {
                left = Length;
                IsClosed |= (header[0] & 0xF) == Close;
                known = 0;
            }
        }

        var piece = bytes[..(int)Math.Min(left, bytes.Length)];
        bytes = bytes[piece.Length..];
        left -= piece.Length;
        return piece;
    }

    /// <summary>A text frame with this content, as a client sends it: masked, with a mask that changes nothing.</summary>
    public static byte[] Of(ReadOnlySpan<byte> content)
    {
        var isShort = content.Length < 126;
        var frame = new byte[(isShort ? 6 : 8) + content.Length];
        (frame[0], frame[1]) = (0x81, (byte)(0x80 | (isShort ? content.Length : 126)));
        if (!isShort)
        {
            BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), (ushort)content.Length);
        }

        content.CopyTo(frame.AsSpan(frame.Length - content.Length));
        return frame;
    }

    private int Needed => known < ShortHeader ? ShortHeader : (header[1] & 0x7F) switch { 126 => 4, 127 => LongestHeader, _ => ShortHeader };

    private long Length => (header[1] & 0x7F) switch
    {
        126 => BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)),
        127 => BinaryPrimitives.ReadInt64BigEndian(header.AsSpan(2)),
        var length => length,
    };
}
