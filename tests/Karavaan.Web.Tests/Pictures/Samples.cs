using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace Karavaan.Web.Tests.Pictures;

/// <summary>Files as cameras and programs make them, and as nobody should.</summary>
internal static class Samples
{
    /// <summary>Words that a camera hides in a file: where and with what.</summary>
    public const string Secret = "N 51 03 Gent, toestel van Fleur";

    /// <summary>Red on the left, blue on the right.</summary>
    public static byte[] Jpeg(int width, int height) => Encode(width, height, SKEncodedImageFormat.Jpeg, SKColors.Blue);

    /// <summary>Red on the left, nothing on the right.</summary>
    public static byte[] See(int width, int height, SKEncodedImageFormat format) => Encode(width, height, format, SKColors.Transparent);

    /// <summary>The same with what a camera adds: how it was held (EXIF 1 to 8), and where.</summary>
    public static byte[] Held(byte[] jpeg, ushort orientation)
    {
        var words = Encoding.ASCII.GetBytes(Secret + "\0");
        var tiff = new List<byte>([(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 2]);
        tiff.AddRange([0x01, 0x12, 0, 3, 0, 0, 0, 1, (byte)(orientation >> 8), (byte)orientation, 0, 0]);
        tiff.AddRange([0x01, 0x0E, 0, 2, 0, 0, 0, (byte)words.Length, 0, 0, 0, 38, 0, 0, 0, 0]);
        tiff.AddRange(words);
        byte[] exif = [.. "Exif\0\0"u8, .. tiff];
        var length = exif.Length + 2;
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. exif, .. jpeg[2..]];
    }

    /// <summary>A file of a few bytes that says it is a wall.</summary>
    public static byte[] Bomb(int width, int height)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 6);
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Chunk("IHDR", head), .. Chunk("IDAT", [0x78, 0x9C, 3, 0, 0, 0, 0, 1]), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(named));
        return [.. length, .. named, .. sum];
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var one in data)
        {
            crc ^= one;
            for (var i = 0; i < 8; i++)
            {
                crc = (crc >> 1) ^ ((crc & 1) == 1 ? 0xEDB88320 : 0);
            }
        }

        return ~crc;
    }

    private static byte[] Encode(int width, int height, SKEncodedImageFormat format, SKColor right)
    {
        using var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, right.Alpha == 255 ? SKAlphaType.Opaque : SKAlphaType.Premul);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(right);
        using var red = new SKPaint { Color = SKColors.Red };
        canvas.DrawRect(0, 0, width / 2f, height, red);
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }
}
