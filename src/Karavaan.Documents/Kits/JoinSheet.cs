using Karavaan.Documents.Posters;
using Karavaan.Documents.Texts;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Kits;

/// <summary>The poster for the door: one code to scan, and the same to type, legible from the other side of the hall.</summary>
internal static class JoinSheet
{
    private const float Code = 500;

    private static readonly PageSize page = PageSize.A3;

    public static Sheet Of(KitScene scene)
    {
        var words = scene.Words;
        var frame = new PosterFrame(page, words[KitWordsText.JoinTitle], scene.Input.Title, words.Culture.Name);
        var top = frame.Band + 50;
        var left = (page.Width - Code) / 2;
        return new Sheet(
            page,
            [
                .. frame.With(words[KitWordsText.JoinCode, scene.Input.Code], ""),
                scene.Scan(scene.Input.Join, left, top, Code),
                new FlowShape(PosterFrame.Margin, top + Code + 20, page.Width - (2 * PosterFrame.Margin), 60, new Paragraph(words[KitWordsText.OrType, scene.Input.Address])) { Largest = 2.6f, IsCentred = true, Upright = Anchor.Middle },
                new FlowShape(PosterFrame.Margin, top + Code + 90, page.Width - (2 * PosterFrame.Margin), 190, new Paragraph(Inline.Strong(Spaced(scene.Input.Code)))) { Largest = 12, IsCentred = true, Upright = Anchor.Middle },
                new FlowShape(PosterFrame.Margin, page.Height - PosterFrame.Foot - 90, page.Width - (2 * PosterFrame.Margin), 70, new Paragraph(words[KitWordsText.JoinHelp])) { Largest = 1.8f, IsCentred = true, Upright = Anchor.Middle },
            ]);
    }

    /// <summary>Thin spaces between the letters: they are read one by one.</summary>
    private static string Spaced(string code) => string.Join('\u2009', code.ToCharArray());
}
