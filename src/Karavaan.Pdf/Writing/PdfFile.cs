using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Karavaan.Pdf.Writing;

/// <summary>Writes objects as a PDF 1.7 file, with object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8) and an identifier (14.4).</summary>
internal sealed class PdfFile(PdfObjects objects)
{
    private const int ObjectsInStream = 200;
    private const int EntryLength = 7;

    private readonly ArrayBufferWriter<byte> file = new(64 * 1024);
    private readonly List<Entry> entries = [.. Enumerable.Repeat(default(Entry), objects.Count)];

    /// <param name="catalog">Number of the catalog.</param>
    /// <param name="info">Number of the information dictionary.</param>
    /// <param name="seed">Goes into the identifier with the content; there is no clock or chance in it.</param>
    public byte[] Write(int catalog, int info, string seed)
    {
        Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        var numbers = Enumerable.Range(1, objects.Count - 1).ToList();
        foreach (var number in numbers.Where(number => objects[number].Stream is not null))
        {
            entries[number] = new(1, file.WrittenCount, 0);
            WriteStream(number, objects[number].Content, objects[number].Stream!);
        }

        foreach (var chunk in numbers.Where(number => objects[number].Stream is null).Chunk(ObjectsInStream))
        {
            WriteObjectStream(chunk);
        }

        WriteCrossReferences(catalog, info, Identifier(seed));
        return file.WrittenSpan.ToArray();
    }

    private void WriteObjectStream(int[] numbers)
    {
        var head = new StringBuilder();
        using var body = new MemoryStream();
        for (var i = 0; i < numbers.Length; i++)
        {
            head.Append(CultureInfo.InvariantCulture, $"{numbers[i]} {body.Position} ");
            entries[numbers[i]] = new(2, entries.Count, i);
            body.Write(objects[numbers[i]].Content);
            body.WriteByte((byte)'\n');
        }

        var data = PdfObjects.Deflate([.. Encoding.ASCII.GetBytes(head.ToString()), .. body.ToArray()]);
        entries.Add(new(1, file.WrittenCount, 0));
        WriteStream(entries.Count - 1, $"<</Type/ObjStm/N {numbers.Length}/First {head.Length}/Filter/FlateDecode/Length {data.Length}>>", data);
    }

    private void WriteCrossReferences(int catalog, int info, string identifier)
    {
        var start = file.WrittenCount;
        entries.Add(new(1, start, 0));
        var table = new byte[entries.Count * EntryLength];
        entries[0] = new(0, 0, ushort.MaxValue);
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = table.AsSpan(i * EntryLength, EntryLength);
            entry[0] = entries[i].Kind;
            BinaryPrimitives.WriteUInt32BigEndian(entry[1..], (uint)entries[i].Place);
            BinaryPrimitives.WriteUInt16BigEndian(entry[5..], (ushort)entries[i].Index);
        }

        var data = PdfObjects.Deflate(table);
        var keys = $"/Type/XRef/Size {entries.Count}/W[1 4 2]/Root {catalog} 0 R/Info {info} 0 R/ID[<{identifier}><{identifier}>]";
        WriteStream(entries.Count - 1, $"<<{keys}/Filter/FlateDecode/Length {data.Length}>>", data);
        Write($"startxref\n{start}\n%%EOF\n");
    }

    private string Identifier(string seed)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(seed));
        hash.AppendData(file.WrittenSpan);
        return Convert.ToHexString(hash.GetHashAndReset()[..16]);
    }

    private void WriteStream(int number, string dictionary, byte[] data) => WriteStream(number, Encoding.Latin1.GetBytes(dictionary), data);

    private void WriteStream(int number, byte[] dictionary, byte[] data)
    {
        Write($"{number} 0 obj\n");
        file.Write(dictionary);
        Write("\nstream\n");
        file.Write(data);
        Write("\nendstream\nendobj\n");
    }

    private void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));

    /// <summary>Kind 1: at a place in the file. Kind 2: in an object stream, at an index.</summary>
    private readonly record struct Entry(byte Kind, long Place, int Index);
}
