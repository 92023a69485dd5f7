using System.Diagnostics;
using System.Xml.Linq;
using Karavaan.Documents.Tests.Pdf;
using Karavaan.Documents.Tests.Reports;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Templates;
using UglyToad.PdfPig;

namespace Karavaan.Documents.Tests;

/// <summary>What every document of the house keeps to: tagged, the same every time, read alike by two readers, and silent about what is not shown.</summary>
public sealed class PapersTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Names => [.. Papers.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_paper_is_tagged_in_every_language(string name)
    {
        foreach (var language in Documents.Texts.Words.Languages)
        {
            Assert.Empty(Matterhorn.Check(Papers.Make(name, Papers.Evening(language))));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Eight_at_once_are_the_same_bytes(string name)
    {
        var evening = Papers.Evening();
        var expected = Papers.Make(name, evening);
        var made = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(_ => Papers.Make(name, evening)).ToList();
        Assert.All(made, bytes => Assert.Equal(expected, bytes));
    }

    /// <summary>PdfPig and poppler read the same letters; poppler is another program, so what both find is in the file.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Poppler_reads_what_PdfPig_reads(string name)
    {
        var pdf = Papers.Make(name, Papers.Evening("fr"));
        using var document = PdfDocument.Open(pdf);
        Assert.Equal(Signs(string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value))), Signs(Poppler(pdf)));
    }

    /// <summary>
    /// In Dutch, where all runs to the right but what a few people wrote, poppler reads the same signs in the same order, and the texts of the
    /// evening as they were typed.
    /// </summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Poppler_reads_a_Dutch_paper_in_the_order_of_its_text(string name)
    {
        const string text = "Wie een sleutel van het lokaal heeft, doet open: ook op zaterdag.";
        var evening = Papers.Evening();
        evening.Adopts(2, text);
        var pdf = Papers.Make(name, evening);
        using var document = PdfDocument.Open(pdf);
        var (read, poppler) = (InOrder(string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value))), InOrder(Poppler(pdf)));

        Assert.Equal(read, poppler);
        Assert.Equal(name is "charter" or "charter-poster" or "report" or "summary" or "letter", poppler.Contains(InOrder(text), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("quadrant")]
    public void An_organisation_that_shows_no_name_stays_nameless(string name)
    {
        var evening = Evenings.Full();
        var shown = evening.Now.Quadrants.In(evening.Stage<StageTemplate.Quadrant>()).Values.Where(one => one.IsNamed)
            .Select(one => evening.Now.Quadrants.NameOf(one.Organisation!.Value)!).ToHashSet();
        var text = AllWords.Of(Papers.Make(name, evening)) + (name == "quadrant" ? QuadrantPoster.RenderSvg(evening.Input) : "");
        foreach (var hidden in Enumerable.Range(0, 9).Select(i => $"Organisatie geheim {i}").Where(one => !shown.Contains(one)))
        {
            Assert.DoesNotContain(hidden, text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_of_a_quadrant_is_printed_before_its_reveal()
    {
        var evening = new ReportEvening(Evenings.Template());
        Evenings.Place(evening, [evening.Joins("Anna", 1), evening.Joins("Bram", 1)]);
        Assert.Null(QuadrantPoster.Render(evening.Input));
        Assert.Null(QuadrantPoster.RenderSvg(evening.Input));
        Assert.DoesNotContain("Lokale veerkracht", string.Concat(ReadBack.Pages(ReportSummary.Render(evening.Input))), StringComparison.Ordinal);
        evening.Reveal<StageTemplate.Quadrant>();
        Assert.NotNull(QuadrantPoster.Render(evening.Input));
    }

    [Fact]
    public void The_drawing_for_a_page_has_the_dots_of_the_poster_and_says_what_it_shows()
    {
        var evening = Evenings.Full();
        var svg = XDocument.Parse(QuadrantPoster.RenderSvg(evening.Input)!).Root!;
        using var document = PdfDocument.Open(QuadrantPoster.Render(evening.Input)!);
        var page = document.GetPage(1);
        var letters = page.Letters;

        Assert.Equal("img", svg.Attribute("role")?.Value);
        Assert.Contains("Kwadrant", svg.Element(Svg + "title")?.Value, StringComparison.Ordinal);
        Assert.Contains("Zo wil deze karavaan bewegen", svg.Element(Svg + "desc")?.Value, StringComparison.Ordinal);
        Assert.All(svg.Descendants(), element => Assert.Contains(element.Name.LocalName, (string[])["svg", "title", "desc", "rect", "path", "text"]));
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName is "href" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.All(svg.Elements(Svg + "text").Where(text => text.Value.Length > 3), text =>
            Assert.Contains(letters, letter => Math.Abs(letter.StartBaseLine.X - Number(text, "x")) < 0.1 && Math.Abs(page.Height - letter.StartBaseLine.Y - Number(text, "y")) < 0.1));
    }

    [Fact]
    public void The_drawing_has_every_quadrant_that_was_revealed()
    {
        var template = Evenings.Template();
        var evening = new ReportEvening(template with { Stages = [.. template.Stages, template.Stages.OfType<StageTemplate.Quadrant>().First() with { Title = "Nog eens" }] });
        var (anna, id, second) = (evening.Joins("Anna", 1), new Domain.Workshops.OrganisationId(Guid.NewGuid()), evening.Now.Programme.Stages[^1].Id);
        evening.Places(anna, "De Linde", new(0.5, 0.5)).Reveal<StageTemplate.Quadrant>();
        var one = XDocument.Parse(QuadrantPoster.RenderSvg(evening.Input)!).Root!;
        evening.Happens(new Domain.Quadrants.QuadrantEvent.OrganisationNamed(id, "De Berk")).Happens(new Domain.Quadrants.QuadrantEvent.OrganisationChosen(second, anna, id))
            .Happens(new Domain.Quadrants.QuadrantEvent.Placed(second, anna, id, Domain.Quadrants.Horizon.Today, new(-0.5, 0.5))).Happens(new Domain.Workshops.ProgrammeEvent.StageRevealed(second));
        var both = XDocument.Parse(QuadrantPoster.RenderSvg(evening.Input)!).Root!;

        Assert.Equal(2, Number(both.Attribute("height")!.Value) / Number(one.Attribute("height")!.Value), 0.001);
        Assert.Equal(2 * one.Descendants(Svg + "text").Count(), both.Descendants(Svg + "text").Count(), 3d);
        Assert.Equal(["translate(0 841.89)"], both.Elements(Svg + "g").Select(part => part.Attribute("transform")!.Value));
    }

    [Theory]
    [InlineData("charter-poster")]
    [InlineData("letter")]
    public void Under_which_licence_a_paper_may_be_shared_stands_on_it(string name)
    {
        var evening = Papers.Evening();
        Assert.Contains($"Licentie: {evening.Template.Licence}", AllWords.Of(Papers.Make(name, evening)).Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>&\"'")]
    [InlineData("نتشارك الأدوات والمعرفة")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft")]
    [InlineData("{0} \\ ( 👩‍👩‍👧")]
    public void Whatever_people_type_breaks_no_paper(string typed)
    {
        var evening = new ReportEvening(Evenings.Template() with { Title = typed });
        var anna = evening.Joins(typed, 1);
        evening.Writes(anna, typed);
        evening.Harvests(1, typed).Places(anna, typed, new(0.5, 0.5), new(-1, -1), typed).ShowsName(anna, typed)
            .Reveal<StageTemplate.Quadrant>().Adopts(1, typed).Happens(new Domain.Charters.CharterEvent.CharterSigned(anna, true));
        evening.Happens(new Domain.Boards.BoardEvent.SubjectSet(typed, typed));

        Assert.All(Papers.Names, name => Assert.Empty(Matterhorn.Check(Papers.Make(name, evening))));
        Assert.NotNull(XDocument.Parse(QuadrantPoster.RenderSvg(evening.Input)!));
    }

    [Fact]
    public void The_summary_has_two_pages_however_much_was_said()
    {
        var evening = Papers.Evening(people: 60, groups: 20);
        Enumerable.Range(1, 9).ToList().ForEach(article => evening.Adopts(article, string.Concat(Enumerable.Repeat("Wie een sleutel heeft, doet open. ", 60))));
        using var document = PdfDocument.Open(ReportSummary.Render(evening.Input));
        Assert.Equal(2, document.NumberOfPages);
        Assert.All(document.GetPages(), page => Assert.InRange(page.Letters.Min(letter => letter.PointSize), PagesTests.Legible, 100));
    }

    /// <summary>Nine long articles, forty agreements and long lines of every table: what is cut is whole elsewhere, and the page says where.</summary>
    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("en")]
    public void A_summary_is_shortened_sooner_than_set_too_small_to_read(string language)
    {
        var evening = Papers.Evening(language, people: 60, groups: 20);
        var text = string.Join(' ', Enumerable.Repeat("gereedschap en sleutels", 11));
        Enumerable.Range(1, 9).ToList().ForEach(article => evening.Adopts(article, text));
        Enumerable.Range(1, 40).ToList().ForEach(_ => evening.Agrees(text, evening.People[0]));
        Enumerable.Range(1, 20).ToList().ForEach(group => evening.Harvests(group, text));
        evening.Happens(new Domain.Boards.BoardEvent.SubjectSet(text, text));
        var pdf = ReportSummary.Render(evening.Input);
        using var document = PdfDocument.Open(pdf);
        var pages = ReadBack.Pages(pdf);

        Assert.Equal(2, document.NumberOfPages);
        Assert.All(document.GetPages().SelectMany(page => page.Letters), letter => Assert.InRange(letter.PointSize, PagesTests.Legible, 100));
        Assert.Contains(evening.Words[PosterWordsText.WholeReport], pages[0], StringComparison.Ordinal);
        Assert.Contains(evening.Words[PosterWordsText.Whole], pages[1], StringComparison.Ordinal);
        Assert.Empty(Eye.Faults(pdf));
    }

    [Fact]
    public void Long_articles_are_begun_in_words_and_not_in_markup()
    {
        var evening = new ReportEvening(Evenings.Template());
        var more = string.Join(' ', Enumerable.Repeat("verder", 150));
        evening.Adopts(1, $"## Sleutels\n\n- [de lijst](https://voorbeeld.be)\n- _iedereen_ heeft **een** sleutel\n\n{more}");
        evening.Adopts(2, $"| Wie | Wat |\n|---|---|\n| Anna | zaag |\n\n{more}");
        evening.Adopts(3, string.Concat(Enumerable.Repeat("👩‍👩‍👧", 140)));
        evening.Adopts(4, more);
        var page = ReadBack.Pages(ReportSummary.Render(evening.Input))[1];

        Assert.Contains("Sleutels · de lijst · iedereen heeft een sleutel · verder verder", page, StringComparison.Ordinal);
        Assert.Contains("Wie · Wat · Anna · zaag · verder", page, StringComparison.Ordinal);
        Assert.Contains("verder …", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', page);
        Assert.DoesNotContain("👧…", page.Replace("👩‍👩‍👧", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[#\[\]|_*]|---", page);
    }

    [Fact]
    public void A_charter_with_much_to_read_takes_more_sheets_and_loses_no_word()
    {
        var evening = new ReportEvening(Evenings.Template());
        Enumerable.Range(1, 9).ToList().ForEach(article => evening.Adopts(article, string.Join(' ', Enumerable.Range(0, 250).Select(i => $"w{article}x{i}"))));
        using var document = PdfDocument.Open(CharterPoster.Render(evening.Input));
        var text = string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));

        Assert.InRange(document.NumberOfPages, 2, 9);
        Assert.All(Enumerable.Range(1, 9), article => Assert.Contains($"w{article}x249", text, StringComparison.Ordinal));
        Assert.All(document.GetPages(), page => Assert.InRange(page.Letters.Min(letter => letter.StartBaseLine.Y), 10, page.Height));
    }

    [Fact]
    public void The_letter_asks_what_was_adopted_until_the_desk_words_it_otherwise()
    {
        var evening = Papers.Evening();
        var draft = ReadBack.Normal(ReadBack.Text(LetterDocument.Render(evening.Input)));
        Assert.Contains("Wie leent, helpt één keer per jaar mee.", draft, StringComparison.Ordinal);
        Assert.Contains("Naam 5", draft, StringComparison.Ordinal);
        Assert.All(LetterDocument.Of(evening.Input).Blocks.OfType<Karavaan.Pdf.Model.Heading>().Skip(1), heading => Assert.Equal(2, heading.Level));
        Assert.DoesNotContain("Naam 6", draft, StringComparison.Ordinal);

        evening.Happens(new Domain.Charters.CharterEvent.LetterWritten("Het college\nStadhuis", "Geachte leden", "Wij **vragen** een lokaal."));
        var worded = ReadBack.Normal(ReadBack.Text(LetterDocument.Render(evening.Input)));
        Assert.Contains("Geachte leden,Wij vragen een lokaal.", worded, StringComparison.Ordinal);
        Assert.DoesNotContain("Wie leent", worded, StringComparison.Ordinal);
        Assert.Contains("Het college  \nStadhuis\n\n", LetterDocument.Markdown(evening.Input), StringComparison.Ordinal);
        Assert.Contains("Wij **vragen** een lokaal.", LetterDocument.Markdown(evening.Input), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "We schrijven u op 22 november 2026.", "Wat we u vragen, staat nog niet vast.")]
    [InlineData(1, "Eén iemand deed mee.", "Wat we u vragen, staat nog niet vast.")]
    [InlineData(4, "Er deden 4 mensen mee.", "Dit namen we samen aan.")]
    public void The_draft_of_the_letter_counts_as_people_do_and_asks_nothing_that_nobody_adopted(int people, string who, string asks)
    {
        var evening = people < 4 ? new ReportEvening(Evenings.Template()) : Evenings.Full("nl", people, 2);
        if (people == 1)
        {
            evening.Joins("Anna");
        }

        var text = ReadBack.Normal(ReadBack.Text(LetterDocument.Render(evening.Input)));
        Assert.Contains(who, text, StringComparison.Ordinal);
        Assert.Contains(asks, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sheet_of_the_kit_says_what_it_is()
    {
        var pages = ReadBack.Pages(Papers.Make("kit", new ReportEvening(Evenings.Template())));
        string[] codes = ["TAFEL 1", "TAFEL 2", "TAFEL 3", "DEUR", "KAARTJES", "KWADRANT", "STIPPEN 1", "STIPPEN 2", .. Enumerable.Range(1, 9).Select(n => $"ARTIKEL {n}"), "KEUZE"];
        Assert.Equal(codes.Length, pages.Count);
        Assert.All(pages.Zip(codes), pair => Assert.Contains("WEGNAR · " + pair.Second, pair.First.Replace('\u00A0', ' '), StringComparison.Ordinal));
    }

    [Fact]
    public void A_kit_of_some_parts_has_only_their_sheets_and_a_short_programme_only_what_it_uses()
    {
        Assert.Single(ReadBack.Pages(PaperKit.Render(Papers.KitOf(Evenings.Template()), new HashSet<KitPart> { KitPart.Notes })));
        Assert.DoesNotContain(KitPart.Articles, PaperKit.Usable(Evenings.Template("nl", "kwadrant-in-45-minuten")));
        Assert.Equal(40, ReadBack.Pages(PaperKit.Render(Papers.KitOf(Evenings.Template(), 40), new HashSet<KitPart> { KitPart.Tents })).Count);
    }

    /// <summary>Without spaces, signs of format and the letters that run to the left, which poppler turns around.</summary>
    private static string InOrder(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormC).EnumerateRunes()
        .Where(rune => !System.Text.Rune.IsWhiteSpace(rune) && System.Text.Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format && rune.Value is < 0x590 or > 0x8FF));

    /// <summary>In no order, without spaces and without the signs that poppler puts around what runs to the left.</summary>
    private static string Signs(string text) =>
        string.Concat(ReadBack.Sorted(text).Where(sign => !char.IsWhiteSpace(sign) && char.GetUnicodeCategory(sign) != System.Globalization.UnicodeCategory.Format));

    /// <summary>Text by pdftotext, which <c>tests/run.sh</c> installs.</summary>
    private static string Poppler(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", "-enc", "UTF-8", file, "-"]) { RedirectStandardOutput = true })!;
            var text = reader.StandardOutput.ReadToEnd();
            Assert.True(reader.WaitForExit(60_000));
            return text;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static double Number(XElement element, string name) => Number(element.Attribute(name)!.Value);

    /// <summary>A number, perhaps in points.</summary>
    private static double Number(string value) => double.Parse(value.Replace("pt", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
}
