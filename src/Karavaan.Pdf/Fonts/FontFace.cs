using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using HarfBuzzSharp;

namespace Karavaan.Pdf.Fonts;

/// <summary>
/// A typeface out of the resources. Read once, never changed and shared by all threads: HarfBuzz faces and fonts are safe to share once they are
/// immutable.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Lives as long as the program.")]
internal sealed class FontFace
{
    private static readonly int[] BoxSigns = [0x25A1, 0x25AF, 0xFFFD, '?'];

    /// <summary>Characters up to here are asked for again and again; above are pictures, symbols and the letters of few texts.</summary>
    private const int OftenAsked = 0x2300;

    private readonly Font font;

    /// <summary>What HarfBuzz answered about each: nothing yet, no or yes. Threads that ask at once write the same.</summary>
    private readonly Answer[] answers = new Answer[OftenAsked];

    public FontFace(string name, bool isStrong = false, bool isEmphasis = false)
    {
        (Name, IsStrong, IsEmphasis) = (name, isStrong, isEmphasis);
        using var blob = Read(name);
        Face = new Face(blob, 0);
        Face.MakeImmutable();
        font = new Font(Face);
        font.SetFunctionsOpenType();
        font.SetScale(UnitsPerEm, UnitsPerEm);
        HarfBuzzNative.MakeFontImmutable(font.Handle);
        BoundingBox = ReadBoundingBox(Face);
        Box = BoxSigns.Select(GlyphOf).FirstOrDefault(glyph => glyph != 0);
        (Ascent, Descent) = font.TryGetHorizontalFontExtents(out var extents) ? (PerMille(extents.Ascender), PerMille(extents.Descender)) : (800, -200);
        CapHeight = font.TryGetGlyphExtents(GlyphOf('H'), out var capital) ? PerMille(capital.YBearing) : 700;
    }

    /// <summary>PostScript-like name, which is also the name of the resource.</summary>
    public string Name { get; }

    public bool IsStrong { get; }

    public bool IsEmphasis { get; }

    /// <summary>Its space is as wide as a picture and not for use between words.</summary>
    public bool IsEmoji => Name.StartsWith("NotoEmoji", StringComparison.Ordinal);

    public Face Face { get; }

    public int UnitsPerEm => Face.UnitsPerEm;

    /// <summary>The glyph that stands in for what the face cannot draw; .notdef is forbidden in PDF/A and PDF/UA.</summary>
    public ushort Box { get; }

    /// <summary>In thousandths of the size, as all measures of a PDF font are.</summary>
    public float Ascent { get; }

    /// <summary>Below zero, in thousandths of the size.</summary>
    public float Descent { get; }

    public float CapHeight { get; }

    /// <summary>xMin, yMin, xMax, yMax of the head table, in thousandths of the size.</summary>
    public IReadOnlyList<float> BoundingBox { get; }

    public bool Has(Rune rune)
    {
        if (rune.Value >= OftenAsked)
        {
            return font.TryGetGlyph((uint)rune.Value, out _);
        }

        if (answers[rune.Value] == Answer.None)
        {
            answers[rune.Value] = font.TryGetGlyph((uint)rune.Value, out _) ? Answer.Yes : Answer.No;
        }

        return answers[rune.Value] == Answer.Yes;
    }

    public float Advance(ushort glyph) => PerMille(font.GetHorizontalGlyphAdvance(glyph));

    public void Shape(HarfBuzzSharp.Buffer buffer) => font.Shape(buffer);

    private ushort GlyphOf(int codePoint) => font.TryGetGlyph((uint)codePoint, out var glyph) ? (ushort)glyph : (ushort)0;

    private float PerMille(int units) => units * 1000f / UnitsPerEm;

    /// <summary>HarfBuzz keeps the address of the bytes, so they may not move; Blob.FromStream does not see to that.</summary>
    private static unsafe Blob Read(string name)
    {
        using var stream = typeof(FontFace).Assembly.GetManifestResourceStream(name + ".ttf")
            ?? throw new InvalidOperationException($"Typeface {name} is not in the assembly.");
        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length, pinned: true);
        stream.ReadExactly(bytes);
        var address = (nint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(bytes));
        var blob = new Blob(address, bytes.Length, MemoryMode.ReadOnly, () => GC.KeepAlive(bytes));
        blob.MakeImmutable();
        return blob;
    }

    private enum Answer : byte
    {
        None,
        No,
        Yes,
    }

    private float[] ReadBoundingBox(Face face)
    {
        using var head = face.ReferenceTable(Tag.Parse("head"));
        var bytes = head.AsSpan();
        var box = new float[4];
        for (var i = 0; i < box.Length; i++)
        {
            box[i] = PerMille(BinaryPrimitives.ReadInt16BigEndian(bytes[(36 + (2 * i))..]));
        }

        return box;
    }
}
