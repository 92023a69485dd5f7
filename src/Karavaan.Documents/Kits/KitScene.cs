using Karavaan.Documents.Texts;
using Karavaan.Pdf.Model;

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

    /// <summary>A line to write on, or under a row.</summary>
    public static PathShape Line(float left, float right, float y) => PathShape.Line(left, y, right, y, Palette.Line, 0.9f);

    /// <summary>Lines to write on, until the bottom.</summary>
    public static IEnumerable<Shape> Lines(float left, float right, float from, float to, float apart)
    {
        for (var y = from; y <= to; y += apart)
        {
            yield return Line(left, right, y);
        }
    }

    /// <summary>Where to cut or to fold.</summary>
    public static PathShape Cut(float fromX, float fromY, float toX, float toY) =>
        PathShape.Line(fromX, fromY, toX, toY, Palette.Edge) with { IsDashed = true };

    /// <summary>A code to scan, on white.</summary>
    public FigureShape Scan(string address, float x, float y, float size) =>
        new(x, y, Drawing.Qr(Input.Qr(address), size), Words[KitWordsText.CodeOf, address]);
}
