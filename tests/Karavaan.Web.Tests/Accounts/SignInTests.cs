using System.Net;
using Karavaan.Web.Accounts;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Texts;
using Microsoft.AspNetCore.Http;

namespace Karavaan.Web.Tests.Accounts;

/// <summary>Signing in and out: where it leads, and how whoever guesses waits while nobody else does.</summary>
public sealed class SignInTests
{
    [Theory]
    [InlineData("Fleur")]
    [InlineData("fleur")]
    [InlineData("Fleur@delinde.example")]
    public async Task A_facilitator_signs_in_by_name_or_address_and_out_again(string login)
    {
        await using var house = await AccountHouse.OpenAsync();
        await house.FleurAsync();
        var later = await house.NewGuest().SendAsync(AccountPaths.SignIn, ("login", login), ("password", Evening.Password));
        Assert.Equal(AccountPaths.Desk, later.Location);

        Assert.Equal("/", (await later.SignOutAsync()).Location);
        Assert.Equal(HttpStatusCode.Redirect, (await later.OpenAsync(AccountPaths.Desk)).Status);
    }

    [Theory]
    [InlineData("/w/WEGNAR/desk", "/w/WEGNAR/desk")]
    [InlineData("https://elders.example/", AccountPaths.Desk)]
    [InlineData("//elders.example/", AccountPaths.Desk)]
    [InlineData("/\\elders.example/", AccountPaths.Desk)]
    [InlineData("/\t/elders.example/", AccountPaths.Desk)]
    public async Task After_signing_in_people_stay_on_this_site(string asked, string expected)
    {
        await using var house = await AccountHouse.OpenAsync();
        await house.FleurAsync();
        var path = $"{AccountPaths.SignIn}?returnUrl={Uri.EscapeDataString(asked)}";
        Assert.Equal(expected, (await house.NewGuest().SendAsync(path, ("login", "Fleur"), ("password", Evening.Password))).Location);
    }

