using System.Net;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Desk;
using Karavaan.Web.Live;

namespace Karavaan.Web.Tests.Doors;

/// <summary>One laptop: it becomes the screen, and the facilitator's phone the desk.</summary>
public sealed class OneLaptopTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task The_desk_asks_once_where_the_laptop_stands()
    {
        var desk = $"/w/{(await house.StartAsync()).State.Row.Code}/desk";
        await house.Fleur.OpenAsync(desk);
        Assert.Equal("Hangt deze laptop aan de beamer?", house.Fleur.Words("#place-question"));

        await house.Fleur.SubmitToAsync("/place", ("place", "desk"));
        Assert.Equal((HttpStatusCode.SeeOther, desk), (house.Fleur.Status, house.Fleur.Location));
        Assert.Equal("", (await house.Fleur.OpenAsync(desk)).Words("#place-question"));
    }

    [Fact]
    public async Task The_question_goes_from_an_open_desk_when_the_workshop_is_closed_and_comes_back_with_it()
    {
        var room = await house.StartAsync();
        var renderer = (FragmentRenderer)house.Services.GetService(typeof(FragmentRenderer))!;
        Task<string> DrawnAsync() => renderer.DrawAsync(PlaceQuestion.Key, new(room.State, Words.For("nl")));
        Assert.DoesNotContain(" hidden", await DrawnAsync(), StringComparison.Ordinal);

        var open = room.State.Workshop;
        await House.DeskAsync(room, id => new ProgrammeCommand.CloseWorkshop { Id = id });
        Assert.Contains(" hidden", await DrawnAsync(), StringComparison.Ordinal);
        var fragments = (FragmentRegistry)house.Services.GetService(typeof(FragmentRegistry))!;
        Assert.Contains(PlaceQuestion.Key, fragments.Touched(new(open, room.State.Workshop, new ProgrammeEvent.WorkshopClosed())));
        Assert.Contains(PlaceQuestion.Key, fragments.Touched(new(room.State.Workshop, open, new ProgrammeEvent.WorkshopReopened())));
    }

    [Fact]
    public async Task The_question_is_one_of_the_first_stage()
    {
        var room = await house.StartAsync();
        var renderer = (FragmentRenderer)house.Services.GetService(typeof(FragmentRenderer))!;
        var first = room.State.Workshop;
        await House.DeskAsync(room, id => new ProgrammeCommand.GoToStage(new(1), new(2)) { Id = id });
        Assert.Contains(" hidden", await renderer.DrawAsync(PlaceQuestion.Key, new(room.State, Words.For("nl"))), StringComparison.Ordinal);
        var fragments = (FragmentRegistry)house.Services.GetService(typeof(FragmentRegistry))!;
        Assert.Contains(PlaceQuestion.Key, fragments.Touched(new(first, room.State.Workshop, new ProgrammeEvent.StageEntered(new(2)))));
    }

    [Fact]
    public async Task The_laptop_becomes_the_screen_and_the_phone_that_scans_the_desk()
    {
        var code = (await house.StartAsync()).State.Row.Code;
        var scanned = await ScanAsync(code);
        Assert.Equal(HttpStatusCode.OK, (await house.Fleur.OpenAsync($"/w/{code}/screen")).Status);

        var phone = await house.NewGuest().OpenAsync(scanned);
        Assert.Equal("Deze gsm wordt je stuur", phone.Title);
        await phone.OpenAsync(scanned);
        await phone.SubmitAsync();
        Assert.Equal((HttpStatusCode.SeeOther, $"/w/{code}/desk"), (phone.Status, phone.Location));

        await phone.OpenAsync($"/w/{code}/desk");
        Assert.Equal((HttpStatusCode.OK, ""), (phone.Status, phone.Words("#place-question")));
        await phone.SubmitToAsync("/desk/code");
        Assert.Equal(HttpStatusCode.SeeOther, phone.Status);
        Assert.True((await house.RoomAsync(code)).State.Workshop.Programme.IsCodeShown);
    }

    [Fact]
    public async Task The_code_works_once_and_a_new_one_ends_the_one_before()
    {
        var code = (await house.StartAsync()).State.Row.Code;
        var (old, scanned) = (await ScanAsync(code), await ScanAsync(code));
        Assert.Equal(HttpStatusCode.Gone, (await house.NewGuest().OpenAsync(old)).Status);

        var (first, second) = (await house.NewGuest().OpenAsync(scanned), await house.NewGuest().OpenAsync(scanned));
        Assert.Equal(HttpStatusCode.SeeOther, (await first.SubmitAsync()).Status);
        Assert.Equal((HttpStatusCode.Gone, "Deze code werkt niet meer"), ((await second.SubmitAsync()).Status, second.Title));
        Assert.Equal(HttpStatusCode.Redirect, (await second.OpenAsync($"/w/{code}/desk")).Status);
    }

    [Fact]
    public async Task A_paired_phone_opens_this_desk_and_nothing_else()
    {
        var (code, other) = ((await house.StartAsync()).State.Row.Code, (await house.StartAsync()).State.Row.Code);
        var scanned = await ScanAsync(code);
        var phone = await house.NewGuest().OpenAsync(scanned);
        await phone.SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, (await phone.OpenAsync($"/w/{code}/results")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await phone.OpenAsync("/desk")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await phone.OpenAsync("/account/password")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await phone.OpenAsync($"/w/{other}/desk")).Status);
    }

    /// <summary>Fleur says yes; gives where the QR on her laptop leads.</summary>
    private async Task<string> ScanAsync(string code)
    {
        await house.Fleur.OpenAsync($"/w/{code}/desk");
        await house.Fleur.PostAsync($"/w/{code}/desk/place", ("place", "screen"));
        Assert.Equal($"/w/{code}/desk/phone", house.Fleur.Location);
        await house.Fleur.OpenAsync(house.Fleur.Location!);
        return new Uri(house.Fleur.Page.QuerySelector("[data-phone-address]")!.GetAttribute("href")!).PathAndQuery;
    }
}
