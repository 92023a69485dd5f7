using System.Net;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Tests.Doors;

namespace Karavaan.Web.Tests.Join;

public sealed class JoinFormTests(House house) : IClassFixture<House>
{
    [Theory]
    [InlineData("fr-BE,nl;q=0.5", "fr")]
    [InlineData("pl, de;q=0.8", "de")]
    [InlineData("pl", "nl")]
    public async Task The_page_speaks_the_browsers_language_or_the_workshops(string accepted, string language)
    {
        var room = await house.StartAsync();
        var guest = await house.NewGuest().OpenAsync(Door(room), accepted);

        Assert.Equal(language, guest.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(language, guest.Page.QuerySelector("[name=language][checked]")!.GetAttribute("value"));
        await guest.SubmitAsync(("name", "Cem"), ("language", "fr"));
        Assert.Equal("fr", Assert.Single(room.State.People.All).Language);
    }

    [Fact]
    public async Task The_promise_says_until_when()
    {
        var room = await house.StartAsync();
        var until = Words.For("nl").Day(house.Clock.DayOf(room.State.Row.Expires));

        Assert.Contains(until, (await house.NewGuest().OpenAsync(Door(room))).Words(".promise"));
    }

    [Fact]
    public async Task Organisations_that_others_typed_are_suggested_once()
    {
        var room = await house.StartAsync();
        foreach (var organisation in (string[])["Repair Café Zuid", "repair café zuid", "Buurthuis De Linde", ""])
        {
            await (await house.NewGuest().OpenAsync(Door(room))).SubmitAsync(("organisation", organisation));
        }

        var page = (await house.NewGuest().OpenAsync(Door(room))).Page;
        Assert.Equal(2, page.QuerySelectorAll("datalist option").Length);
    }

    [Fact]
    public async Task Script_in_any_field_stays_text()
    {
        const string Script = "<script>alert(1)</script>\"'><b";
        var room = await house.StartAsync();
        var guest = await house.NewGuest().OpenAsync(Door(room));
        await guest.SubmitAsync(("name", Script), ("organisation", Script));
        Assert.Equal(Path(room), guest.Location);

        var next = await house.NewGuest().OpenAsync(Door(room));
        Assert.Equal(Script, next.Page.QuerySelector("datalist option")!.GetAttribute("value"));
        await next.SubmitAsync(("name", Script + new string('x', 40)), ("organisation", Script), ("back", Script));
        Assert.Empty(next.Page.QuerySelectorAll("script, b"));
        Assert.Equal(Script, next.Value("organisation"));
        Assert.Empty((await next.OpenAsync($"/j?code={Uri.EscapeDataString(Script)}")).Page.QuerySelectorAll("script, b"));
    }

    [Theory]
    [InlineData("שלום")]
    [InlineData("محمد العربي")]
    [InlineData("👩‍👩‍👧 Ann-Sofie")]
    public async Task Names_are_kept_as_they_are_written(string name)
    {
        var room = await house.StartAsync();
        await house.JoinAsync(room, name);

        Assert.Equal(name, Assert.Single(room.State.People.All).Name);
    }

    [Fact]
    public async Task A_name_cannot_turn_the_direction_of_the_page()
    {
        var room = await house.StartAsync();
        await house.JoinAsync(room, "Bram\u202Eevil\u2067\r\nregel\u0007");

        Assert.Equal("Bramevil regel", Assert.Single(room.State.People.All).Name);
    }

    [Fact]
    public async Task A_form_that_no_browser_makes_is_refused_with_words()
    {
        var room = await house.StartAsync();
        var guest = await house.JoinAsync(room, "Anna\u0000");

        Assert.Equal((HttpStatusCode.BadRequest, "Dit begrepen we niet"), (guest.Status, guest.Title));
        Assert.Empty(room.State.Workshop.Roster.People);
    }

    [Fact]
    public async Task Ten_thousand_characters_come_back_with_words()
    {
        var (room, text) = (await house.StartAsync(), new string('a', 10_000));
        var guest = await house.JoinAsync(room, text);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, guest.Status);
        Assert.Equal("Hoogstens 40 tekens, dit zijn er 10000.", guest.Alert);
        Assert.Equal(text, guest.Value("name"));
        Assert.Empty(room.State.Workshop.Roster.People);
        await guest.SubmitAsync(("name", "Anna"), ("organisation", text));
        Assert.Equal(("Anna", text), (guest.Value("name"), guest.Value("organisation")));
        Assert.Equal(Path(room), (await guest.SubmitAsync(("organisation", ""))).Location);
    }

    private static string Path(Room room) => $"/w/{room.State.Row.Code}";

    private static string Door(Room room) => $"/j/{room.State.Row.Code}";
}