    [Fact]
    public async Task The_cookie_is_for_the_server_only_and_works_without_https()
    {
        await using var house = await AccountHouse.OpenAsync();
        var fleur = await house.FleurAsync();
        var cookie = Assert.Single(fleur.Answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("karavaan-desk=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_the_door_and_a_script_gets_401()
    {
        await using var house = await AccountHouse.OpenAsync();
        Assert.Contains($"{AccountPaths.SignIn}?returnUrl=%2Faccount%2Finvite", (await house.NewGuest().OpenAsync(AccountPaths.Invite)).Location);
        Assert.Equal(HttpStatusCode.Unauthorized, (await house.NewGuest().PostAsync(AccountPaths.Invite)).Status);
    }

    [Fact]
    public async Task A_form_without_our_token_changes_nothing()
    {
        await using var house = await AccountHouse.OpenAsync();
        var fleur = await house.FleurAsync();
        var link = house.FirstLink;
        foreach (var path in (string[])[AccountPaths.SignIn, AccountPaths.SignOut, AccountPaths.Invite, AccountPaths.Password])
        {
            await fleur.PostAsync(path, ("login", "Fleur"), ("password", Evening.Password), ("old", Evening.Password), ("new", "iets anders graag"));
            Assert.StartsWith("Deze pagina stond te lang open.", fleur.Alert);
        }

        Assert.Equal(HttpStatusCode.OK, (await fleur.OpenAsync(AccountPaths.Desk)).Status);
        Assert.Null(link.Offer());
    }

    [Theory]
    [InlineData("nl", "", "Begeleiders")]
    [InlineData("fr-BE,nl;q=0.5", "", "Animation")]
    [InlineData("es,de;q=0.9,en;q=0.8", "", "Moderation")]
    [InlineData("es", "", "Begeleiders")]
    [InlineData("fr", "?lang=en", "Facilitators")]
    public async Task The_door_speaks_the_visitors_language(string accepts, string query, string heading)
    {
        await using var house = await AccountHouse.OpenAsync();
        var page = (await house.NewGuest().OpenAsync(AccountPaths.SignIn + query, accepts)).Page;
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(3, page.QuerySelectorAll(".languages a").Length);
    }

    [Fact]
    public async Task Wrong_passwords_even_all_at_once_lock_nobody_out_and_make_only_who_guesses_wait()
    {
        var clock = new HastyClock();
        await using var house = await AccountHouse.OpenAsync(clock);
        await house.FleurAsync();
        var fleur = await house.NewGuest().SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", Evening.Password));
        await fleur.SignOutAsync();

        var guesses = await Task.WhenAll(Enumerable.Range(0, 12).Select(
            i => house.NewGuest().SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", $"fout {i}"))));
        Assert.All(guesses, guess => Assert.Matches("^(Dit klopt niet|Er wachten hier)", guess.Alert));
        for (var i = 0; i < 8; i++)
        {
            await house.NewGuest().SendAsync(AccountPaths.SignIn, ("login", "fleur@delinde.example"), ("password", $"weer fout {i}"));
        }

        // In her own browser she waits for nobody; in a new one at that address she waits, and gets in.
        clock.Waited.Clear();
        Assert.Equal(AccountPaths.Desk, (await fleur.SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", Evening.Password))).Location);
        Assert.DoesNotContain(clock.Waited, wait => wait >= TimeSpan.FromSeconds(1));
        Assert.Equal(AccountPaths.Desk, (await house.NewGuest().SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", Evening.Password))).Location);
        Assert.Contains(clock.Waited, wait => wait >= TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task Names_that_nobody_looked_at_are_not_remembered_and_wrong_passwords_for_a_quarter_of_an_hour()
    {
        var clock = new HastyClock();
        var pace = new SignInPace(clock);
        await pace.LookAsync("here", "fleur", () => Task.FromResult<AccountRefusal?>(null), default);
        for (var i = 0; i < 100; i++)
        {
            await Assert.ThrowsAsync<BadHttpRequestException>(() => pace.LookAsync("here", $"name {i}", () => throw new BadHttpRequestException("Too many."), default));
        }

        Assert.Equal(0, pace.Remembered);
        await pace.LookAsync("here", "fleur", () => Task.FromResult<AccountRefusal?>(AccountsText.SignInWrong), default);
        clock.SetBack = TimeSpan.FromHours(3);
        clock.Later += TimeSpan.FromMinutes(14);
        await pace.LookAsync("here", "bram", () => Task.FromResult<AccountRefusal?>(AccountsText.SignInWrong), default);
        Assert.Equal(2, pace.Remembered);
        clock.Later += TimeSpan.FromMinutes(2);
        await pace.LookAsync("here", "anna", () => Task.FromResult<AccountRefusal?>(AccountsText.SignInWrong), default);
        Assert.Equal(2, pace.Remembered);
    }

    [Fact]
    public async Task A_browser_knows_all_who_were_in_it_however_they_came_in()
    {
        var clock = new HastyClock();
        await using var house = await AccountHouse.OpenAsync(clock);
        var laptop = await house.FleurAsync();
        var invited = await AccountHouse.InviteAsync(laptop);
        await laptop.SignOutAsync();
        Assert.Equal(AccountPaths.Desk, (await laptop.SendAsync(invited, ("name", "Bram"), ("password", Evening.Password))).Location);
        await laptop.SignOutAsync();
        for (var i = 0; i < 9; i++)
        {
            await house.NewGuest().SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", $"fout {i}"));
        }

        clock.Waited.Clear();
        Assert.Equal(AccountPaths.Desk, (await laptop.SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", Evening.Password))).Location);
        Assert.DoesNotContain(clock.Waited, wait => wait >= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Each_wrong_password_in_a_row_makes_the_next_wait_longer_up_to_a_quarter_of_a_minute() =>
        Assert.Equal([0, 0, 0, 0, 0, 1, 2, 4, 8, 15, 15], Enumerable.Range(0, 11).Select(wrong => SignInPace.WaitAfter(wrong).TotalSeconds));
}
