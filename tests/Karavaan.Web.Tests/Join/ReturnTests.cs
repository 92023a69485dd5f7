using System.Net;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Doors;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Join;

public sealed class ReturnTests(House house) : IClassFixture<House>
{
    private PeopleStore People => house.Services.GetRequiredService<PeopleStore>();

    [Fact]
    public async Task Anna_comes_back_on_another_phone_as_the_same_person()
    {
        var (room, old, digits) = await AnnaAsync();
        var phone = await BackAsync(room, " anna ", $"{digits[..2]} {digits[2..]}");

        Assert.Equal(Path(room), phone.Location);
        Assert.Equal(HttpStatusCode.OK, (await phone.OpenAsync(Path(room))).Status);
        Assert.Single(room.State.Workshop.Roster.People);
        Assert.Equal(HttpStatusCode.Redirect, (await old.OpenAsync(Path(room))).Status);
        Assert.Equal(digits, await DigitsAsync(room));
    }

    [Fact]
    public async Task The_form_to_come_back_may_be_sent_twice()
    {
        var (room, _, digits) = await AnnaAsync();
        var page = await house.NewGuest().OpenAsync(Door(room));
        var fields = page.Fields("", ("name", "Anna"), ("back", digits)).Select(f => (f.Key, f.Value)).ToArray();
        foreach (var sent in await Task.WhenAll(house.NewGuest().PostAsync(Door(room), fields), house.NewGuest().PostAsync(Door(room), fields)))
        {
            Assert.Equal(HttpStatusCode.OK, (await sent.OpenAsync(Path(room))).Status);
        }
    }

    [Fact]
    public async Task A_wrong_code_says_so_and_keeps_name_and_code()
    {
        var (room, _, digits) = await AnnaAsync();
        var phone = await BackAsync(room, "Anna", Other(digits));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, phone.Status);
        Assert.Equal("Deze naam en code horen niet samen. Kijk ze nog eens na.", phone.Alert);
        Assert.Equal(("Anna", Other(digits)), (phone.Value("name"), phone.Value("back")));
        Assert.True(phone.Page.QuerySelector("details")!.HasAttribute("open"));
        Assert.Equal(Path(room), (await phone.SubmitAsync(("back", digits))).Location);
    }

    [Fact]
    public async Task After_five_failures_only_the_desk_lets_her_in()
    {
        var (room, _, digits) = await AnnaAsync();
        for (var i = 0; i < PeopleStore.MostFailures; i++)
        {
            await BackAsync(room, "Anna", Other(digits));
        }

        Assert.Equal("Te veel foute codes. Vraag de begeleider om een nieuwe code.", (await BackAsync(room, "Anna", digits)).Alert);
        var fresh = await People.RenewCodeAsync(Assert.Single(room.State.People.All).Id);
        Assert.Equal(Path(room), (await BackAsync(room, "Anna", fresh)).Location);
    }

    [Fact]
    public async Task Without_a_name_it_asks_for_the_name()
    {
        var (room, _, digits) = await AnnaAsync();

        Assert.Equal("Vul de naam in die je toen gaf.", (await BackAsync(room, "", digits)).Alert);
        Assert.Single(room.State.Workshop.Roster.People);
    }

    [Fact]
    public async Task Who_was_taken_out_does_not_come_back_by_another_phone()
    {
        var (room, _, digits) = await AnnaAsync();
        await House.DeskAsync(room, id => new RosterCommand.RemoveParticipant(Assert.Single(room.State.People.All).Id) { Id = id });
        var phone = await BackAsync(room, "Anna", digits);

        Assert.Equal((HttpStatusCode.Forbidden, "Je bent uit de workshop gehaald"), (phone.Status, phone.Title));
    }

    [Fact]
    public async Task One_name_with_a_sign_that_is_no_character_keeps_nobody_from_coming_back()
    {
        var (room, _, digits) = await AnnaAsync();
        var strange = await house.JoinAsync(room, "A\ufffe");

        Assert.Equal(Path(room), strange.Location);
        Assert.Equal(Path(room), (await BackAsync(room, "Anna", digits)).Location);
        Assert.Equal(["A", "Anna"], room.State.People.All.Select(person => person.Name).Order());
    }

    private async Task<(Room Room, Guest Phone, string Digits)> AnnaAsync()
    {
        var room = await house.StartAsync();
        return (room, await house.JoinAsync(room, "Anna"), await DigitsAsync(room));
    }

    private async Task<Guest> BackAsync(Room room, string name, string digits) =>
        await (await house.NewGuest().OpenAsync(Door(room))).SubmitAsync(("name", name), ("back", digits));

    private async Task<string> DigitsAsync(Room room) => (await People.FindReturnCodeAsync(Assert.Single(room.State.People.All).Id))!;

    private static string Other(string digits) => (digits[0] == '9' ? '0' : (char)(digits[0] + 1)) + digits[1..];

    private static string Path(Room room) => $"/w/{room.State.Row.Code}";

    private static string Door(Room room) => $"/j/{room.State.Row.Code}";
}
