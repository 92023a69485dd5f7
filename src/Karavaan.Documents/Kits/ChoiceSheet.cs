using Karavaan.Documents.Texts;
using Karavaan.Pdf.Model;
using Path = Karavaan.Pdf.Model.Path;

namespace Karavaan.Documents.Kits;

/// <summary>The three choices of a consent round, twice, to cut out and hold up. Ink and a sign each: no choice has a colour.</summary>
internal static class ChoiceSheet
{
    private const int Sets = 2;

    private const float Top = 92;

    private const float Sign = 46;

    private static readonly PageSize page = PageSize.A4Landscape;

    private static readonly float width = page.Width / 3;

    private static readonly float height = (page.Height - KitScene.Foot - Top) / Sets;

    public static Sheet Of(KitScene scene) => new(
        page,
        [
            KitScene.Head(page, scene.Words[CharterWordsText.Kind], scene.Words[KitWordsText.Choices], 56),
            .. Enumerable.Range(0, Sets).SelectMany(set => Set(set, scene)),
            .. Enumerable.Range(0, Sets + 1).Select(row => KitScene.Cut(0, Top + (row * height), page.Width, Top + (row * height))),
            KitScene.Cut(width, Top, width, page.Height - KitScene.Foot), KitScene.Cut(2 * width, Top, 2 * width, page.Height - KitScene.Foot),
            .. scene.FootOf(page, scene.Words[KitWordsText.ChoicesCode, scene.Input.Code]),
        ]);

    private static IEnumerable<Shape> Set(int set, KitScene scene)
    {
        var top = Top + (set * height);
        return [.. Card(0, top, KitWordsText.GoOn, scene), .. Card(1, top, KitWordsText.Concern, scene), .. Card(2, top, KitWordsText.Objection, scene)];
    }

    private static IEnumerable<Shape> Card(int choice, float top, TextKey text, KitScene scene)
    {
        var left = choice * width;
        return
        [
            .. SignOf(choice, left + (width / 2), top + 58),
            new FlowShape(left + 24, top + 106, width - 48, 58, new Paragraph(Inline.Strong(scene.Words[text]))) { Largest = 1.7f, IsCentred = true, Upright = Anchor.Middle },
            .. choice == 0 ? Array.Empty<Shape>() :
            [
                new LabelShape(left + 24, top + 186, new Inline(scene.Words[KitWordsText.Because]) { Colour = Palette.InkSoft }, 10),
                .. KitScene.Lines(left + 54, left + width - 24, top + 188, top + 188, 20),
                .. KitScene.Lines(left + 24, left + width - 24, top + 214, top + height - 6, 24),
            ],
        ];
    }

    private static IEnumerable<Shape> SignOf(int choice, float x, float y) => choice switch
    {
        0 => [new PathShape(new Path().MoveTo(x - 22, y + 2).LineTo(x - 7, y + 18).LineTo(x + 23, y - 18)) { Stroke = Palette.Ink, StrokeWidth = 7 }],
        1 =>
        [
            new PathShape(new Path().Circle(x, y, Sign / 2)) { Stroke = Palette.Ink, StrokeWidth = 4 },
            new PathShape(new Path().MoveTo(x, y - (Sign / 2)).CurveTo(x - 31, y - (Sign / 2), x - 31, y + (Sign / 2), x, y + (Sign / 2)).Close()) { Fill = Palette.Ink },
        ],
        _ =>
        [
            new PathShape(new Path().Polygon([.. Enumerable.Range(0, 8).Select(i => (i + 0.5f) * MathF.PI / 4).Select(turn => (x + (25 * MathF.Cos(turn)), y + (25 * MathF.Sin(turn))))])) { Stroke = Palette.Ink, StrokeWidth = 4 },
            PathShape.Line(x - 11, y, x + 11, y, Palette.Ink, 5),
        ],
    };
}
