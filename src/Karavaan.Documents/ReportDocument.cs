using Karavaan.Documents.Charters;
using Karavaan.Documents.Reports;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Pdf;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents;

/// <summary>
/// What a workshop did and found, for people who were there and for those who were not. It tells what the room has seen: hidden notes,
/// and dots, placements and choices before their reveal, are left out. What did not happen has no heading.
/// </summary>
public static class ReportDocument
{
    /// <summary>A report with more than so many chapters gets a table of contents.</summary>
    private const int ChaptersAtAGlance = 5;

    /// <summary>The report as a PDF; the same input gives the same bytes.</summary>
    public static byte[] Render(CharterInput input, IProgress<RenderStep>? progress = null) => PdfRenderer.Render(Of(input), progress);

    /// <summary>What the report says, without a word about how it is set.</summary>
    public static Document Of(CharterInput input)
    {
        var scene = new ReportScene(input, Words.For(input.Language));
        Block[] found = [.. Chapters(scene)];
        Block[] ending = [.. AttendancePart.Of(scene), .. MethodPart.Of(scene), .. Colophon.Of(input, scene.Words, hasCharter: input.Workshop.Charter.Articles.Count > 0)];
        return new Document
        {
            Title = scene.Words[ReportWordsText.Title, input.Title],
            Language = scene.Words.Culture.Name,
            Subject = CharterDocument.SubjectOf(input.Workshop, scene.Words),
            Date = input.Date,
            HasRunningHead = true,
            Foot = (page, count) => scene.Words[CharterWordsText.Page, page, count],
            Blocks =
            [
                CoverOf(scene),
                .. SummaryPart.Of(scene),
                .. ContentsOf(scene, [.. found, .. ending]),
                .. ProgrammePart.Of(scene),
                .. found,
                .. ending,
            ],
        };
    }

    private static Cover CoverOf(ReportScene scene)
    {
        var (input, words) = (scene.Input, scene.Words);
        return new Cover(PeoplesWords.Name(input.Title), CharterDocument.SubjectIn(input.Workshop, words))
        {
            Lines =
            [
                .. CharterDocument.DraftLines(input, words),
                [Inline.Strong(words[ReportWordsText.Kind])],
                [words.Day(DateOnly.FromDateTime(input.Date.DateTime))],
                [words[input.WroteAs is null ? ReportWordsText.NoNames : ReportWordsText.NamesAtNotes]],
            ],
        };
    }

    private static Block[] ContentsOf(ReportScene scene, Block[] blocks) =>
        blocks.OfType<Heading>().Count(heading => heading.Level == 1) < ChaptersAtAGlance ? [] : [new Contents(scene.Words[CharterWordsText.Contents])];

    /// <summary>What was made, in the order of the programme; the charter stands where it was first written.</summary>
    private static IEnumerable<Block> Chapters(ReportScene scene)
    {
        var stages = scene.Workshop.Programme.Stages;
        var market = stages.LastOrDefault(stage => stage.Content is StageTemplate.Quadrant) ?? stages.LastOrDefault();
        var charter = stages.FirstOrDefault(stage => stage.Content is StageTemplate.Charter or StageTemplate.Agreements);
        return stages.SelectMany(stage => (Block[])
        [
            .. Chapter(stage, scene),
            .. stage == charter ? CharterPart.Of(scene) : [],
            .. stage == market ? MarketPart.Of(scene) : [],
        ]);
    }

    private static IEnumerable<Block> Chapter(Stage stage, ReportScene scene) => stage.Content switch
    {
        StageTemplate.Welcome welcome => AnswersPart.Of(stage, [welcome.Question], scene),
        StageTemplate.Story story => WordsPart.Of(stage, story.WordQuestion, scene),
        StageTemplate.Checkout checkout => AnswersPart.Of(stage, checkout.Questions, scene),
        StageTemplate.Choose => ChoosePart.Of(stage, scene),
        StageTemplate.Themes themes => ThemesPart.Of(stage, themes, scene),
        StageTemplate.Harvest => HarvestPart.Of(stage, scene),
        StageTemplate.Quadrant quadrant => QuadrantPart.Of(stage, quadrant, scene),
        _ => [],
    };
}
