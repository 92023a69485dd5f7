using System.Xml.Linq;
using Karavaan.Documents.Tests.Pdf;
using Karavaan.Documents.Tests.Reports;
using Karavaan.Domain.Templates;
using UglyToad.PdfPig;

namespace Karavaan.Documents.Tests.Posters;

/// <summary>What of a quadrant is printed, on its poster and as a drawing, and what is not.</summary>
public sealed class QuadrantTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

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

    /// <summary>Arrows and ovals were drawn before the words of the axis that lies among them, and a ground lies between.</summary>
    [Fact]
    public void No_arrow_crosses_the_words_of_an_axis()
    {
        var shapes = XDocument.Parse(QuadrantPoster.RenderSvg(Evenings.Full().Input)!).Root!.Elements().ToList();
        var arrows = shapes.FindLastIndex(shape => shape.Attribute("stroke")?.Value == "#3f4858");
        Assert.True(arrows > 0);
        foreach (var word in new[] { "winst", "sociaal doel" })
        {
            var at = shapes.FindIndex(shape => shape.Value == word);
            Assert.True(at > arrows, $"'{word}' lies under an arrow");
            Assert.Equal(("path", null), (shapes[at - 1].Name.LocalName, shapes[at - 1].Attribute("stroke")?.Value));
        }
    }

    /// <summary>The square of the summary is small, so they stand beside it: 246 points wide, in the middle of the page.</summary>
    [Theory]
    [InlineData("nl", "winst", "sociaal doel")]
    [InlineData("fr", "profit", "finalité sociale")]
    public void In_the_summary_the_words_of_the_horizontal_axis_stand_beside_the_square(string language, string low, string high)
    {
        using var document = PdfDocument.Open(ReportSummary.Render(Evenings.Full(language).Input));
        var page = document.GetPage(1);
        var lines = page.Letters.Where(letter => Math.Abs(letter.StartBaseLine.Y - Level(page, low)) < 0.1).ToList();

        Assert.Equal(low, string.Concat(lines.Where(letter => letter.EndBaseLine.X < (page.Width / 2) - 123).Select(letter => letter.Value)).Trim());
        Assert.Equal(high, string.Concat(lines.Where(letter => letter.StartBaseLine.X > (page.Width / 2) + 123).Select(letter => letter.Value)).Trim());

        static double Level(UglyToad.PdfPig.Content.Page page, string word)
        {
            var all = string.Concat(page.Letters.Select(letter => letter.Value[0]));
            return page.Letters[all.LastIndexOf(word, StringComparison.Ordinal)].StartBaseLine.Y;
        }
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

    private static double Number(XElement element, string name) => Number(element.Attribute(name)!.Value);

    /// <summary>A number, perhaps in points.</summary>
    private static double Number(string value) => double.Parse(value.Replace("pt", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
}
