using System.Net;
using Karavaan.Web.Accounts;
using Karavaan.Web.Texts;
using Microsoft.AspNetCore.Http;

namespace Karavaan.Web.Tests.Accounts;

public sealed class AccountTests
{
    [Fact]
    public async Task The_consoles_link_makes_the_first_facilitator_once()
    {
        await using var house = await AccountHouse.OpenAsync();
        var link = house.FirstLink.Offer()!;
        var fleur = await house.NewBrowser().SendAsync(link, ("name", "Fleur"), ("password", Browser.Password));

        Assert.Equal(AccountPaths.Desk, fleur.Location);
        Assert.Equal("Fleur", await (await fleur.OpenAsync(AccountPaths.Desk)).Answer.Content.ReadAsStringAsync());
        Assert.Contains("werkt niet", (await house.NewBrowser().OpenAsync(link)).Refusal);
        Assert.Null(house.FirstLink.Offer());
    }

    [Fact]
    public async Task A_new_link_replaces_the_one_before_it_and_a_guess_gets_nowhere()
    {
        await using var house = await AccountHouse.OpenAsync();
        var (old, link) = (house.FirstLink.Offer()!, house.FirstLink.Offer()!);
        foreach (var wrong in (string[])[old, AccountPaths.First, $"{AccountPaths.First}?token=", link[..^1]])
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await house.NewBrowser().OpenAsync(wrong)).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await house.NewBrowser().OpenAsync(link)).Status);
    }

    [Theory]
    [InlineData("", "", Browser.Password, "Vul je naam in.")]
    [InlineData("Fleur@buurt", "", Browser.Password, "Deze naam kan niet.")]
    [InlineData("Fleur", "geen adres", Browser.Password, "Dit e-mailadres klopt niet.")]
    [InlineData("Fleur", "", "te kort", "Dit wachtwoord is te kort: 7 tekens. Minstens 12.")]
    [InlineData("Fleur van de kleine Elzenlaan in Lauwe, die hier altijd zingt", "", Browser.Password, "Deze naam is te lang: 61 tekens. Hoogstens 60.")]
    [InlineData("Fleur", "", "aaaaaaaaaaaaaaaa", "Dit wachtwoord is te eenvoudig.")]
    public async Task A_refused_form_says_why_keeps_what_was_typed_and_does_not_use_up_the_link(
        string name, string email, string password, string words)
    {
        await using var house = await AccountHouse.OpenAsync();
        var link = house.FirstLink.Offer()!;
        var fleur = await house.NewBrowser().SendAsync(link, ("name", name), ("email", email), ("password", password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, fleur.Status);
        Assert.StartsWith(words, fleur.Refusal);
        Assert.Equal(name, fleur.Page.QuerySelector("[name=name]")!.GetAttribute("value") ?? "");
        Assert.Null(fleur.Page.QuerySelector("[name=password]")!.GetAttribute("value"));
        Assert.Equal(AccountPaths.Desk, (await fleur.SendAsync(link, ("name", "Fleur"), ("password", Browser.Password))).Location);
    }

    [Fact]
    public async Task An_invitation_makes_one_more_facilitator_and_works_once()
    {
        await using var house = await AccountHouse.OpenAsync();
        var fleur = await house.FleurAsync();
        await fleur.SendAsync(AccountPaths.Invite);
        var link = new Uri(fleur.Page.QuerySelector("#link")!.GetAttribute("value")!).PathAndQuery;

        var taken = await house.NewBrowser().SendAsync(link, ("name", "fleur"), ("password", Browser.Password));
        Assert.StartsWith("Deze naam is al in gebruik.", taken.Refusal);
        var gert = await house.NewBrowser().SendAsync(link, ("name", "Gert <script>"), ("password", Browser.Password));
        Assert.Equal(AccountPaths.Desk, gert.Location);
        Assert.Contains("werkt niet", (await house.NewBrowser().OpenAsync(link)).Refusal);
    }

    [Fact]
    public async Task A_link_works_as_before_when_an_account_could_not_be_made()
    {
        await using var house = await AccountHouse.OpenAsync();
        var first = house.FirstLink.Offer()!;
        await FailAsync(first);
        var fleur = await house.NewBrowser().SendAsync(first, ("name", "Fleur"), ("password", Browser.Password));
        Assert.Equal(AccountPaths.Desk, fleur.Location);

        var invited = await AccountHouse.InviteAsync(fleur);
        await FailAsync(invited);
        Assert.Equal(AccountPaths.Desk, (await house.NewBrowser().SendAsync(invited, ("name", "Gert"), ("password", Browser.Password))).Location);
        Assert.Contains("werkt niet", (await house.NewBrowser().OpenAsync(invited)).Refusal);

        // As on a disk without room.
        async Task FailAsync(string link)
        {
            house.Sql("CREATE TRIGGER no_more BEFORE INSERT ON facilitators BEGIN SELECT RAISE(ABORT, 'no room'); END");
            var failed = await house.NewBrowser().SendAsync(link, ("name", "Gert"), ("password", Browser.Password));
            Assert.True(failed.Status >= HttpStatusCode.InternalServerError, $"{failed.Status}");
            house.Sql("DROP TRIGGER no_more");
        }
    }

    [Theory]
    [InlineData("Gert", "", "Deze naam is al in gebruik.")]
    [InlineData(null, "samen@delinde.example", "Dit e-mailadres is al in gebruik.")]
    public async Task Of_those_who_come_at_once_with_one_name_or_address_one_gets_it_and_the_others_links_still_work(string? name, string email, string words)
    {
        await using var house = await AccountHouse.OpenAsync();
        var fleur = await house.FleurAsync();
        var links = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            links.Add(await AccountHouse.InviteAsync(fleur));
        }

        var came = await Task.WhenAll(links.Select((link, i) => house.NewBrowser().SendAsync(
            link, ("name", name ?? $"Gast {i}"), ("email", email), ("password", Browser.Password))));

        Assert.Single(came, one => one.Location == AccountPaths.Desk);
        foreach (var (refused, i) in came.Select((one, i) => (one, i)).Where(one => one.one.Location is null))
        {
            Assert.StartsWith(words, refused.Refusal);
            Assert.Equal(AccountPaths.Desk, (await house.NewBrowser().SendAsync(links[i], ("name", $"Later {i}"), ("password", Browser.Password))).Location);
        }
    }

    [Theory]
    [InlineData("Fleur")]
    [InlineData("fleur")]
    [InlineData("Fleur@delinde.example")]
    public async Task A_facilitator_signs_in_by_name_or_address_and_out_again(string login)
    {
        await using var house = await AccountHouse.OpenAsync();
        await house.FleurAsync();
        var later = await house.NewBrowser().SendAsync(AccountPaths.SignIn, ("login", login), ("password", Browser.Password));
        Assert.Equal(AccountPaths.Desk, later.Location);

        await later.SendAsync(AccountPaths.Password);
        var hidden = later.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal("/", (await later.PostAsync(AccountPaths.SignOut, ("__RequestVerificationToken", hidden))).Location);
        Assert.Equal(HttpStatusCode.Redirect, (await later.OpenAsync(AccountPaths.Desk)).Status);
    }

    [Fact]
    public async Task A_sign_that_is_no_character_in_a_name_or_an_address_is_as_if_it_was_not_typed()
    {
        await using var house = await AccountHouse.OpenAsync();
        var link = house.FirstLink.Offer()!;
        Assert.StartsWith("Vul je naam in.", (await house.NewBrowser().SendAsync(link, ("name", "\ufffe"), ("password", Browser.Password))).Refusal);
        var fleur = await house.NewBrowser().SendAsync(link, ("name", "Fle\ufffeur"), ("email", "\uffffleur@delinde.example\ufffe"), ("password", Browser.Password));
        Assert.Equal(AccountPaths.Desk, fleur.Location);
        Assert.Equal("Fleur", await (await fleur.OpenAsync(AccountPaths.Desk)).Answer.Content.ReadAsStringAsync());

        foreach (var login in (string[])["Fleur\ufffe", "leur@delinde.example\ufffe"])
        {
            Assert.Equal(AccountPaths.Desk, (await house.NewBrowser().SendAsync(AccountPaths.SignIn, ("login", login), ("password", Browser.Password))).Location);
        }

        Assert.StartsWith("Dit klopt niet.", (await house.NewBrowser().SendAsync(AccountPaths.SignIn, ("login", "\ufffe"), ("password", Browser.Password))).Refusal);
        Assert.NotNull(await house.Resets.OfferAsync("fleur\ufffe"));
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
        Assert.Equal(expected, (await house.NewBrowser().SendAsync(path, ("login", "Fleur"), ("password", Browser.Password))).Location);
    }

    [Fact]
    public async Task Wrong_passwords_even_all_at_once_lock_nobody_out_and_make_only_who_guesses_wait()
    {
        var clock = new HastyClock();
        await using var house = await AccountHouse.OpenAsync(clock);
        await house.FleurAsync();
        var fleur = await house.NewBrowser().SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", Browser.Password));
        await SignOutAsync(fleur);

        var guesses = await Task.WhenAll(Enumerable.Range(0, 12).Select(
            i => house.NewBrowser().SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", $"fout {i}"))));
        Assert.All(guesses, guess => Assert.Matches("^(Dit klopt niet|Er wachten hier)", guess.Refusal));
        for (var i = 0; i < 8; i++)
        {
            await house.NewBrowser().SendAsync(AccountPaths.SignIn, ("login", "fleur@delinde.example"), ("password", $"weer fout {i}"));
        }

        // In her own browser she waits for nobody; in a new one at that address she waits, and gets in.
        clock.Waited.Clear();
        Assert.Equal(AccountPaths.Desk, (await fleur.SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", Browser.Password))).Location);
        Assert.DoesNotContain(clock.Waited, wait => wait >= TimeSpan.FromSeconds(1));
        Assert.Equal(AccountPaths.Desk, (await house.NewBrowser().SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", Browser.Password))).Location);
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
        var invited = new Uri((await laptop.SendAsync(AccountPaths.Invite)).Page.QuerySelector("#link")!.GetAttribute("value")!).PathAndQuery;
        await SignOutAsync(laptop);
        Assert.Equal(AccountPaths.Desk, (await laptop.SendAsync(invited, ("name", "Bram"), ("password", Browser.Password))).Location);
        await SignOutAsync(laptop);
        for (var i = 0; i < 9; i++)
        {
            await house.NewBrowser().SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", $"fout {i}"));
        }

        clock.Waited.Clear();
        Assert.Equal(AccountPaths.Desk, (await laptop.SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", Browser.Password))).Location);
        Assert.DoesNotContain(clock.Waited, wait => wait >= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Each_wrong_password_in_a_row_makes_the_next_wait_longer_up_to_a_quarter_of_a_minute() =>
        Assert.Equal([0, 0, 0, 0, 0, 1, 2, 4, 8, 15, 15], Enumerable.Range(0, 11).Select(wrong => SignInPace.WaitAfter(wrong).TotalSeconds));

    [Fact]
    public async Task Who_forgot_their_password_chooses_another_by_a_link_that_works_once()
    {
        await using var house = await AccountHouse.OpenAsync();
        var fleur = await house.FleurAsync();
        Assert.Null(await house.Resets.OfferAsync("Nobody"));
        var (link, other) = ((await house.Resets.OfferAsync("fleur"))!, (await house.Resets.OfferAsync("fleur@delinde.example"))!);

        var tooShort = await house.NewBrowser().SendAsync(link, ("password", "kort"));
        Assert.Equal("Dit wachtwoord is te kort: 4 tekens. Minstens 12.", tooShort.Refusal);
        var back = await house.NewBrowser().SendAsync(link, ("password", "een heel nieuw wachtwoord"));
        Assert.Equal(AccountPaths.Desk, back.Location);
        Assert.Equal(HttpStatusCode.OK, (await back.OpenAsync(AccountPaths.Desk)).Status);
        Assert.Equal(AccountPaths.Desk, (await house.NewBrowser().SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", "een heel nieuw wachtwoord"))).Location);
        foreach (var dead in (string[])[link, other, link.Replace("token=", "token=A", StringComparison.Ordinal), AccountPaths.Reset])
        {
            Assert.Contains("werkt niet", (await house.NewBrowser().OpenAsync(dead)).Refusal, StringComparison.Ordinal);
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
        var page = (await house.NewBrowser().OpenAsync(AccountPaths.SignIn)).Page;
        Assert.Equal("Karavaan.Web reset \"je naam\"", page.QuerySelector("details code")!.TextContent);
    }

    [Fact]
    public async Task A_form_without_our_token_changes_nothing()
    {
        await using var house = await AccountHouse.OpenAsync();
        var fleur = await house.FleurAsync();
        var link = house.FirstLink;
        foreach (var path in (string[])[AccountPaths.SignIn, AccountPaths.SignOut, AccountPaths.Invite, AccountPaths.Password])
        {
            await fleur.PostAsync(path, ("login", "Fleur"), ("password", Browser.Password), ("old", Browser.Password), ("new", "iets anders graag"));
            Assert.StartsWith("Deze pagina stond te lang open.", fleur.Refusal);
        }

        Assert.Equal(HttpStatusCode.OK, (await fleur.OpenAsync(AccountPaths.Desk)).Status);
        Assert.Null(link.Offer());
    }

    [Fact]
    public async Task A_changed_password_is_the_one_that_counts_and_other_browsers_are_out_at_once()
    {
        await using var house = await AccountHouse.OpenAsync();
        var fleur = await house.FleurAsync();
        var other = await house.NewBrowser().SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", Browser.Password));
        await fleur.SendAsync(AccountPaths.Password, ("old", "verkeerd"), ("new", "een heel nieuw wachtwoord"));
        Assert.Equal("Je oude wachtwoord klopt niet.", fleur.Refusal);
        await fleur.SendAsync(AccountPaths.Password, ("old", Browser.Password), ("new", "een heel nieuw wachtwoord"));
        Assert.NotNull(fleur.Page.QuerySelector("[role=status]"));
        Assert.Equal(HttpStatusCode.OK, (await fleur.OpenAsync(AccountPaths.Desk)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await other.OpenAsync(AccountPaths.Desk)).Status);

        var old = await house.NewBrowser().SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", Browser.Password));
        var now = await house.NewBrowser().SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", "een heel nieuw wachtwoord"));
        Assert.StartsWith("Dit klopt niet.", old.Refusal);
        Assert.Equal(AccountPaths.Desk, now.Location);
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
        Assert.Contains($"{AccountPaths.SignIn}?returnUrl=%2Faccount%2Finvite", (await house.NewBrowser().OpenAsync(AccountPaths.Invite)).Location);
        Assert.Equal(HttpStatusCode.Unauthorized, (await house.NewBrowser().PostAsync(AccountPaths.Invite)).Status);
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
        var page = (await house.NewBrowser().OpenAsync(AccountPaths.SignIn + query, accepts)).Page;
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(3, page.QuerySelectorAll(".languages a").Length);
    }

    private static async Task SignOutAsync(Browser browser)
    {
        await browser.OpenAsync(AccountPaths.Password);
        var token = browser.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await browser.PostAsync(AccountPaths.SignOut, ("__RequestVerificationToken", token));
    }
}
