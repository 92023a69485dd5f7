using static Karavaan.Pdf.Fonts.HarfBuzzNative;

namespace Karavaan.Pdf.Fonts;

/// <summary>A TrueType file with only the glyphs a document uses, to be embedded as a font program (ISO 32000-1, 9.9).</summary>
/// <param name="Data">The font file.</param>
/// <param name="NewGlyphs">From the face's glyph ids to those in <paramref name="Data"/>.</param>
internal sealed record FontSubset(byte[] Data, IReadOnlyDictionary<ushort, ushort> NewGlyphs)
{
    private const uint NoHinting = 0x1;
    private const uint NotdefOutline = 0x40;
    private const uint NoLayoutClosure = 0x200;
    private const int DroppedTables = 3;

    /// <summary>A PDF places every glyph itself, so layout, names and character maps are dead weight in it.</summary>
    private static readonly string[] Dropped =
        ["GSUB", "GPOS", "GDEF", "name", "OS/2", "cmap", "post", "STAT", "MATH", "BASE", "DSIG", "kern", "gasp", "meta", "LTSH", "VDMX", "hdmx", "PCLT", "JSTF"];

    /// <summary>Subsets <paramref name="face"/> to <paramref name="glyphs"/> and .notdef.</summary>
    /// <exception cref="InvalidOperationException">HarfBuzz refuses the font.</exception>
    public static FontSubset Of(FontFace face, IReadOnlyCollection<ushort> glyphs)
    {
        var input = Checked(CreateInput(), face);
        try
        {
            Fill(input, glyphs);
            return Execute(face, input, glyphs);
        }
        finally
        {
            DestroyInput(input);
            GC.KeepAlive(face);
        }
    }

    private static void Fill(nint input, IReadOnlyCollection<ushort> glyphs)
    {
        SetFlags(input, NoHinting | NotdefOutline | NoLayoutClosure);
        var set = GlyphSet(input);
        Add(set, 0);
        foreach (var glyph in glyphs)
        {
            Add(set, glyph);
        }

        var dropped = Set(input, DroppedTables);
        foreach (var table in Dropped)
        {
            Add(dropped, (uint)HarfBuzzSharp.Tag.Parse(table));
        }
    }

    private static FontSubset Execute(FontFace face, nint input, IReadOnlyCollection<ushort> glyphs)
    {
        var plan = Checked(CreatePlan(face.Face.Handle, input), face);
        try
        {
            var map = GlyphMap(plan);
            var newGlyphs = glyphs.ToDictionary(glyph => glyph, glyph => (ushort)Get(map, glyph));
            return new(Bytes(Checked(HarfBuzzNative.Execute(plan), face)), newGlyphs);
        }
        finally
        {
            DestroyPlan(plan);
        }
    }

    private static unsafe byte[] Bytes(nint face)
    {
        var blob = ReferenceBlob(face);
        try
        {
            var data = HarfBuzzNative.Data(blob, out var length);
            return new ReadOnlySpan<byte>(data, (int)length).ToArray();
        }
        finally
        {
            DestroyBlob(blob);
            DestroyFace(face);
        }
    }

    private static nint Checked(nint handle, FontFace face) =>
        handle != 0 ? handle : throw new InvalidOperationException($"HarfBuzz cannot make a subset of {face.Name}.");
}
