using Karavaan.Pdf.Fonts;

namespace Karavaan.Pdf.Text;

/// <summary>A glyph where the shaper put it.</summary>
/// <param name="Id">Index in the face.</param>
/// <param name="Cluster">Where its text starts in the run.</param>
/// <param name="Advance">How far the pen moves on, in points.</param>
/// <param name="X">Shift to the right, in points.</param>
/// <param name="Y">Shift upwards, in points.</param>
internal readonly record struct Glyph(ushort Id, int Cluster, float Advance, float X, float Y);

/// <summary>Text of one face, size, direction and script, as glyphs from left to right.</summary>
internal sealed record ShapedRun(FontFace Face, float Size, bool IsRightToLeft, string Text, Glyph[] Glyphs)
{
    /// <summary>The same glyphs so many times larger: outlines don't depend on size.</summary>
    public ShapedRun Enlarged(float factor) => factor == 1 ? this : new(
        Face, Size * factor, IsRightToLeft, Text, [.. Glyphs.Select(glyph => glyph with { Advance = glyph.Advance * factor, X = glyph.X * factor, Y = glyph.Y * factor })])
    {
        EndsInSoftHyphen = EndsInSoftHyphen,
    };

    public float Width { get; } = WidthOf(Glyphs);

    /// <summary>
    /// The last character is a hyphen where a word was broken: in the text layer it is U+00AD, so that a reader joins the word again.
    /// </summary>
    public bool EndsInSoftHyphen { get; init; }

    private static float WidthOf(Glyph[] glyphs)
    {
        var width = 0d;
        foreach (var glyph in glyphs)
        {
            width += glyph.Advance;
        }

        return (float)width;
    }
}
