using Karavaan.Documents.Reports;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Templates;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Kits;

/// <summary>The quadrant with fields and axes and nothing in it, to draw on together; a list beside it for names.</summary>
internal static class EmptyQuadrant
{
    private const float Side = 400;

    private const float Scale = 1.4f;

    private const float Top = 126;

    private static readonly PageSize page = PageSize.A3Landscape;

    public static IEnumerable<Sheet> All(KitScene scene) =>
        scene.Input.Template.Stages.OfType<StageTemplate.Quadrant>().Take(1).Select(stage => One(stage, scene));

    private static Sheet One(StageTemplate.Quadrant stage, KitScene scene)
    {
        var (words, frame) = (scene.Words, scene.Input.Template.Quadrant);
        var plane = new Plane(0, Plane.WordRoom, Side, frame);
        var left = KitScene.Margin + (Side * Scale) + 50;
        return new Sheet(
            page,
            [
                KitScene.Head(page, words[KitWordsText.Quadrant], words[KitWordsText.QuadrantHelp, stage.TodayLabel, stage.LaterLabel], 84),
                new FigureShape(
                    KitScene.Margin, Top, new Drawing(Side, Side + (2 * Plane.WordRoom), [.. plane.Draw(hasWords: true)]),
                    words[KitWordsText.QuadrantAlt, frame.Horizontal.Low, frame.Horizontal.High, frame.Vertical.Low, frame.Vertical.High]) { Scale = Scale },
                new FlowShape(left, Top + 20, page.Width - KitScene.Margin - left, 40, new Heading(2, words[KitWordsText.QuadrantNames])),
                .. KitScene.Lines(left, page.Width - KitScene.Margin, Top + 96, page.Height - KitScene.Foot - 40, 34),
                .. scene.FootOf(page, words[KitWordsText.QuadrantCode, scene.Input.Code]),
            ]);
    }
}
