using System.Globalization;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Templates;
using Karavaan.Pdf.Markdown;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Guides;

/// <summary>Each step: how long, what for, what to have at hand, what is asked, what people see, and the notes.</summary>
internal static class StepPart
{
    /// <summary>Text in a file stands below the heading of its step.</summary>
    internal const int LevelInside = 3;

    public static IEnumerable<Block> Of(GuideInput input, Words words)
    {
        var starts = ProgrammeTable.Starts(input.Minutes);
        return input.Template.Stages.SelectMany((stage, i) => One(stage, i + 1, starts[i], input.Minutes[i], words));
    }

    private static IEnumerable<Block> One(StageTemplate stage, int number, int start, int minutes, Words words) =>
    [
        new PageBreak { Past = 0.62f },
        new Heading(1, string.Create(CultureInfo.InvariantCulture, $"{number}. {stage.Title}")),
        new Paragraph(
            Inline.Status("◷", words.Count(GuideWordsText.MinutesOne, GuideWordsText.MinutesMany, minutes), Palette.Plain),
            "  ", words[GuideWordsText.From0, start, start + minutes]) { KeepsWithNext = true },
        .. stage.Goal.Length == 0 ? Array.Empty<Block>() : [new Paragraph(stage.Goal) { Kind = ParagraphKind.Lead }],
        new NoteBox(Palette.Plain, [.. Asked(stage, words), Labelled(words[GuideWordsText.Materials], words[Need(stage)])]),
        .. StepTexts.Of(stage, words),
        .. MarkdownReader.Read(stage.Text, LevelInside),
        .. stage.Notes.Length == 0 ? Array.Empty<Block>() : [new Heading(2, words[GuideWordsText.Notes]), .. MarkdownReader.Read(stage.Notes, LevelInside)],
    ];

    private static IEnumerable<Block> Asked(StageTemplate stage, Words words)
    {
        if (stage.Instruction.Length > 0)
        {
            yield return Labelled(words[GuideWordsText.Instruction], stage.Instruction);
        }

        if (Questions(stage, words).Where(question => question.Length > 0).ToList() is { Count: > 0 } questions)
        {
            yield return new Paragraph(Inline.Strong(words[GuideWordsText.Questions])) { KeepsWithNext = true };
            yield return new List([.. questions.Select(question => (ListItem)question)]);
        }
    }

    private static Paragraph Labelled(string label, string text) => new(Inline.Strong(label + "\n"), text);

    private static Domain.Sequence<string> Questions(StageTemplate stage, Words words) => stage switch
    {
        StageTemplate.Welcome welcome => [welcome.Question],
        StageTemplate.Story story => [story.WordQuestion],
        StageTemplate.Harvest harvest => [harvest.LineQuestion, harvest.SubjectSentence],
        StageTemplate.Quadrant quadrant => [QuadrantSentences.Capital(quadrant.TodayLabel, words), QuadrantSentences.Capital(quadrant.LaterLabel, words)],
        StageTemplate.Checkout checkout => checkout.Questions,
        _ => [],
    };

    private static TextKey Need(StageTemplate stage) => stage switch
    {
        StageTemplate.Welcome => GuideWordsText.NeedWelcome,
        StageTemplate.Story => GuideWordsText.NeedStory,
        StageTemplate.Choose => GuideWordsText.NeedChoose,
        StageTemplate.Themes => GuideWordsText.NeedThemes,
        StageTemplate.Harvest => GuideWordsText.NeedHarvest,
        StageTemplate.Quadrant => GuideWordsText.NeedQuadrant,
        StageTemplate.Charter => GuideWordsText.NeedCharter,
        StageTemplate.Consent => GuideWordsText.NeedConsent,
        StageTemplate.Agreements => GuideWordsText.NeedAgreements,
        StageTemplate.Sign => GuideWordsText.NeedSign,
        StageTemplate.Break => GuideWordsText.NeedBreak,
        StageTemplate.Checkout => GuideWordsText.NeedCheckout,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
