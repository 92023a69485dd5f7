using System.Net;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Doors;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Workshops;

/// <summary>A workshop is started from the shelf, from a template of her own or from an earlier one, once however often the form comes.</summary>
public sealed class StartTests(House house) : IClassFixture<House>
{
    private Guest Fleur => house.Fleur;

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_the_sign_in_page()
    {
        foreach (var path in (string[])["/desk", "/desk/new"])
        {
            Assert.Contains("/account/sign-in?returnUrl=", (await house.NewGuest().OpenAsync(path)).Location);
        }
    }

    [Fact]
    public async Task The_shelf_has_five_workshops_in_four_languages_and_one_is_chosen()
    {
        await Fleur.OpenAsync("/desk/new", "fr");
        Assert.Equal(21, Fleur.Page.QuerySelectorAll("[name=template]:not([disabled])").Length);
        Assert.Equal("van-buurt-naar-wereld.fr.md", Fleur.Page.QuerySelector("[name=template][checked]")!.GetAttribute("value"));
    }

    /// <summary>Three of the same title differ in for how many people they are, and their guide lies in their own card.</summary>
    [Fact]
    public async Task Each_template_says_for_how_many_it_is_and_has_its_guide_beside_it()
    {
        await Fleur.OpenAsync("/desk/new");
        var cards = Fleur.Page.QuerySelectorAll("fieldset > .template-choice");
        Assert.Equal(5, cards.Length);
        Assert.Equal(3, cards.Take(3).Select(card => card.QuerySelector(".size")!.TextContent).Distinct().Count());
        Assert.All(cards, card => Assert.EndsWith(card.QuerySelector("input")!.GetAttribute("value")!, card.QuerySelector(":scope > a")!.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(["Deutsch", "English", "Français"], Fleur.Page.QuerySelectorAll(".other-language > summary").Select(summary => summary.TextContent));
    }

    [Fact]
    public async Task A_workshop_is_started_and_stands_first_among_hers()
    {
        await house.StartAsync();
        var room = await house.StartAsync();
        Assert.Equal("Van de buurt naar de wereld", (await Fleur.OpenAsync($"/w/{room.State.Row.Code}/desk")).Title);
        await Fleur.OpenAsync("/desk");

        Assert.Equal(room.State.Row.Code, Fleur.Words(".shelf li:first-child .join-code"));
        Assert.Contains(Words.For("nl").Day(house.Clock.DayOf(room.State.Row.Expires)), Fleur.Words(".shelf li:first-child"));
    }

    [Fact]
    public async Task A_form_sent_twice_at_once_starts_one_workshop()
    {
        await Fleur.OpenAsync("/desk/new");
        var fields = Fleur.Fields("", ("title", "Twee keer")).Select(f => (f.Key, f.Value)).ToArray();
        await Task.WhenAll(Fleur.PostAsync("/desk/new", fields), Fleur.PostAsync("/desk/new", fields), Fleur.PostAsync("/desk/new", fields));
        await Fleur.OpenAsync("/desk");

        Assert.Single(Fleur.Page.QuerySelectorAll(".shelf h3"), h => h.TextContent == "Twee keer");
    }

    /// <summary>The browser's 'back' gives the page with the form that was sent; it begins nothing of before, and nothing that she did not choose.</summary>
    [Fact]
    public async Task A_form_that_says_something_else_the_second_time_is_shown_again_and_then_makes_another()
    {
        await Fleur.OpenAsync("/desk/new");
        var command = Fleur.Value("command")!;
        await Fleur.SubmitAsync(("title", "De eerste"));
        var first = Fleur.Location;
        foreach (var (title, starts) in new[] { ("De tweede", ""), ("De eerste", "2099-01-01T19:30") })
        {
            await Fleur.OpenAsync("/desk/new");
            await Fleur.SubmitAsync(("command", command), ("title", title), ("starts", starts));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, Fleur.Status);
            Assert.StartsWith("Met dit formulier werd al een workshop gemaakt.", Fleur.Alert, StringComparison.Ordinal);
            Assert.Equal((title, starts), (Fleur.Value("title"), Fleur.Value("starts")));
            await Fleur.SubmitAsync();
            Assert.Equal(HttpStatusCode.SeeOther, Fleur.Status);
            Assert.NotEqual(first, Fleur.Location);
        }
    }

    [Fact]
    public async Task A_template_of_hers_that_is_read_no_more_says_what_is_wrong_and_where_it_is_mended()
    {
        var (id, room) = (Guid.CreateVersion7(), await house.StartAsync());
        await house.Services.GetRequiredService<OwnTemplateStore>().AddAsync(id, room.State.Row.Owner, new("Van vroeger", "nl", "geen kop"));
        await Fleur.OpenAsync($"/desk/new?mine={id}");
        await Fleur.SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, Fleur.Status);
        Assert.StartsWith("Van vroeger heeft fouten", Fleur.Alert, StringComparison.Ordinal);
        Assert.NotEmpty(Fleur.Page.QuerySelectorAll($"a[href='/templates/{id}/text']"));
    }

    [Fact]
    public async Task A_title_of_her_own_is_text_whatever_it_holds()
    {
        const string Title = "<script>alert(1)</script> עברית";
        await Fleur.OpenAsync("/desk/new");
        await Fleur.SubmitAsync(("title", Title));
        var path = Fleur.Location!;
        Assert.Equal(Title, (await Fleur.OpenAsync(path)).Title);
        Assert.Contains((await Fleur.OpenAsync("/desk")).Page.QuerySelectorAll("h3"), h => h.TextContent == Title);
        Assert.Empty(Fleur.Page.QuerySelectorAll("h3 script"));
        Assert.Equal(Title, (await house.NewGuest().OpenAsync($"/j/{path.Split('/')[2]}")).Title);
    }

    [Fact]
    public async Task A_title_of_ten_thousand_characters_comes_back_with_words()
    {
        await Fleur.OpenAsync("/desk/new");
        await Fleur.SubmitAsync(("title", new string('a', 10_000)));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 10_000), (Fleur.Status, Fleur.Value("title")!.Length));
        Assert.Equal("Hoogstens 120 tekens, dit zijn er 10000.", Fleur.Alert);
    }

    [Fact]
    public async Task A_workshop_of_somebody_else_is_not_offered_again()
    {
        await Fleur.OpenAsync($"/desk/new?again={Guid.CreateVersion7()}");
        Assert.Equal("van-buurt-naar-wereld.nl.md", Fleur.Page.QuerySelector("[name=template][checked]")!.GetAttribute("value"));
        await Fleur.SubmitAsync(("template", $"again:{Guid.CreateVersion7()}"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Kies een sjabloon."), (Fleur.Status, Fleur.Alert));
    }

    [Fact]
    public async Task A_form_without_the_pages_token_starts_nothing()
    {
        await Fleur.PostAsync("/desk/new", ("template", "van-buurt-naar-wereld.nl.md"), ("title", "Vals"));

        Assert.Equal((HttpStatusCode.BadRequest, "Dit begrepen we niet"), (Fleur.Status, Fleur.Title));
        Assert.DoesNotContain("Vals", (await Fleur.OpenAsync("/desk")).Text);
    }
}
