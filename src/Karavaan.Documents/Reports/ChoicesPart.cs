using System.Globalization;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>The counts of every round that was revealed, never who chose what.</summary>
internal static class ChoicesPart
{
    public static IEnumerable<Block> Of(ReportScene scene)
    {
        var (words, charter) = (scene.Words, scene.Workshop.Charter);
        var rounds = charter.Articles.Values.SelectMany(article => article.Rounds.Select(id => charter.Rounds.GetValueOrDefault(id)).OfType<Round>())
            .Where(round => round.IsRevealed).ToList();
        return rounds.Count == 0 ? [] :
        [
            new Heading(2, words[ReportWordsText.Choices]),
            new Table(
                [
                    new(words[CharterWordsText.Article], 5), new(words[ReportWordsText.Round], 2.8f), Right(ReportWordsText.GoOn), Right(ReportWordsText.WithConcern),
                    Right(ReportWordsText.Objecting), Right(ReportWordsText.Silent),
                ],
                [.. rounds.Select(round => Row(round, scene))])
            {
                HasRowHeads = true,
            },
        ];

        TableColumn Right(TextKey head) => new(words[head], 2) { IsRightAligned = true };
    }

    private static TableRow Row(Round round, ReportScene scene) => new(
        string.Create(CultureInfo.InvariantCulture, $"{round.Article.Number}. {scene.Workshop.Charter.Find(round.Article)?.Title}"),
        round.Mode == ChoiceMode.Group ? scene.Words[ReportWordsText.ByGroup, round.Number] : Number(round.Number),
        Number(round.Count(Choice.Consent)), Number(round.Count(Choice.Concern)), Number(round.Count(Choice.Objection)),
        round.Silent is { } silent ? Number(silent) : "–");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
