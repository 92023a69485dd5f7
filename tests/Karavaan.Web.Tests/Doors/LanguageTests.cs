using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Desk;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Texts;

namespace Karavaan.Web.Tests.Doors;

/// <summary>A language that somebody chose holds on every page after it, and a facilitator's is their own.</summary>
public sealed class LanguageTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task What_is_chosen_at_the_front_door_holds_at_the_next_one()
    {
        var code = (await house.StartAsync()).State.Row.Code;
        using var guest = house.NewGuest();
        await guest.OpenAsync("/");
        await guest.OpenAsync(guest.Page.QuerySelector(".languages [lang=fr]")!.GetAttribute("href")!);
        await guest.OpenAsync($"/j?code={code}");
        await guest.OpenAsync(guest.Location!);
        Assert.Equal("fr", guest.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("fr", guest.Page.QuerySelectorAll<IHtmlInputElement>("[name=language]").Single(choice => choice.IsChecked).Value);

        await guest.OpenAsync("/desk");
        await guest.OpenAsync(guest.Location!);
        Assert.Equal(("fr", "Animation"), (guest.Page.DocumentElement.GetAttribute("lang"), guest.Title));
    }

    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk/new")]
    [InlineData("/desk/pictures")]
    [InlineData("/templates")]
    [InlineData("/templates/library")]
    [InlineData("/help")]
    [InlineData("/help/wifi")]
    [InlineData("/help/kept")]
    public async Task Every_page_of_a_facilitator_can_be_read_in_another_language(string path)
    {
        using var other = await House.OpenAsync("Karavaan:PublicUrl", "");
        await other.Fleur.OpenAsync(path);
        await other.Fleur.OpenAsync(other.Fleur.Page.QuerySelector(".languages [lang=de]")!.GetAttribute("href")!);
        Assert.Equal((HttpStatusCode.OK, "de"), (other.Fleur.Status, other.Fleur.Page.DocumentElement.GetAttribute("lang")));
        await other.Fleur.OpenAsync(path);
        Assert.Equal("de", other.Fleur.Page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_language_that_nobody_speaks_is_not_kept()
    {
        using var guest = house.NewGuest();
        await guest.OpenAsync("/?lang=es");
        Assert.Equal("nl", guest.Page.DocumentElement.GetAttribute("lang"));
        Assert.DoesNotContain(guest.Answer.Headers, header => header.Key == "Set-Cookie");
    }

    [Fact]
    public async Task A_desk_is_in_its_facilitators_language_and_the_room_in_its_own()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bea) = (await evening.JoinAsync("Anna"), await evening.InviteAsync("Bea"));
        await evening.ShareAsync("Bea");
        var chosen = await bea.GetAsync("desk?lang=en");
        Assert.Equal((HttpStatusCode.Redirect, $"/w/{evening.Code}/desk"), (chosen.Status, chosen.Message.Headers.Location!.ToString()));

        var desk = (await bea.GetAsync("desk")).Document;
        Assert.Equal("en", desk.DocumentElement.GetAttribute("lang"));
        Assert.Equal("nl", desk.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Contains(desk.QuerySelectorAll("#desk-now button"), button => button.TextContent.Contains(Words.For("en")[ShellText.OneMinute], StringComparison.Ordinal));
        Assert.Equal(evening.Room.State.Workshop.In("en").Programme.Now.Content.Title, desk.QuerySelector("#desk-now h2")!.TextContent);
        Assert.Equal(evening.Room.State.Workshop.In("en").Programme.Now.Language ?? "nl", desk.QuerySelector("#desk-now h2")!.GetAttribute("lang"));

        Assert.Equal("nl", (await evening.Fleur.GetAsync("desk")).Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("nl", (await bea.GetAsync("screen")).Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("nl", (await anna.GetAsync("")).Document.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Each_desk_hears_the_beat_in_its_own_language()
    {
        await using var evening = await Evening.StartAsync();
        var bea = await evening.InviteAsync("Bea");
        await evening.ShareAsync("Bea");
        await bea.GetAsync("desk?lang=en");
        await bea.ListenAsync("desk");
        await evening.Fleur.ListenAsync("desk");
        var (dutch, english) = (evening.Fleur.Heard.Count, bea.Heard.Count);

        await evening.GoToAsync(2);
        await Eventually.HoldsAsync(() => NowOf(evening.Fleur, dutch) is not null && NowOf(bea, english) is not null);
        Assert.Contains(Words.For("nl")[ShellText.OneMinute], NowOf(evening.Fleur, dutch), StringComparison.Ordinal);
        Assert.Contains(Words.For("en")[ShellText.OneMinute], NowOf(bea, english), StringComparison.Ordinal);
        Assert.DoesNotContain(Words.For("nl")[ShellText.OneMinute], NowOf(bea, english), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_desk_that_is_open_stays_in_its_language_when_another_is_chosen_beside_it()
    {
        await using var evening = await Evening.StartAsync();
        await evening.Fleur.GetAsync("/desk?lang=fr");
        var caughtUp = await evening.Fleur.GetAsync($"catch-up?surface=desk&v=0&build={Shared.Build.Id}&in=nl", "application/json");
        Assert.Contains(Words.For("nl")[ShellText.OneMinute], caughtUp.Body, StringComparison.Ordinal);
        Assert.Contains(Words.For("fr")[ShellText.OneMinute], (await evening.Fleur.GetAsync($"catch-up?surface=desk&v=0&build={Shared.Build.Id}", "application/json")).Body, StringComparison.Ordinal);
    }

    private static string? NowOf(Visitor who, int from) => who.Heard.Skip(from).LastOrDefault(op => op.Contains(DeskNow.Key.Name, StringComparison.Ordinal));
}
