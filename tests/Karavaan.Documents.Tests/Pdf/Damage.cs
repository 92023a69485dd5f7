using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Writes a file of ours again with one thing changed in it, so that a checker can be seen to find what it is there for.</summary>
internal static partial class Damage
{
    /// <summary>The file with <paramref name="what"/> in its objects and unpacked streams replaced; it must be there.</summary>
    /// <param name="pdf">As <see cref="Karavaan.Pdf.PdfRenderer"/> writes it: every object outside a stream of objects is a stream.</param>
    /// <param name="what">In Latin 1.</param>
    /// <param name="by">Likewise.</param>
    /// <param name="once">Only the first time in each object.</param>
    public static byte[] Replace(byte[] pdf, string what, string by, bool once = false)
    {
        var (text, found, trailer) = (Encoding.Latin1.GetString(pdf), 0, "");
        SortedDictionary<int, string> objects = [];
        for (var match = Start().Match(text); match.Success; match = Start().Match(text, match.Index + match.Length))
        {
            var (number, dictionary) = (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Value);
            var length = int.Parse(Length().Match(dictionary).Groups[1].Value, CultureInfo.InvariantCulture);
            var packed = text.Substring(match.Index + match.Length, length);
            var isPacked = dictionary.Contains("/FlateDecode", StringComparison.Ordinal);
            var data = isPacked ? Inflate(packed) : packed;
            if (dictionary.Contains("/Type/ObjStm", StringComparison.Ordinal))
            {
                foreach (var (inner, content) in Inside(dictionary, data))
                {
                    objects[inner] = Changed(content);
                }
            }
            else if (dictionary.Contains("/Type/XRef", StringComparison.Ordinal))
            {
                trailer = Trailer().Match(dictionary).Value;
            }
            else
            {
                var changed = Changed(data);
                var (head, body) = changed == data ? (dictionary, packed) : (dictionary.Replace("/Filter/FlateDecode", "", StringComparison.Ordinal), changed);
                objects[number] = $"{Length().Replace(head, $"/Length {body.Length}")}\nstream\n{body}\nendstream";
            }
        }

        Assert.True(found > 0, $"'{what}' is not in the file.");
        return Write(objects, trailer);

        string Changed(string content)
        {
            var at = content.IndexOf(what, StringComparison.Ordinal);
            found += at < 0 ? 0 : 1;
            return at < 0 ? content : once ? content[..at] + by + content[(at + what.Length)..] : content.Replace(what, by, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<(int Number, string Content)> Inside(string dictionary, string data)
    {
        var first = int.Parse(First().Match(dictionary).Groups[1].Value, CultureInfo.InvariantCulture);
        int[] head = [.. data[..first].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        for (var i = 0; i < head.Length; i += 2)
        {
            yield return (head[i], data[(first + head[i + 1])..(i + 3 < head.Length ? first + head[i + 3] : data.Length)].TrimEnd('\n'));
        }
    }

    private static byte[] Write(SortedDictionary<int, string> objects, string trailer)
    {
        StringBuilder file = new("%PDF-1.7\n");
        Dictionary<int, int> places = [];
        foreach (var (number, content) in objects)
        {
            places[number] = file.Length;
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{content}\nendobj\n");
        }

        var (start, size) = (file.Length, objects.Keys.Max() + 1);
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {size}\n0000000000 65535 f \n");
        for (var i = 1; i < size; i++)
        {
            file.Append(places.TryGetValue(i, out var place) ? place.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n" : "0000000000 65535 f \n");
        }

        return Encoding.Latin1.GetBytes(file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {size}{trailer}>>\nstartxref\n{start}\n%%EOF\n").ToString());
    }

    private static string Inflate(string packed)
    {
        using ZLibStream stream = new(new MemoryStream(Encoding.Latin1.GetBytes(packed)), CompressionMode.Decompress);
        using MemoryStream data = new();
        stream.CopyTo(data);
        return Encoding.Latin1.GetString(data.ToArray());
    }

    [GeneratedRegex(@"(\d+) 0 obj\n(<<.*?>>)\nstream\n", RegexOptions.Singleline)]
    private static partial Regex Start();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex Length();

    [GeneratedRegex(@"/First (\d+)")]
    private static partial Regex First();

    [GeneratedRegex(@"/Root.*?\]")]
    private static partial Regex Trailer();
}
