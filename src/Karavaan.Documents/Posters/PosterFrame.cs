using Karavaan.Pdf.Model;
using Path = Karavaan.Pdf.Model.Path;

namespace Karavaan.Documents.Posters;

/// <summary>What all posters share: a band of warm paper with the road and its four halts, the title on it, and a line at the foot.</summary>
internal static class PosterFrame
{
    public const float Margin = 54;

    /// <summary>Where the band ends.</summary>
    public const float Band = 128;

    /// <summary>What the foot needs.</summary>
    public const float Foot = 46;

    /// <summary>Ground, road, title and foot.</summary>
    /// <param name="page">The poster's size.</param>
    /// <param name="title">The heading.</param>
    /// <param name="under">One line below it.</param>
    /// <param name="foot">At the left of the foot, and at the right.</param>
    public static IEnumerable<Shape> Of(PageSize page, string title, string under, (string Left, string Right) foot)
    {
        var (width, halts) = (page.Width, page.Width - (page.Width < 700 ? 200 : 330));
        var road = new Path().MoveTo(halts - 90, Band + 8).CurveTo(halts - 20, 40, halts + 60, 120, halts + 140, 70).CurveTo(halts + 210, 30, halts + 260, 80, width + 8, 22);
        return
        [
            new PathShape(new Path().Rectangle(0, 0, width, Band)) { Fill = Palette.Paper },
            new PathShape(road) { Stroke = Palette.Kraft, StrokeWidth = 20 },
            new PathShape(road) { Stroke = Palette.Edge, StrokeWidth = 1.2f, IsDashed = true },
            new PathShape(new Path().Rectangle(0, Band, width, 24)) { Fill = Palette.White },
            .. Halts(halts, width < 700 ? 0.62f : 1),
            new FlowShape(Margin, 24, halts - Margin - (width < 700 ? 40 : 20), Band - 36, new Heading(1, title), new Paragraph(under)) { Largest = 1.5f, Upright = Anchor.Middle },
            PathShape.Line(Margin, page.Height - Foot + 6, width - Margin, page.Height - Foot + 6, Palette.Line, 0.9f),
            new LabelShape(Margin, page.Height - 22, new Inline(foot.Left) { Colour = Palette.InkSoft }, 10) { MaxWidth = (width / 2) - Margin },
            .. foot.Right.Length == 0 ? Array.Empty<Shape>() :
                [new LabelShape(width - Margin, page.Height - 22, new Inline(foot.Right) { Colour = Palette.InkSoft }, 10) { Anchor = Anchor.End, MaxWidth = (width / 2) - Margin }],
        ];
    }

    private static IEnumerable<Shape> Halts(float left, float apart) =>
    [
        new PathShape(new Path().RoundedRectangle(left - 14, 63, 20, 19, 2)) { Fill = Palette.Nc.Fill },
        new PathShape(new Path().Polygon((left + (74 * apart), 72), (left + (74 * apart) + 13, 95), (left + (74 * apart) - 13, 94))) { Fill = Palette.Dc.Fill },
        new PathShape(new Path().Circle(left + (158 * apart), 60, 11)) { Fill = Palette.Rc.Fill },
        new PathShape(new Path().FourLeaf(left + (244 * apart), 56, 11.5f)) { Fill = Palette.Gc.Fill },
    ];
}
