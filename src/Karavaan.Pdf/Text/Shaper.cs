using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Karavaan.Pdf.Text;

/// <summary>Turns text into glyphs with HarfBuzz. One for each render: the buffer is reused and is not safe to share.</summary>
internal sealed class Shaper : IDisposable
{
    private readonly Buffer buffer = new();

    private readonly Dictionary<string, Language> languages = [];

    private readonly Dictionary<TextFont, Dictionary<string, float>> widths = [];

    /// <summary>The widths of the font that was asked for last: mostly the next word is in it too.</summary>
    private (TextFont Font, Dictionary<string, float> Widths) last;

    /// <summary>Width in points; remembered, because line breaking asks for the same words again.</summary>
    public float Width(ReadOnlySpan<char> text, TextFont font)
    {
        if (last.Font != font)
        {
            last = (font, widths.TryGetValue(font, out var known) ? known : widths[font] = []);
        }

        var words = last.Widths.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!words.TryGetValue(text, out var width))
        {
            words[text] = width = Shape(text.ToString(), font).Width;
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
