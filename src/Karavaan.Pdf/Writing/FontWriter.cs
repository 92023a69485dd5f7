using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Karavaan.Pdf.Fonts;
using static Karavaan.Pdf.Writing.PdfSyntax;

namespace Karavaan.Pdf.Writing;

/// <summary>Embeds a subset of a face as a Type 0 font (ISO 32000-1, 9.7), with its descriptor (9.8), its program (9.9) and what its glyphs stand for (9.10.3).</summary>
internal sealed class FontWriter(PdfObjects objects, FontUse use)
{
    private const int Symbolic = 4;
    private const int Italic = 64;
    private const int RowsInBlock = 100;

    private readonly FontFace face = use.Face;

    public void Write()
    {
        var subset = FontSubset.Of(face, [.. use.Characters.Select(character => character.Glyph).Distinct().Order()]);
        var name = SubsetTag(subset.Data) + "+" + face.Name;
        var descriptor = objects.Add(Descriptor(name, objects.AddStream($"/Length1 {subset.Data.Length}", subset.Data)));
        var map = objects.AddStream("", GlyphMap(subset));
        var widths = string.Join(' ', use.Characters.Select((_, id) => Number(use.AdvanceOf(id))));
        var descendant = objects.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>" +
            $"/FontDescriptor {Reference(descriptor)}/CIDToGIDMap {Reference(map)}/DW 0/W[0[{widths}]]>>");
        var toUnicode = objects.AddStream("", ToUnicode());
        objects.Set(use.Number,
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{Reference(descendant)}]/ToUnicode {Reference(toUnicode)}>>");
    }

    private string Descriptor(string name, int file)
    {
        var flags = Symbolic | (face.IsEmphasis ? Italic : 0);
        var box = string.Join(' ', face.BoundingBox.Select(Number));
        return $"<</Type/FontDescriptor/FontName/{name}/Flags {flags}/FontBBox[{box}]/ItalicAngle {(face.IsEmphasis ? -11 : 0)}" +
            $"/Ascent {Number(face.Ascent)}/Descent {Number(face.Descent)}/CapHeight {Number(face.CapHeight)}" +
            $"/StemV {(face.IsStrong ? 140 : 80)}/FontFile2 {Reference(file)}>>";
    }

    private byte[] GlyphMap(FontSubset subset)
    {
        var map = new byte[use.Characters.Count * 2];
        for (var id = 0; id < use.Characters.Count; id++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan(id * 2), subset.NewGlyphs[use.Characters[id].Glyph]);
        }

        return map;
    }

    private string ToUnicode()
    {
        var map = new StringBuilder(
            "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n" +
            "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        var rows = use.Characters.Select((character, id) => $"<{id:X4}><{Hex(character.Text)}>\n").Skip(1);
        foreach (var block in rows.Chunk(RowsInBlock))
        {
            map.Append(block.Length).Append(" beginbfchar\n").AppendJoin("", block).Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend").ToString();
    }

    /// <summary>Six capitals that mark a subset; out of its content, so that they are the same every time.</summary>
    private static string SubsetTag(byte[] data) => string.Concat(SHA256.HashData(data).Take(6).Select(value => (char)('A' + (value % 26))));
}
