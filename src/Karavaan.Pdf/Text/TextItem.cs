using HarfBuzzSharp;
using Karavaan.Pdf.Fonts;
using Karavaan.Pdf.Model;

namespace Karavaan.Pdf.Text;

/// <summary>A stretch of text that is shaped in one go.</summary>
internal sealed record TextItem(int Start, int End, Inline Inline, TextFont Font)
{
    /// <summary>Room at the left, for the rim of a label.</summary>
    public float PadStart { get; init; }

    /// <summary>Room at the right, for the rim of a label.</summary>
    public float PadEnd { get; init; }
}

/// <summary>All that decides which glyphs a text becomes.</summary>
internal readonly record struct TextFont(FontFace Face, float Size, byte Level, Script Script, string Language)
{
    public bool IsRightToLeft => (Level & 1) == 1;
}
