using System.Globalization;
using Karavaan.Documents.Texts;
using Karavaan.Pdf.Model;
using Path = Karavaan.Pdf.Model.Path;

namespace Karavaan.Documents.Kits;

/// <summary>A tent for each table: the same face twice, once upside down, so that it stands when it is folded.</summary>
internal static class TentSheet
{
    private const float Code = 210;

    private static readonly PageSize page = PageSize.A4Landscape;

    private static float Fold => page.Height / 2;

    public static IEnumerable<Sheet> All(KitScene scene) => Enumerable.Range(1, scene.Input.Tables).Select(table => One(table, scene));

    private static Sheet One(int table, KitScene scene) => new(
        page,
        [
            KitScene.Cut(0, Fold, page.Width, Fold),
            .. Face(table, isRepeated: false, scene),
            new TurnedShape(page.Width / 2, Fold, [.. Face(table, isRepeated: true, scene)]),
        ]);

    private static IEnumerable<Shape> Face(int table, bool isRepeated, KitScene scene)
    {
        var (words, address) = (scene.Words, string.Create(CultureInfo.InvariantCulture, $"{scene.Input.Join}?t={table}"));
        var (left, top) = (page.Width - KitScene.Margin - Code, Fold + 28);
        yield return new PathShape(new Path().Rectangle(0, page.Height - 12, page.Width, 12)) { Fill = Palette.Kraft };
        yield return new FlowShape(KitScene.Margin, Fold + 22, left - KitScene.Margin - 30, 150, new Heading(1, words[KitWordsText.Table, table])) { Largest = 5.2f, Upright = Anchor.Middle, IsRepeated = isRepeated };
        yield return new FlowShape(KitScene.Margin, Fold + 178, left - KitScene.Margin - 30, 74, new Paragraph(words[KitWordsText.ScanTable]), Typed(scene)) { Largest = 1.5f, Upright = Anchor.End, IsRepeated = isRepeated };
        yield return scene.Scan(address, left, top, Code) with { IsRepeated = isRepeated };
        if (!isRepeated)
        {
            yield return new LabelShape(page.Width - KitScene.Margin, page.Height - 20, new Inline(words[KitWordsText.TableCode, scene.Input.Code, table]) { Colour = Palette.InkSoft }, 9) { Anchor = Anchor.End };
        }
    }

    private static Paragraph Typed(KitScene scene) =>
        new(scene.Words[KitWordsText.OrType, scene.Input.Address] + " ", Inline.Strong(scene.Input.Code));
}
