using Karavaan.Documents.Guides;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Pdf;
using Karavaan.Pdf.Markdown;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents;

/// <summary>What a guide is printed from: a workshop file, and the minutes that the desk planned instead of the file's.</summary>
/// <param name="Template">The file.</param>
/// <param name="Title">Of the workshop.</param>
/// <param name="Date">Becomes the document's date.</param>
/// <param name="Minutes">Of each step.</param>
public sealed record GuideInput(WorkshopTemplate Template, string Title, DateTimeOffset Date, IReadOnlyList<int> Minutes)
{
    /// <summary>The guide of a file on the shelf, before anybody starts a workshop with it.</summary>
    public static GuideInput Of(WorkshopTemplate template, DateTimeOffset date) =>
        new(template, template.Title, date, [.. template.Stages.Select(stage => stage.Minutes)]);

    /// <summary>The guide of a workshop that was started; <c>null</c> when it was started without a file.</summary>
    public static GuideInput? Of(Workshop workshop, string title, DateTimeOffset date) => workshop.Template is not { } template ? null :
        new(template with { Stages = [.. workshop.Programme.Stages.Select(stage => stage.Content)] }, title, date, [.. workshop.Programme.Stages.Select(stage => stage.Minutes)]);
}

/// <summary>
/// The programme for who leads: minutes, what is asked, the texts that people see, notes and what to have at hand, step by step. It holds the
/// facilitator's notes, so it is for nobody else.
/// </summary>
public static class GuideDocument
{
    private const int ChaptersAtAGlance = 5;

    /// <summary>The guide as a PDF; the same input gives the same bytes.</summary>
    public static byte[] Render(GuideInput input, IProgress<RenderStep>? progress = null) => PdfRenderer.Render(Of(input), progress);

    /// <summary>What the guide says, without a word about how it is set. It speaks the file's language, as its notes do.</summary>
    public static Document Of(GuideInput input)
    {
        var words = Words.For(input.Template.Language);
        return new Document
        {
            Title = words[GuideWordsText.Title, input.Title],
            Language = words.Culture.Name,
            Date = input.Date,
            HasRunningHead = true,
            Foot = (page, count) => words[GuideWordsText.Page, page, count],
            Blocks =
            [
                CoverOf(input, words),
                .. ProgrammeTable.Of(input, words),
                .. input.Template.Stages.Count < ChaptersAtAGlance ? Array.Empty<Block>() : [new Contents(words[GuideWordsText.Contents]) { Depth = 1 }],
                .. Before(input, words),
                .. StepPart.Of(input, words),
            ],
        };
    }

    private static Cover CoverOf(GuideInput input, Words words) => new(PeoplesWords.Name(input.Title), words[GuideWordsText.Kind])
    {
        Lines =
        [
            [Inline.Strong(words[GuideWordsText.Length, input.Minutes.Sum(), input.Minutes.Count])],
            [words[input.Template.Size switch { WorkshopSize.Table => GuideWordsText.ForTable, WorkshopSize.Congress => GuideWordsText.ForCongress, _ => GuideWordsText.ForHall }]],
            [words[GuideWordsText.ForYou]],
            .. input.Template.Licence.Length > 0 ? [[words[CharterWordsText.Licence, input.Template.Licence]]] : Array.Empty<IReadOnlyList<Inline>>(),
        ],
    };

    private static Block[] Before(GuideInput input, Words words) => input.Template.Introduction.Length == 0 ? [] :
        [new Heading(1, words[GuideWordsText.Before]), .. MarkdownReader.Read(input.Template.Introduction, topLevel: 2)];
}
