using System.Net;
using Karavaan.Web.Accounts;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Accounts;

/// <summary>Another password, for who forgot theirs and for who wants to.</summary>
public sealed class PasswordTests
{
    [Fact]
    public async Task Who_forgot_their_password_chooses_another_by_a_link_that_works_once()
    {
        await using var house = await AccountHouse.OpenAsync();
        var fleur = await house.FleurAsync();
        Assert.Null(await house.Resets.OfferAsync("Nobody"));
        var (link, other) = ((await house.Resets.OfferAsync("fleur"))!, (await house.Resets.OfferAsync("fleur@delinde.example"))!);

        var tooShort = await house.NewGuest().SendAsync(link, ("password", "kort"));
        Assert.Equal("Dit wachtwoord is te kort: 4 tekens. Minstens 12.", tooShort.Alert);
        var back = await house.NewGuest().SendAsync(link, ("password", "een heel nieuw wachtwoord"));
        Assert.Equal(AccountPaths.Desk, back.Location);
        Assert.Equal(HttpStatusCode.OK, (await back.OpenAsync(AccountPaths.Desk)).Status);
        Assert.Equal(AccountPaths.Desk, (await house.NewGuest().SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", "een heel nieuw wachtwoord"))).Location);
        foreach (var dead in (string[])[link, other, link.Replace("token=", "token=A", StringComparison.Ordinal), AccountPaths.Reset])
        {
            Assert.Contains("werkt niet", (await house.NewGuest().OpenAsync(dead)).Alert, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Forms_for_a_password_say_whose_it_is_to_what_keeps_passwords()
    {
        await using var house = await AccountHouse.OpenAsync();
        var fleur = await house.FleurAsync();
        var link = (await house.Resets.OfferAsync("Fleur"))!;
        foreach (var page in (string[])[link, AccountPaths.Password])
        {
            var name = (await fleur.OpenAsync(page)).Page.QuerySelector("form input[autocomplete=username]");
            Assert.Equal(("Fleur", true, false), (name?.GetAttribute("value"), name?.HasAttribute("hidden"), name?.HasAttribute("name")));
        }
    }

    [Fact]
    public async Task The_sign_in_page_says_what_to_do_about_a_forgotten_password()
    {
        await using var house = await AccountHouse.OpenAsync();
        var page = (await house.NewGuest().OpenAsync(AccountPaths.SignIn)).Page;
        Assert.Equal("Karavaan.Web reset \"je naam\"", page.QuerySelector("details code")!.TextContent);
    }

    [Fact]
    public async Task A_changed_password_is_the_one_that_counts_and_other_browsers_are_out_at_once()
    {
        await using var house = await AccountHouse.OpenAsync();
        var fleur = await house.FleurAsync();
        var other = await house.NewGuest().SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", Evening.Password));
        await fleur.SendAsync(AccountPaths.Password, ("old", "verkeerd"), ("new", "een heel nieuw wachtwoord"));
        Assert.Equal("Je oude wachtwoord klopt niet.", fleur.Alert);
        await fleur.SendAsync(AccountPaths.Password, ("old", Evening.Password), ("new", "een heel nieuw wachtwoord"));
        Assert.NotNull(fleur.Page.QuerySelector("[role=status]"));
        Assert.Equal(HttpStatusCode.OK, (await fleur.OpenAsync(AccountPaths.Desk)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await other.OpenAsync(AccountPaths.Desk)).Status);

        var old = await house.NewGuest().SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", Evening.Password));
        var now = await house.NewGuest().SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", "een heel nieuw wachtwoord"));
        Assert.StartsWith("Dit klopt niet.", old.Alert);
        Assert.Equal(AccountPaths.Desk, now.Location);
    }
}
