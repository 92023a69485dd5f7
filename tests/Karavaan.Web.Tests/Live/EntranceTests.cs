using System.Net;
using System.Net.Http.Headers;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Tests.Live;

/// <summary>Who comes in, from which pages, and for how long: over HTTP and over a line.</summary>
public sealed class EntranceTests : LiveTest
{
    [Theory]
    [InlineData("http://elders.example", null, null, false)]
    [InlineData("null", null, null, false)]
    [InlineData(null, "cross-site", "ours", false)]
    [InlineData(null, "same-site", null, false)]
    [InlineData(null, null, null, false)]
    [InlineData(null, null, "http://elders.example/w/X", false)]
    [InlineData("ours", "cross-site", null, true)]
    [InlineData(null, "same-origin", null, true)]
    [InlineData(null, "none", null, true)]
    [InlineData(null, null, "ours", true)]
    public async Task Only_pages_of_ours_may_send_forms(string? origin, string? site, string? referer, bool isLetIn)
    {
        await using var anna = await LivePage.PhoneAsync(Host, "Anna", 1);
        anna.Http.DefaultRequestHeaders.Remove("Origin");
        Set(anna.Http.DefaultRequestHeaders, "Origin", origin);
        Set(anna.Http.DefaultRequestHeaders, "Sec-Fetch-Site", site);
        Set(anna.Http.DefaultRequestHeaders, "Referer", referer);
        var response = await anna.PostAsync("/notes", null, ("text", "Repair café"));
        Assert.Equal(isLetIn ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_connection_from_elsewhere_is_refused()
    {
        await using var anna = await LivePage.PhoneAsync(Host, "Anna", 1);
        anna.Http.DefaultRequestHeaders.Remove("Origin");
        anna.Http.DefaultRequestHeaders.Add("Origin", "http://elders.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await anna.Http.GetAsync($"/w/{Host.Code}/live?surface=phone")).StatusCode);
    }

    [Fact]
    public async Task An_unknown_token_is_sent_to_the_door()
    {
        await using var stranger = LivePage.Phone(Host, Token.Draw());
        var page = await stranger.Http.GetAsync(stranger.Path);
        var form = await stranger.PostAsync("/notes", null, ("text", "Repair café"));
        var connection = await Assert.ThrowsAnyAsync<Exception>(() => stranger.ConnectAsync());
        var catchUp = await stranger.AskAsync($"/w/{Host.Code}/catch-up?surface=phone&v=0&build=x");

        Assert.Equal($"/j/{Host.Code}", page.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, form.StatusCode);
        Assert.Contains("401", connection.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, catchUp.StatusCode);
    }

    [Fact]
    public async Task A_token_of_one_workshop_opens_no_other()
    {
        await using var other = await LiveHost.StartAsync();
        var (_, token) = await other.EnterAsync("Anna", 1);
        await using var stranger = LivePage.Phone(Host, token);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsync("/notes", null, ("text", "Repair café"))).StatusCode);
    }

    [Fact]
    public async Task Who_was_taken_out_is_asked_to_join_again()
    {
        var (anna, token) = await Host.EnterAsync("Anna", 1);
        await using var phone = LivePage.Phone(Host, token);
        await Host.DeskAsync(id => new RosterCommand.RemoveParticipant(anna.Id) { Id = id });
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.PostAsync("/notes", null, ("text", "Repair café"))).StatusCode);
    }

    [Fact]
    public async Task The_desk_is_for_who_leads_this_workshop()
    {
        await using var desk = await LivePage.DeskAsync(Host);
        Assert.Equal(HttpStatusCode.OK, (await desk.Http.GetAsync(desk.Path)).StatusCode);
        await desk.Http.PostAsync($"/test/sign-in/{Guid.NewGuid()}", null);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.Http.GetAsync(desk.Path)).StatusCode);
        await using var phone = await LivePage.PhoneAsync(Host, "Anna");
        Assert.Contains("/sign-in", (await phone.Http.GetAsync(desk.Path)).Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paired_screen_needs_no_account()
    {
        var key = await Host.PairAsync();
        await using var screen = LivePage.Paired(Host, key);
        await screen.OpenAsync();
        await Host.NoteAsync(await Host.JoinAsync("Anna", 1), "Repair café");
        await screen.ShowsAsync("Repair café");
        Assert.Equal(HttpStatusCode.Unauthorized, (await screen.AskAsync($"/w/{Host.Code}/desk")).StatusCode);
    }

    /// <summary>The phone that she left behind keeps its open line: it hears nothing more of what is hers, and shows nothing as her.</summary>
    [Fact]
    public async Task A_line_that_was_opened_before_its_person_went_on_with_another_phone_is_theirs_no_more()
    {
        var (anna, first) = await Host.EnterAsync("Anna", 1);
        await using var old = await LivePage.Phone(Host, first).OpenAsync();
        await using var bram = await (await LivePage.PhoneAsync(Host, "Bram", 1)).OpenAsync();
        await using var screen = await (await LivePage.ScreenAsync(Host)).OpenAsync();
        var next = Token.Draw();
        await Host.Room.SendAsync(
            new RosterCommand.SharePhone(anna.Id, null) { Id = Guid.CreateVersion7() }, new Actor.Participant(anna.Id), new SideWrite.SaveToken(anna.Id, next.Hash, "1234"));
        await using var fresh = await LivePage.Phone(Host, next).OpenAsync();

        await old.UntilAsync(page => page.MustReload);
        var asked = await old.AskAgainAsync();
        Assert.Equal((true, 0), (asked.Reload, asked.Ops.Count));
        var heard = old.Messages.Count;
        await old.PassAsync("writing", "van de oude");
        await fresh.PassAsync("writing", "van de nieuwe");
        await screen.UntilAsync(page => page.Passed.Count > 0);
        await Host.NoteAsync(anna, "Van de nieuwe");
        await fresh.ShowsAsync("Van de nieuwe");
        Assert.Equal(["writing van de nieuwe"], screen.Passed);
        Assert.Equal((heard, 0), (old.Messages.Count, old.Passed.Count));
        Assert.False(bram.MustReload);
    }

    [Fact]
    public async Task A_line_to_a_workshop_that_was_deleted_brings_nothing_any_more_and_ends_well()
    {
        await using var anna = await (await LivePage.PhoneAsync(Host, "Anna", 1)).OpenAsync();
        var line = Assert.Single(Host.Room.Presence.All).Connection;
        await Host.Rooms.EndAsync(Host.Room.State.Row);

        var asked = await anna.AskAgainAsync();
        Assert.Equal((true, 0), (asked.Reload, asked.Ops.Count));
        await Host.Room.Seating.LeaveAsync(line);
    }

    private void Set(HttpRequestHeaders headers, string name, string? value)
    {
        if (value is not null)
        {
            headers.Add(name, value == "ours" ? Host.Address.GetLeftPart(UriPartial.Authority) : value);
        }
    }
}
