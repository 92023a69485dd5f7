using System.Net;
using Karavaan.Web.Tests.Accounts;
using Karavaan.Web.Tests.Doors;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Workshops;

/// <summary>A facilitator lets a colleague lead a workshop of hers too.</summary>
public sealed class ColleagueTests(House house) : IClassFixture<House>
{
    private Guest Fleur => house.Fleur;

    [Fact]
    public async Task A_second_facilitator_leads_beside_her_once_invited()
    {
        var room = await house.StartAsync();
        var cem = await house.NewGuest().SendAsync(await AccountHouse.InviteAsync(Fleur), ("name", "Cem"), ("password", Evening.Password));
        var desk = $"/w/{room.State.Row.Code}/desk";
        Assert.Equal(HttpStatusCode.Forbidden, (await cem.OpenAsync(desk)).Status);

        var form = $"/desk/{room.State.Row.Id.Value}/facilitators";
        await Fleur.OpenAsync("/desk");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Fleur.SubmitToAsync(form, ("login", "Wie?"))).Status);
        Assert.Equal("Wie?", Fleur.Page.QuerySelector($"#login-{room.State.Row.Id.Value:N}")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.SeeOther, (await Fleur.SubmitToAsync(form, ("login", "cem"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await cem.OpenAsync(desk)).Status);
        Assert.Contains(room.State.Row.Code, (await cem.OpenAsync("/desk")).Text);
    }
}
