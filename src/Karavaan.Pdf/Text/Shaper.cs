using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Karavaan.Pdf.Text;

/// <summary>Turns text into glyphs with HarfBuzz. One for each render: the buffer is reused and is not safe to share.</summary>
internal sealed class Shaper : IDisposable
{
    private readonly Buffer buffer = new();

    private readonly Dictionary<string, Language> languages = [];

    private readonly Dictionary<(string Text, TextFont Font), float> widths = [];

    /// <summary>Width in points; remembered, because line breaking asks for the same words again.</summary>
    public float Width(string text, TextFont font)
    {
        if (!widths.TryGetValue((text, font), out var width))
        {
            widths[(text, font)] = width = Shape(text, font).Width;
        }

        return width;
    }

    public ShapedRun Shape(string text, TextFont font)
    {
        buffer.ClearContents();
        buffer.AddUtf16(text);
        buffer.Direction = font.IsRightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Script = font.Script;
        buffer.Language = LanguageOf(font.Language);
        font.Face.Shape(buffer);
        return new(font.Face, font.Size, font.IsRightToLeft, text, Read(font));
    }

    public void Dispose() => buffer.Dispose();

    private Glyph[] Read(TextFont font)
    {
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = new Glyph[infos.Length];
        var scale = font.Size / font.Face.UnitsPerEm;
        for (var i = 0; i < glyphs.Length; i++)
        {
            var (id, cluster) = ((ushort)infos[i].Codepoint, (int)infos[i].Cluster);
            glyphs[i] = id == 0
                ? new(font.Face.Box, cluster, font.Face.Advance(font.Face.Box) * font.Size / 1000, 0, 0)
                : new(id, cluster, positions[i].XAdvance * scale, positions[i].XOffset * scale, positions[i].YOffset * scale);
        }

        return glyphs;
    }

    private Language LanguageOf(string tag)
    {
        if (!languages.TryGetValue(tag, out var language))
        {
            languages[tag] = language = new Language(tag.Length > 0 ? tag : "und");
        }

        return language;
    }
}
