using System.Net;
using Karavaan.Web.Accounts;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Guarding;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Accounts;

/// <summary>An account that is deleted: who may, who takes the workshops over with what they show, and that all else goes.</summary>
public sealed class DepartureTests
{
    [Fact]
    public async Task An_account_that_goes_leaves_its_workshop_to_who_leads_it_too_and_nothing_else()
    {
        await using var evening = await Evening.StartAsync();
        var bea = await evening.InviteAsync("Bea");
        var id = evening.Room.State.Row.Owner.Value;
        await evening.ShareAsync("Bea");
        await evening.Fleur.OwnTemplateAsync();
        await evening.Fleur.PictureAsync();
        var rehearsal = $"{(await evening.Fleur.SubmitAsync("/desk/new", ("rehearsal", "yes"))).Message.Headers.Location}".Split('/')[2];
        var (laptop, phone) = (evening.NewVisitor(), await evening.PairAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await laptop.SubmitAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", Evening.Password))).Status);
        await phone.ListenAsync("desk");
        await laptop.ListenAsync("desk");
        Assert.Contains("gaat naar \u2068Bea\u2069", (await evening.Fleur.GetAsync(AccountPaths.Deletion)).Body, StringComparison.Ordinal);

        var gone = await evening.Fleur.SubmitAsync(AccountPaths.Deletion, ("password", Evening.Password));

        Assert.Equal((HttpStatusCode.OK, "Je account is gewist"), (gone.Status, gone.Document.QuerySelector("h1")!.TextContent));
        Assert.DoesNotContain(evening.Fleur.Cookies.GetAllCookies(), cookie => cookie.Name == "karavaan-known");
        Assert.All((Visitor[])[evening.Fleur, laptop], who => Assert.Equal(HttpStatusCode.Redirect, who.GetAsync("/desk").Result.Status));
        await phone.Cut.WaitAsync(TimeSpan.FromSeconds(30));
        await laptop.Cut.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.Redirect, (await phone.GetAsync("desk")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await evening.NewVisitor().SubmitAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", Evening.Password))).Status);
        Assert.Equal(HttpStatusCode.OK, (await bea.GetAsync($"/desk/{evening.Room.State.Row.Id.Value}/deletion")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await evening.NewVisitor().GetAsync($"/j/{rehearsal}")).Status);
        Assert.Empty(evening.Mentions("fleur"));
        Assert.Equal(["events.actor"], evening.Mentions($"{id}").Except(["commands.actor", "events.data"]));
        await evening.RestartAsync();
        Assert.Equal(HttpStatusCode.OK, (await bea.GetAsync("desk")).Status);
    }

    [Fact]
    public async Task A_picture_that_an_evening_shows_goes_along_with_it_to_its_heir()
    {
        await using var company = await Company.MeetAsync();
        var evening = company.Evening;
        var picture = await evening.Fleur.PictureAsync();
        await Evening.NewWorkshopAsync(evening.Fleur, Story(picture));

        var gone = await evening.Fleur.SubmitAsync(AccountPaths.Deletion, ("password", Evening.Password), ("heir", "gert@delinde.example"));

        Assert.Equal(HttpStatusCode.OK, gone.Status);
        Assert.Contains(picture, (await company[Role.Outsider].GetAsync("/desk/pictures")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(picture, (await company[Role.Beside].GetAsync("/desk/pictures")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleague_who_held_an_evening_again_keeps_the_pictures_of_who_goes()
    {
        await using var evening = await Evening.StartAsync();
        var (gert, bea) = (await evening.InviteAsync("Gert"), await evening.InviteAsync("Bea"));
        var picture = await evening.Fleur.PictureAsync();
        var shown = await evening.FindAsync(await Evening.NewWorkshopAsync(evening.Fleur, Story(picture)));
        await evening.ShareAsync("Gert", shown.State.Row.Id);
        await evening.ShareAsync("Bea", shown.State.Row.Id);
        var again = await bea.SubmitAsync($"/desk/new?again={shown.State.Row.Id.Value}", ("template", $"again:{shown.State.Row.Id.Value}"));
        Assert.Equal(HttpStatusCode.SeeOther, again.Status);

        Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.SubmitAsync(AccountPaths.Deletion, ("password", Evening.Password), ("heir", "Gert"))).Status);

        Assert.All((Visitor[])[gert, bea], who => Assert.Contains(picture, who.GetAsync("/desk/pictures").Result.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_the_last_two_who_go_at_once_one_stays()
    {
        await using var evening = await Evening.StartAsync();
        var bea = await evening.InviteAsync("Bea");
        await Evening.NewWorkshopAsync(bea);

        var answers = await Task.WhenAll(
            evening.Fleur.SubmitTokenAsync(AccountPaths.Invite, AccountPaths.Deletion, ("password", Evening.Password), ("heir", "Bea")),
            bea.SubmitTokenAsync(AccountPaths.Invite, AccountPaths.Deletion, ("password", Evening.Password), ("heir", "Fleur")));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity], answers.Select(answer => answer.Status).Order());
        var stays = answers[0].Status == HttpStatusCode.OK ? bea : evening.Fleur;
        Assert.Equal(2, (await stays.GetAsync("/desk")).Document.QuerySelectorAll(".shelf .join-code").Length);
    }

    [Theory]
    [InlineData("Bea", "verkeerd wachtwoord", "Dit wachtwoord klopt niet.")]
    [InlineData("", Evening.Password, "Vul in wie je workshops overneemt.")]
    [InlineData("Hilde", Evening.Password, "Niemand anders die hier begeleidt")]
    [InlineData("Fleur", Evening.Password, "Niemand anders die hier begeleidt")]
    public async Task Nothing_goes_without_the_password_or_while_an_evening_would_be_left_to_nobody(string heir, string password, string words)
    {
        await using var evening = await Evening.StartAsync();
        var bea = await evening.InviteAsync("Bea");

        var refused = await evening.Fleur.SubmitAsync(AccountPaths.Deletion, ("password", password), ("heir", heir));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.StartsWith(words, refused.Document.QuerySelector("[role=alert]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(heir, refused.Document.QuerySelector("[name=heir]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.GetAsync("desk")).Status);

        Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.SubmitAsync(AccountPaths.Deletion, ("password", Evening.Password), ("heir", "bea\ufffe"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await bea.GetAsync("desk")).Status);
    }

    [Fact]
    public async Task The_last_facilitator_of_the_house_stays()
    {
        await using var evening = await Evening.StartAsync();
        var page = (await evening.Fleur.GetAsync(AccountPaths.Deletion)).Document;
        Assert.StartsWith("Jij bent de enige begeleider", page.QuerySelector("[role=alert]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[name=password]"));

        var forced = await evening.Fleur.SubmitTokenAsync(AccountPaths.Invite, AccountPaths.Deletion, ("password", Evening.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.Status);
        Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.GetAsync("/desk")).Status);
    }

    /// <summary>A workshop file whose story shows this picture.</summary>
    private static string Story(string picture)
    {
        var file = Shelf.Read();
        return file.Insert(file.IndexOf("\n### ", file.IndexOf("verhaal\n", StringComparison.Ordinal), StringComparison.Ordinal) + 1, $"### Een tuin\n\n![Een tuin](picture:{picture}-40x20)\n\n");
    }
}
