using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Karavaan.Web.Publications;

/// <summary>How many pages a PDF of ours has, as its tree of pages says (ISO 32000-1, 7.7.3.2), which lies in an object stream (7.5.7).</summary>
internal static partial class PageCount
{
    /// <summary>The number; <c>null</c>: it is no file that we wrote.</summary>
    public static int? Of(ReadOnlySpan<byte> file)
    {
        for (var rest = file; rest.IndexOf("/Type/ObjStm"u8) is >= 0 and var at;)
        {
            rest = rest[at..];
            var begin = rest.IndexOf("\nstream\n"u8) + "\nstream\n".Length;
            var end = rest.IndexOf("\nendstream\n"u8);
            if (end < begin)
            {
                return null;
            }

            if (Pages().Match(Inflated(rest[begin..end])) is { Success: true } tree)
            {
                return int.Parse(tree.Groups[1].Value, CultureInfo.InvariantCulture);
            }

            rest = rest[end..];
        }

        return null;
    }

    private static string Inflated(ReadOnlySpan<byte> data)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            return reader.ReadToEnd();
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }

    [GeneratedRegex(@"/Type/Pages/Count (\d+)/")]
    private static partial Regex Pages();
}
