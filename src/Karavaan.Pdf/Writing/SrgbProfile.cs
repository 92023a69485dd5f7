using System.Buffers.Binary;
using System.Text;

namespace Karavaan.Pdf.Writing;

/// <summary>
/// An ICC version 4 display profile for sRGB (ICC.1:2010; primaries and curve of IEC 61966-2-1, adapted to D50), made in code so that no binary
/// has to be kept.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;
    private const int EntryLength = 12;

    private static readonly double[] WhitePoint = [0.9642, 1, 0.8249];

    private static readonly (string Name, byte[] Data)[] Tags =
    [
        ("desc", Text("sRGB")),
        ("cprt", Text("CC0")),
        ("wtpt", Xyz(WhitePoint)),
        ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
        ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
        ("bXYZ", Xyz(0.14307, 0.06061, 0.71410)),
        ("chad", [.. Words(Sign("sf32"), 0), .. Fixed(1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)]),
        ("rTRC", Curve()),
        ("gTRC", Curve()),
        ("bTRC", Curve()),
    ];

    public static byte[] Create()
    {
        var (table, data) = (new List<byte>(Words(Tags.Length)), new List<byte>());
        var start = HeaderLength + 4 + (Tags.Length * EntryLength);
        foreach (var (name, content) in Tags)
        {
            table.AddRange(Words(Sign(name), start + data.Count, content.Length));
            data.AddRange(content);
            data.AddRange(new byte[(4 - (data.Count % 4)) % 4]);
        }

        return [.. Header(start + data.Count), .. table, .. data];
    }

    private static byte[] Header(int length)
    {
        var header = new byte[HeaderLength];
        Words(length, 0, 0x04200000, Sign("mntr"), Sign("RGB "), Sign("XYZ "), (2026 << 16) | 1, 1 << 16, 0, Sign("acsp")).CopyTo(header, 0);
        Fixed(WhitePoint).CopyTo(header, 68);
        return header;
    }

    private static byte[] Text(string text) =>
        [.. Words(Sign("mluc"), 0, 1, EntryLength, Sign("enUS"), text.Length * 2, 28), .. Encoding.BigEndianUnicode.GetBytes(text)];

    private static byte[] Xyz(params double[] values) => [.. Words(Sign("XYZ "), 0), .. Fixed(values)];

    /// <summary>Parametric curve of type 3: a power with a straight part near black.</summary>
    private static byte[] Curve() => [.. Words(Sign("para"), 0, 3 << 16), .. Fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)];

    private static byte[] Fixed(params double[] values) => Words([.. values.Select(value => (int)Math.Round(value * 65536))]);

    private static byte[] Words(params int[] values)
    {
        var bytes = new byte[values.Length * 4];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(i * 4), values[i]);
        }

        return bytes;
    }

    private static int Sign(string name) => (name[0] << 24) | (name[1] << 16) | (name[2] << 8) | name[3];
}
