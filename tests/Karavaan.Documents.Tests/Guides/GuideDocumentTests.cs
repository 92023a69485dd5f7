using Karavaan.Documents.Tests.Pdf;
using Karavaan.Documents.Tests.Reports;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Templates;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Tests.Guides;

/// <summary>The guide holds everything of a workshop file that who leads needs, with the minutes as the desk planned them.</summary>
public sealed class GuideDocumentTests
{
    private static readonly DateTimeOffset Date = ReportEvening.HalfPastSeven;

    public static TheoryData<string, string> Files { get; } = [];

    static GuideDocumentTests()
    {
        foreach (var language in Words.Languages)
        {
            Array.ForEach(
                ["van-buurt-naar-wereld", "van-buurt-naar-wereld-tafel", "van-buurt-naar-wereld-congres", "kwadrant-in-45-minuten", "charter-in-90-minuten"],
                key => Files.Add(language, key));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_text_of_a_file_is_in_its_guide(string language, string key)
    {
        var template = Evenings.Template(language, key);
        var pdf = GuideDocument.Render(GuideInput.Of(template, Date));
        var read = Letters(string.Concat(ReadBack.Pages(pdf)));

        Assert.Empty(Matterhorn.Check(pdf));
        Assert.All(template.Stages.SelectMany(TextsOf), text => Assert.Contains(Letters(text), read, StringComparison.Ordinal));
    }

    /// <summary>Nobody turns a page in the middle of a theme, or of a picture of the story.</summary>
    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    public void A_theme_and_a_picture_stand_on_one_page(string language)
    {
        var template = Evenings.Template(language);
        List<string> pages = [.. ReadBack.Pages(GuideDocument.Render(GuideInput.Of(template, Date))).Select(Letters)];

        Assert.All(template.Stages.OfType<StageTemplate.Themes>().SelectMany(stage => stage.List), theme =>
            Assert.Contains(pages, page => page.Contains(Letters(theme.Introduction), StringComparison.Ordinal) && theme.Questions.All(question => page.Contains(Letters(question), StringComparison.Ordinal))));
        Assert.All(template.Stages.OfType<StageTemplate.Story>().SelectMany(stage => stage.Slides), slide =>
            Assert.Contains(pages, page => page.Contains(Letters(slide.Heading + slide.Markdown), StringComparison.Ordinal)));
    }

    [Fact]
    public void A_round_in_French_has_a_space_before_its_colon() =>
        Assert.Contains("en solo\u00A0: 1 minute", ReadBack.Text(GuideDocument.Render(GuideInput.Of(Evenings.Template("fr"), Date))), StringComparison.Ordinal);

    [Fact]
    public void Steps_begin_when_the_planned_minutes_before_them_are_over()
    {
        var evening = new ReportEvening(Evenings.Template());
        evening.Happens(new Domain.Workshops.ProgrammeEvent.MinutesPlanned(evening.Stage<StageTemplate.Welcome>(), 20));
        var read = ReadBack.Normal(ReadBack.Text(GuideDocument.Render(GuideInput.Of(evening.Now, "De avond", Date)!))).Replace('\u00A0', ' ');

        Assert.Contains("0:202. Het verhaal en een oefenpunt10", read, StringComparison.Ordinal);
        Assert.Contains("20 minuten van minuut 0 tot 20", read, StringComparison.Ordinal);
        Assert.Contains("van minuut 20 tot 30", read, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workshop_without_a_file_has_no_guide() => Assert.Null(GuideInput.Of(Domain.Workshops.Workshop.Empty, "x", Date));

    [Theory]
    [InlineData("")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft")]
    [InlineData("<script>alert(1)</script> | & {0} \\ ( \uFFFE")]
    [InlineData("نتشارك الأدوات 👩‍👩‍👧")]
    public void An_unusual_file_has_a_guide_too(string typed)
    {
        var template = Evenings.Template() with
        {
            Introduction = typed,
            Stages = [new StageTemplate.Break { Title = typed, Minutes = 600, Goal = typed, Instruction = typed, Notes = typed, Text = typed }],
        };
        Assert.Empty(Matterhorn.Check(GuideDocument.Render(GuideInput.Of(template, Date))));
        Assert.Empty(Matterhorn.Check(GuideDocument.Render(GuideInput.Of(template with { Stages = [] }, Date))));
    }

    [Fact]
    public void A_step_never_begins_at_the_foot_of_a_page()
    {
        var document = GuideDocument.Of(GuideInput.Of(Evenings.Template(), Date));
        var pages = ReadBack.Pages(Karavaan.Pdf.PdfRenderer.Render(document));

        Assert.All(document.Blocks.OfType<Heading>().Where(heading => char.IsAsciiDigit(heading.Text[0].Text[0])), heading =>
            Assert.Contains(pages, page => ReadBack.Normal(page).Contains(ReadBack.Normal(heading.Text[0].Text) + "◷", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Contents_of_a_guide_are_on_one_page(string language, string key)
    {
        var template = Evenings.Template(language, key);
        using var document = UglyToad.PdfPig.PdfDocument.Open(GuideDocument.Render(GuideInput.Of(template, Date)));

        // Only its contents have links.
        Assert.Equal(template.Stages.Count < 5 ? 0 : 1, document.GetPages().Count(page => page.GetAnnotations().Any()));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Contents_of_a_guide_are_not_alone_on_their_page(string language, string key)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(GuideDocument.Render(GuideInput.Of(Evenings.Template(language, key), Date)));
        foreach (var page in document.GetPages().Where(page => page.GetAnnotations().Any()))
        {
            var lowest = page.Letters.Select(letter => letter.StartBaseLine.Y).Where(y => y > page.Height * 0.08).Min();
            Assert.True(lowest < page.Height * 0.4, $"The page of the contents ends at {lowest:0} of {page.Height:0}.");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Marks_of_a_file_on_the_shelf_are_those_of_a_printer(string language, string key) =>
        Assert.DoesNotMatch("['\"]", ReadBack.Text(GuideDocument.Render(GuideInput.Of(Evenings.Template(language, key), Date))));

    private static IEnumerable<string> TextsOf(StageTemplate stage) =>
    [
        stage.Title, stage.Goal, stage.Instruction, .. Sentences(stage.Notes),
        .. stage switch
        {
            StageTemplate.Story story => story.Slides.SelectMany(slide => Sentences(slide.Markdown).Prepend(slide.Heading)),
            StageTemplate.Themes themes => themes.List.SelectMany(theme => theme.Questions.Prepend(theme.Title)),
            StageTemplate.Charter charter => charter.Articles.SelectMany(article => new[] { article.Title, article.Question, article.Example }),
            StageTemplate.Quadrant quadrant => quadrant.Examples.SelectMany(example => new[] { example.Label, example.Note }),
            StageTemplate.Consent consent => consent.Starters,
            StageTemplate.Checkout checkout => checkout.Questions,
            _ => [],
        },
    ];

    /// <summary>Markdown without its signs, line by line.</summary>
    private static IEnumerable<string> Sentences(string markdown) =>
        markdown.Split('\n').Select(line => line.TrimStart(' ', '-', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.')).Where(line => line.Length > 0);

    /// <summary>Only letters and digits: lines are broken and lists numbered elsewhere.</summary>
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
