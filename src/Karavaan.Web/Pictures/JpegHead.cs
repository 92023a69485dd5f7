using System.Buffers.Binary;

namespace Karavaan.Web.Pictures;

/// <summary>Reads what a JPEG says of itself before its pixels.</summary>
internal static class JpegHead
{
    private const byte Frame = 0xC0;
    private const byte Scan = 0xDA;

    /// <summary>
    /// Must all of it be kept to draw it, because it comes in several goes: coarse first and then finer (progressive), or one colour
    /// after another? False for what is no JPEG.
    /// </summary>
    public static bool IsKeptWhole(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
        {
            return false;
        }

        var colours = 0;
        for (var at = 2; Next(file, at) is var mark && mark < file.Length;)
        {
            var kind = file[mark];
            var part = file[(mark + 1)..];
            if (HasNoLength(kind))
            {
                at = mark + 1;
                continue;
            }

            if (part.Length < 2)
            {
                return false;
            }

            if (IsFrame(kind))
            {
                // Length (2), depth (1), height and width (4), then the number of colours.
                (colours, var isProgressive) = (part.Length > 7 ? part[7] : 0, (kind & 3) == 2);
                if (isProgressive)
                {
                    return true;
                }
            }
            else if (kind == Scan)
            {
                return part.Length > 2 && part[2] < colours;
            }

            at = mark + 1 + BinaryPrimitives.ReadUInt16BigEndian(part);
        }

        return false;
    }

    /// <summary>Where the next marker's kind stands; the length of the file: there is none.</summary>
    private static int Next(ReadOnlySpan<byte> file, int at)
    {
        while (at + 1 < file.Length)
        {
            if (file[at] == 0xFF && file[at + 1] is not (0 or 0xFF))
            {
                return at + 1;
            }

            at++;
        }

        return file.Length;
    }

    private static bool HasNoLength(byte kind) => kind is 0x01 or (>= 0xD0 and <= 0xD9);

    /// <summary>C0 to CF without the tables C4 and CC and the reserved C8.</summary>
    private static bool IsFrame(byte kind) => (kind & 0xF0) == Frame && kind is not (0xC4 or 0xC8 or 0xCC);
}
