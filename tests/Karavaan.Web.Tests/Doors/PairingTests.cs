using System.Net;

namespace Karavaan.Web.Tests.Doors;

public sealed class PairingTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task The_code_on_the_desk_makes_one_laptop_the_screen()
    {
        var room = await house.StartAsync();
        var desk = $"/w/{room.State.Row.Code}/desk";
        var code = await CodeAsync(desk);
        Assert.Equal(code, await CodeAsync(desk));

        var laptop = await house.NewGuest().OpenAsync("/screen");
        await laptop.SubmitAsync(("code", $" {code.ToLowerInvariant()[..3]} {code[3..]}"));
        Assert.Equal((HttpStatusCode.SeeOther, $"/w/{room.State.Row.Code}/screen"), (laptop.Status, laptop.Location));
        Assert.Equal(HttpStatusCode.OK, (await laptop.OpenAsync(laptop.Location!)).Status);

        var other = await house.NewGuest().OpenAsync("/screen");
        await other.SubmitAsync(("code", code));
        Assert.Equal("Deze code werkt niet, of niet meer. Vraag een nieuwe.", other.Alert);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (other.Status, other.Value("code")));
        Assert.NotEqual(code, await CodeAsync(desk));
    }

    [Fact]
    public async Task The_join_code_is_no_pairing_code()
    {
        var room = await house.StartAsync();
        var guest = await house.NewGuest().OpenAsync("/screen");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guest.SubmitAsync(("code", room.State.Row.Code))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guest.SubmitAsync(("code", ""))).Status);
    }

    private async Task<string> CodeAsync(string desk) => (await house.Fleur.OpenAsync(desk)).Words("[data-pairing-code]");
}
