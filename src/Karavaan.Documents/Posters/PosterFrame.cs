using Karavaan.Documents.Texts;
using Karavaan.Pdf;
using Karavaan.Pdf.Model;
using Path = Karavaan.Pdf.Model.Path;

namespace Karavaan.Documents.Posters;

/// <summary>
/// What all posters share: a band of warm paper with the road and its four halts, the title on it, and a line at the foot. A long title stands
/// above the road, as wide as the poster, and the band grows with it: on a wall it must stay as large as a short one.
/// </summary>
/// <param name="Page">The poster's size.</param>
/// <param name="Title">The heading.</param>
/// <param name="Under">What stands below it.</param>
/// <param name="Language">In which words are divided.</param>
internal sealed record PosterFrame(PageSize Page, string Title, string Under, string Language)
{
    public const float Margin = 54;

    /// <summary>What the foot needs.</summary>
    public const float Foot = 46;

    /// <summary>The band of a short title.</summary>
    private const float Usual = 128;

    private const float Largest = 1.5f;

    /// <summary>Between the two halves of the foot, and the width of one of its letters, generously.</summary>
    private const float FootGap = 16, FootLetter = 6.2f;

    /// <summary>How much the band grows for a title of one, two, three or four lines.</summary>
    private static readonly float[] more = [46, 86, 126, 166];

    /// <summary>How much larger than usual title and words stand at the left of the road (0: they are too long for that), and how much the band grows.</summary>
    private readonly (float Beside, float Extra) sizes = SizesOf(Page, Title, Under, Language);

    /// <summary>Where the band ends.</summary>
    public float Band => Usual + sizes.Extra;

    /// <summary>Ground, road, title and foot.</summary>
    /// <param name="left">At the left of the foot.</param>
    /// <param name="right">At its right.</param>
    public IEnumerable<Shape> With(string left, string right)
    {
        var (width, halts, down) = (Page.Width, HaltsOf(Page), sizes.Extra);
        var road = new Path().MoveTo(halts - 90, Band + 8).CurveTo(halts - 20, 40 + down, halts + 60, 120 + down, halts + 140, 70 + down)
            .CurveTo(halts + 210, 30 + down, halts + 260, 80 + down, width + 8, 22 + down);
        return
        [
            new PathShape(new Path().Rectangle(0, 0, width, Band)) { Fill = Palette.Paper },
            new PathShape(road) { Stroke = Palette.Kraft, StrokeWidth = 20 },
            new PathShape(road) { Stroke = Palette.Edge, StrokeWidth = 1.2f, IsDashed = true },
            new PathShape(new Path().Rectangle(0, Band, width, 24)) { Fill = Palette.White },
            .. Halts(halts, down, IsNarrow(Page) ? 0.62f : 1),
            .. down == 0 ? [BothBeside(Page, Title, Under, sizes.Beside)] : (Shape[])[TitleAbove(Page, Title, down), RestBelow(Page, Under, down)],
            PathShape.Line(Margin, Page.Height - Foot + 6, width - Margin, Page.Height - Foot + 6, Palette.Line, 0.9f),
            .. FootOf(left, right),
        ];
    }

    /// <summary>The right one has the room that it needs, up to a half; the left one the rest.</summary>
    private IEnumerable<Shape> FootOf(string left, string right)
    {
        var room = Page.Width - (2 * Margin) - FootGap;
        var roomAtRight = Math.Min(room / 2, right.Length * FootLetter);
        yield return new LabelShape(Margin, Page.Height - 22, new Inline(left) { Colour = Palette.InkSoft }, 10) { MaxWidth = room - roomAtRight };
        if (right.Length > 0)
        {
            yield return new LabelShape(Page.Width - Margin, Page.Height - 22, new Inline(right) { Colour = Palette.InkSoft }, 10) { Anchor = Anchor.End, MaxWidth = roomAtRight };
        }
    }

    private static bool IsNarrow(PageSize page) => page.Width < 700;

    /// <summary>Where the road's first halt is.</summary>
    private static float HaltsOf(PageSize page) => page.Width - (IsNarrow(page) ? 200 : 330);

    /// <summary>Nearly as large as on one line: on two beside the road, the letters would be smaller.</summary>
    private static float SmallestOf(PageSize page) => IsNarrow(page) ? 0.95f : 1.2f;

    private static (float Beside, float Extra) SizesOf(PageSize page, string title, string under, string language)
    {
        var beside = ScaleBeside(page, title, under, language);
        return (beside, beside > 0 ? 0 : more.First(extra => extra == more[^1] || PdfRenderer.ScaleOf(TitleAbove(page, title, extra), language) >= SmallestOf(page)));
    }

    private static float ScaleBeside(PageSize page, string title, string under, string language)
    {
        for (var largest = Largest; largest >= SmallestOf(page); largest -= 0.05f)
        {
            var scale = PdfRenderer.ScaleOf(BothBeside(page, title, under, largest), language);
            var oneLine = RestBelow(page, under, 0) with { Largest = scale, Height = 24 * scale };
            if (scale >= SmallestOf(page) && PdfRenderer.ScaleOf(oneLine, language) >= scale)
            {
                return scale;
            }
        }

        return 0;
    }

    private static FlowShape BothBeside(PageSize page, string title, string under, float largest) =>
        new(Margin, 24, HaltsOf(page) - Margin - (IsNarrow(page) ? 40 : 20), Usual - 36, new Heading(1, PeoplesWords.Name(title)), new Paragraph(under)) { Largest = largest, Upright = Anchor.Middle };

    private static FlowShape TitleAbove(PageSize page, string title, float extra) =>
        new(Margin, 24, page.Width - (2 * Margin), extra + 6, new Heading(1, PeoplesWords.Name(title))) { Largest = Largest };

    /// <summary>Narrow enough to end before the road.</summary>
    private static FlowShape RestBelow(PageSize page, string under, float extra) =>
        new(Margin, 42 + extra, HaltsOf(page) - 90 - Margin, 70, new Paragraph(under)) { Largest = IsNarrow(page) ? 1.05f : Largest, Upright = Anchor.Middle };

    private static IEnumerable<Shape> Halts(float left, float down, float apart) =>
    [
        new PathShape(new Path().RoundedRectangle(left - 14, 63 + down, 20, 19, 2)) { Fill = Palette.Nc.Fill },
        new PathShape(new Path().Polygon((left + (74 * apart), 72 + down), (left + (74 * apart) + 13, 95 + down), (left + (74 * apart) - 13, 94 + down))) { Fill = Palette.Dc.Fill },
        new PathShape(new Path().Circle(left + (158 * apart), 60 + down, 11)) { Fill = Palette.Rc.Fill },
        new PathShape(new Path().FourLeaf(left + (244 * apart), 56 + down, 11.5f)) { Fill = Palette.Gc.Fill },
    ];
}
