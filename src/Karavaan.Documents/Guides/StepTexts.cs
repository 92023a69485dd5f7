using System.Globalization;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Templates;
using Karavaan.Pdf.Markdown;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Guides;

/// <summary>What people see in a step: slides, themes, rounds, articles, examples, sentence starters.</summary>
internal static class StepTexts
{
    public static IEnumerable<Block> Of(StageTemplate stage, Words words) => stage switch
    {
        StageTemplate.Story story => Story(story, words),
        StageTemplate.Choose choose => [new Paragraph(words[GuideWordsText.Dots, choose.Dots])],
        StageTemplate.Harvest harvest => [new Paragraph(words[GuideWordsText.Dots, harvest.DotsPerPerson])],
        StageTemplate.Themes themes => [.. Rounds(themes, words), .. Themes(themes, words)],
        StageTemplate.Quadrant quadrant => Examples(quadrant, words),
        StageTemplate.Charter charter => Articles(charter, words),
        StageTemplate.Consent { Starters.Count: > 0 } consent =>
            [new Heading(2, words[GuideWordsText.Starters]), new List([.. consent.Starters.Select(starter => (ListItem)starter)])],
        _ => [],
    };

    private static Block[] Story(StageTemplate.Story story, Words words) => story.Slides.Count == 0 ? [] :
    [
        new Heading(2, words[GuideWordsText.Slides]),
        .. story.Slides.Select((slide, i) => new KeepTogether(
            [new Heading(3, words[GuideWordsText.Slide, i + 1, slide.Heading]), .. MarkdownReader.Read(slide.Markdown, StepPart.LevelInside)])),
    ];

    private static Block[] Rounds(StageTemplate.Themes themes, Words words) => themes.Rounds is not { Count: > 0 } rounds ? [] :
    [
        new Heading(2, words[GuideWordsText.Rounds]),
        new List([.. rounds.Select(round => (ListItem)words[GuideWordsText.Round, words[NameOf(round.Size)], words.Count(GuideWordsText.MinutesOne, GuideWordsText.MinutesMany, round.Minutes)])]) { IsOrdered = true },
    ];

    private static TextKey NameOf(RoundSize size) => size switch
    {
        RoundSize.Alone => GuideWordsText.Alone,
        RoundSize.Pairs => GuideWordsText.Pairs,
        RoundSize.Fours => GuideWordsText.Fours,
        _ => GuideWordsText.Everyone,
    };

    private static Block[] Themes(StageTemplate.Themes themes, Words words) => themes.List.Count == 0 ? [] :
    [
        new Heading(2, words[GuideWordsText.Themes]),
        .. themes.List.Select(theme => new KeepTogether(
        [
            new Heading(3, theme.Title),
            .. MarkdownReader.Read(theme.Introduction, StepPart.LevelInside),
            new List([.. theme.Questions.Select(question => (ListItem)question)]) { IsOrdered = true },
        ])),
    ];

    private static Block[] Examples(StageTemplate.Quadrant quadrant, Words words) => quadrant.Examples.Count == 0 ? [] :
    [
        new Heading(2, words[GuideWordsText.Examples]),
        new Table(
            [
                new(words[GuideWordsText.Example], 4), Right(words[GuideWordsText.Across], 1.8f), Right(words[GuideWordsText.Up], 1.7f),
                new(words[GuideWordsText.ForFacilitator], 6),
            ],
            [.. quadrant.Examples.Select(example => new TableRow(example.Label, Place(example.X, words), Place(example.Y, words), example.Note))]) { HasRowHeads = true },
    ];

    private static Block[] Articles(StageTemplate.Charter charter, Words words) => charter.Articles.Count == 0 ? [] :
    [
        new Heading(2, words[GuideWordsText.Articles]),
        new Table(
            [new(words[GuideWordsText.Article], 3.4f), new(words[GuideWordsText.Question], 4), new(words[GuideWordsText.Example], 4.6f)],
            [.. charter.Articles.Select(article => new TableRow(Title(article, words), article.Question, article.Example))]) { HasRowHeads = true },
    ];

    private static TableCell Title(ArticleTemplate article, Words words) => new(
    [
        string.Create(CultureInfo.InvariantCulture, $"{article.Number}. {article.Title}"),
        .. article.IsCore ? ["\n", new Inline(words[GuideWordsText.Core]) { IsMarked = true, IsSmall = true }] : Array.Empty<Inline>(),
    ]);

    private static TableColumn Right(string head, float weight) => new(head, weight) { IsRightAligned = true };

    private static string Place(double value, Words words) => value.ToString("+0.00;-0.00;0.00", words.Culture).Replace('-', '\u2212');
}
