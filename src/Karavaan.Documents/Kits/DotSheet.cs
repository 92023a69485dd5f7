using Karavaan.Documents.Texts;
using Karavaan.Domain.Templates;
using Karavaan.Pdf.Model;
using Path = Karavaan.Pdf.Model.Path;

namespace Karavaan.Documents.Kits;

/// <summary>Circles to colour: behind the themes, and behind notes that are copied onto lines.</summary>
internal static class DotSheet
{
    private const int Circles = 12;

    private const int Rows = 10;

    /// <summary>Of the circles, from the left.</summary>
    private const float Across = 292;

    private const float Top = 118;

    /// <summary>In a lower row a title is too small to read, and a circle to colour.</summary>
    private const float Lowest = 42;

    private static readonly PageSize page = PageSize.A4;

    public static IEnumerable<Sheet> All(KitScene scene)
    {
        var stages = scene.Input.Template.Stages;
        var number = 0;
        foreach (var stage in stages)
        {
            switch (stage)
            {
                case StageTemplate.Choose choose when stages.OfType<StageTemplate.Themes>().FirstOrDefault() is { List.Count: > 0 } talk:
                    number++;
                    foreach (var sheet in Themes(number, choose, talk, scene))
                    {
                        yield return sheet;
                    }

                    break;
                case StageTemplate.Harvest harvest:
                    yield return One(++number, scene.Words[KitWordsText.DotsNotes, harvest.DotsPerPerson], [.. Enumerable.Repeat("", Rows)], scene);
                    break;
            }
        }
    }

    /// <summary>As few sheets as keep the rows high enough, each with as many; they are one form, so they have one code.</summary>
    private static IEnumerable<Sheet> Themes(int number, StageTemplate.Choose choose, StageTemplate.Themes talk, KitScene scene)
    {
        var most = (int)((page.Height - KitScene.Foot - Top - 10) / Lowest);
        var sheets = (talk.List.Count + most - 1) / most;
        return talk.List.Select(theme => theme.Title).Chunk((talk.List.Count + sheets - 1) / sheets)
            .Select(titles => One(number, scene.Words[KitWordsText.DotsThemes, choose.Dots], titles, scene));
    }

    private static Sheet One(int number, string help, string[] rows, KitScene scene)
    {
        var height = Math.Min(70, (page.Height - KitScene.Foot - Top - 10) / Math.Max(1, rows.Length));
        return new Sheet(
            page,
            [
                KitScene.Head(page, scene.Words[KitWordsText.Dots], help),
                .. rows.SelectMany((row, i) => Row(row, Top + (i * height), height)),
                .. scene.FootOf(page, scene.Words[KitWordsText.DotsCode, scene.Input.Code, number]),
            ]);
    }

    private static IEnumerable<Shape> Row(string text, float top, float height)
    {
        yield return KitScene.Line(KitScene.Margin, page.Width - KitScene.Margin, top + height);
        if (text.Length > 0)
        {
            yield return new FlowShape(KitScene.Margin, top + 4, Across - KitScene.Margin - 14, height - 8, new Paragraph(Inline.Strong(text))) { Largest = 1.1f, Upright = Anchor.Middle };
        }

        var apart = (page.Width - KitScene.Margin - Across) / (Circles / 2);
        var radius = Math.Min(apart * 0.36f, height * 0.19f);
        for (var i = 0; i < Circles; i++)
        {
            yield return new PathShape(new Path().Circle(Across + (((i % (Circles / 2)) + 0.5f) * apart), top + (height * (i < Circles / 2 ? 0.28f : 0.74f)), radius)) { Stroke = Palette.Edge, StrokeWidth = 1 };
        }
    }
}
