using Karavaan.Documents.Texts;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>Which themes people wanted to talk about, as bars: every theme that there was to choose from, most dots on top.</summary>
internal static class ChoosePart
{
    public static IEnumerable<Block> Of(Stage stage, ReportScene scene)
    {
        if (!stage.IsRevealed || scene.Workshop.Programme.TalkAfter(stage.Id)?.Content is not StageTemplate.Themes talk)
        {
            return [];
        }

        var dots = scene.Workshop.Board.ThemeDotsIn(stage.Id).OfRoom();
        List<(Inline Title, int Dots)> rows = [.. talk.List.Select(theme => ((Inline)theme.Title, dots.GetValueOrDefault(theme.Key))).OrderByDescending(row => row.Item2)];
        return !rows.Exists(row => row.Dots > 0) ? [] :
            [new Heading(1, stage.Content.Title), new KeepTogether(Bars.Of(scene.Words[ReportWordsText.Theme], scene.Words[ReportWordsText.Dots], rows))];
    }
}
