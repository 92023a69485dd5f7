using Karavaan.Documents.Texts;
using Karavaan.Pdf.Model;
using Path = Karavaan.Pdf.Model.Path;

namespace Karavaan.Documents.Kits;

/// <summary>What every sheet of a kit is made from, and what more than one of them has.</summary>
internal sealed record KitScene(KitInput Input, Words Words)
{
    public const float Margin = 44;

    /// <summary>What the code at the foot needs.</summary>
    public const float Foot = 42;

    /// <summary>The heading and one line under it, at the top of a sheet.</summary>
    public static FlowShape Head(PageSize page, string title, string help, float height = 74) =>
        new(Margin, 34, page.Width - (2 * Margin), height, new Heading(1, title), new Paragraph(help)) { Largest = 1.05f };

    /// <summary>The short code at the left, where to type it in at the right.</summary>
    public IEnumerable<Shape> FootOf(PageSize page, string code, bool isTypedIn = true) =>
    [
        new LabelShape(Margin, page.Height - 24, Inline.Strong(code), 11) { MaxWidth = (page.Width * 0.4f) - Margin },
        .. isTypedIn ? [new LabelShape(page.Width - Margin, page.Height - 24, new Inline(Words[KitWordsText.TypeIn]) { Colour = Palette.InkSoft }, 9) { Anchor = Anchor.End, MaxWidth = page.Width * 0.52f }] : Array.Empty<Shape>(),
    ];

    /// <summary>Lines to write on, until the bottom.</summary>
    public static IEnumerable<Shape> Lines(float left, float right, float from, float to, float apart)
    {
        for (var y = from; y <= to; y += apart)
        {
            yield return new PathShape(new Path().MoveTo(left, y).LineTo(right, y)) { Stroke = Palette.Line, StrokeWidth = 0.9f };
        }
    }

    /// <summary>Where to cut or to fold.</summary>
    public static PathShape Cut(float fromX, float fromY, float toX, float toY) =>
        new(new Path().MoveTo(fromX, fromY).LineTo(toX, toY)) { Stroke = Palette.Edge, StrokeWidth = 1, IsDashed = true };

    /// <summary>A code to scan, on white.</summary>
    public FigureShape Scan(string address, float x, float y, float size) =>
        new(x, y, Drawing.Qr(Input.Qr(address), size), Words[KitWordsText.CodeOf, address]);
}
