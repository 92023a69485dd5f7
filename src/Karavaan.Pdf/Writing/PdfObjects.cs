using System.IO.Compression;
using System.Text;

namespace Karavaan.Pdf.Writing;

/// <summary>The numbered (indirect) objects of a file while it is being made (ISO 32000-1, 7.3.10). Number 0 is never used.</summary>
internal sealed class PdfObjects
{
    private readonly List<PdfObject> objects = [default];

    public int Count => objects.Count;

    public PdfObject this[int number] => objects[number];

    /// <summary>A number for an object whose content comes later.</summary>
    public int Allocate()
    {
        objects.Add(default);
        return objects.Count - 1;
    }

    public void Set(int number, string content) => objects[number] = new(Encoding.Latin1.GetBytes(content), null);

    public int Add(string content)
    {
        var number = Allocate();
        Set(number, content);
        return number;
    }

    public int AddStream(string dictionary, string content) => AddStream(dictionary, Encoding.Latin1.GetBytes(content));

    public int AddStream(string dictionary, ReadOnlySpan<byte> content, bool isCompressed = true)
    {
        var data = isCompressed ? Deflate(content) : content.ToArray();
        var filter = isCompressed ? "/Filter/FlateDecode" : "";
        var number = Allocate();
        objects[number] = new(Encoding.Latin1.GetBytes($"<<{dictionary}{filter}/Length {data.Length}>>"), data);
        return number;
    }

    public static byte[] Deflate(ReadOnlySpan<byte> content)
    {
        using var result = new MemoryStream(content.Length / 2);
        using (var zip = new ZLibStream(result, CompressionLevel.Optimal))
        {
            zip.Write(content);
        }

        return result.ToArray();
    }
}

/// <summary>A dictionary, and the data that goes with it when it is a stream.</summary>
internal readonly record struct PdfObject(byte[] Content, byte[]? Stream);
