using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Quadrants;

namespace Karavaan.Web.Tests.Quadrants;

public sealed class QuadrantDeskTests
{
    private readonly QuadrantEvening evening = new();

    [Fact]
    public async Task Fleur_sees_who_is_how_far()
    {
        evening.Both(evening.Anna, (0.5, 0.5), (0.6, 0.6)).Named(evening.Bram, "Linde").Place(evening.Bram, Horizon.Today, 0, 0)
            .Send(evening.Cem, id => new QuadrantCommand.Skip(QuadrantEvening.Stage) { Id = id });
        evening.Join("Dina");
        var rows = Page(await evening.DeskAsync()).QuerySelectorAll("#desk-placers-1 li");
        Assert.Equal(["Dina", "Bram", "Anna", "Cem"], rows.Select(r => r.QuerySelector("bdi")!.TextContent));
        Assert.Equal(
            ["nog niet begonnen", "vandaag geplaatst, over drie jaar nog niet", "vandaag en over drie jaar geplaatst", "overgeslagen"],
            rows.Select(r => r.QuerySelector("small")!.TextContent));
        var orders = rows.Select(r => long.Parse(r.GetAttribute("data-order")!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(orders.Order(), orders);
    }

    [Fact]
    public async Task What_was_done_is_not_asked_for_any_more()
    {
        evening.Both(evening.Anna, (0.5, 0.5), (0.6, 0.6));
        Assert.Contains("Oefenen en tonen</h2>", await evening.DeskAsync(), StringComparison.Ordinal);
        var revealed = await evening.Reveal().DeskAsync();
        Assert.DoesNotContain("Oefenen en tonen</h2>", revealed, StringComparison.Ordinal);
        Assert.Contains("Laat dan de pijlen groeien.", revealed, StringComparison.Ordinal);
        var grown = await evening.Arrows().DeskAsync();
        Assert.DoesNotContain("Laat dan de pijlen groeien.", grown, StringComparison.Ordinal);
        Assert.Contains("Alleen wie zijn naam toont, kan in het licht.", grown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_name_in_another_spelling_is_the_same_organisation()
    {
        evening.Both(evening.Named(evening.Anna, "Café Linde").Anna, (0.5, 0.5), (0.6, 0.6)).Named(evening.Bram, "cafe  linde").Named(evening.Cem, "Eik");
        var rows = Page(await evening.DeskAsync()).QuerySelectorAll("#desk-organisations-1 li");
        Assert.Equal([("Café Linde", "1 plaatsing"), ("Eik", "0 plaatsingen")], rows.Select(r => (r.QuerySelector("bdi")!.TextContent, r.QuerySelector("small")!.TextContent)));
        var linde = evening.State.Workshop.Quadrants.Find("Café Linde")!.Value;
        evening.Named(evening.Bram, "Eik");
        Assert.Contains(DeskOrganisation.Of(QuadrantEvening.Stage, linde), evening.Touched);
    }

    [Fact]
    public async Task An_organisation_that_nobody_places_any_more_is_gone()
    {
        evening.Named(evening.Anna, "Linde");
        var linde = evening.State.Workshop.Quadrants.Find("Linde")!.Value;
        evening.Named(evening.Anna, "Eik");
        Assert.Equal("", await evening.DrawAsync(DeskOrganisation.Of(QuadrantEvening.Stage, linde)));
    }

    [Fact]
    public async Task Teaching_examples_stand_there_with_their_notes_and_on_the_screen_only_when_Fleur_says_so()
    {
        Assert.Contains("Het bedrijf heeft het platform.", await evening.DeskAsync(), StringComparison.Ordinal);
        evening.Reveal().Desk(id => new QuadrantDeskCommand.ShowExamples(QuadrantEvening.Stage, true) { Id = id });
        var screen = Page(await evening.ScreenAsync());
        Assert.Equal(["Facebook", "Buurttuin"], screen.QuerySelectorAll(".examples text").Select(t => t.TextContent));
        Assert.Contains("oefenvoorbeeld, telt niet mee", screen.QuerySelector(".legend")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Facebook", await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
        evening.Desk(id => new QuadrantDeskCommand.ShowExamples(QuadrantEvening.Stage, false) { Id = id });
        Assert.DoesNotContain("Facebook", await evening.ScreenAsync() + await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_come_with_the_reveal_for_the_room_and_for_each_group()
    {
        evening.Desk(id => new RosterCommand.OpenGroups(2) { Id = id })
            .Send(evening.Anna, id => new RosterCommand.ChooseGroup(new(1)) { Id = id })
            .Both(evening.Anna, (0.5, 0.1), (0.7, 0.2)).Both(evening.Bram, (-0.5, 0.3), (0.1, 0.4));
        Assert.Equal("", await evening.DrawAsync(DeskFigures.Of(QuadrantEvening.Stage)));
        var rows = Page(await evening.Reveal().DeskAsync()).QuerySelectorAll("#desk-figures-1 tbody");
        Assert.Equal(6, rows.Length);
        Assert.Equal("Hele groep, vandaag", rows[0].QuerySelector("th")!.TextContent);
        Assert.Equal(["winst – sociaal doel", "2", "0,00", "-0,25 … 0,25", "0,50", "0,51"], rows[0].QuerySelectorAll("tr:first-child td").Select(c => c.TextContent));
        Assert.Equal("Tafel 1, verschuiving", rows[5].QuerySelector("th")!.TextContent);
    }

    [Fact]
    public void Moving_to_another_group_after_the_reveal_brings_new_figures()
    {
        evening.Desk(id => new RosterCommand.OpenGroups(2) { Id = id }).Reveal().Send(evening.Anna, id => new RosterCommand.ChooseGroup(new(2)) { Id = id });
        Assert.Contains(DeskFigures.Of(QuadrantEvening.Stage), evening.Touched);
    }

    private static IHtmlDocument Page(string html) => new HtmlParser().ParseDocument(html);
}
