using System.Net;
using Karavaan.Web.Accounts;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Accounts;

/// <summary>The links that make an account, the console's and an invitation's: each makes one, once.</summary>
public sealed class AccountLinkTests
{
    [Fact]
    public async Task The_consoles_link_makes_the_first_facilitator_once()
    {
        await using var house = await AccountHouse.OpenAsync();
        var link = house.FirstLink.Offer()!;
        var fleur = await house.NewGuest().SendAsync(link, ("name", "Fleur"), ("password", Evening.Password));

        Assert.Equal(AccountPaths.Desk, fleur.Location);
        Assert.Equal("Fleur", await (await fleur.OpenAsync(AccountPaths.Desk)).Answer.Content.ReadAsStringAsync());
        Assert.Contains("werkt niet", (await house.NewGuest().OpenAsync(link)).Alert);
        Assert.Null(house.FirstLink.Offer());
    }

    [Fact]
    public async Task A_new_link_replaces_the_one_before_it_and_a_guess_gets_nowhere()
    {
        await using var house = await AccountHouse.OpenAsync();
        var (old, link) = (house.FirstLink.Offer()!, house.FirstLink.Offer()!);
        foreach (var wrong in (string[])[old, AccountPaths.First, $"{AccountPaths.First}?token=", link[..^1]])
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await house.NewGuest().OpenAsync(wrong)).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await house.NewGuest().OpenAsync(link)).Status);
    }

    [Theory]
    [InlineData("", "", Evening.Password, "Vul je naam in.")]
    [InlineData("Fleur@buurt", "", Evening.Password, "Deze naam kan niet.")]
    [InlineData("Fleur", "geen adres", Evening.Password, "Dit e-mailadres klopt niet.")]
    [InlineData("Fleur", "", "te kort", "Dit wachtwoord is te kort: 7 tekens. Minstens 12.")]
    [InlineData("Fleur van de kleine Elzenlaan in Lauwe, die hier altijd zingt", "", Evening.Password, "Deze naam is te lang: 61 tekens. Hoogstens 60.")]
    [InlineData("Fleur", "", "aaaaaaaaaaaaaaaa", "Dit wachtwoord is te eenvoudig.")]
    public async Task A_refused_form_says_why_keeps_what_was_typed_and_does_not_use_up_the_link(
        string name, string email, string password, string words)
    {
        await using var house = await AccountHouse.OpenAsync();
        var link = house.FirstLink.Offer()!;
        var fleur = await house.NewGuest().SendAsync(link, ("name", name), ("email", email), ("password", password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, fleur.Status);
        Assert.StartsWith(words, fleur.Alert);
        Assert.Equal(name, fleur.Page.QuerySelector("[name=name]")!.GetAttribute("value") ?? "");
        Assert.Null(fleur.Page.QuerySelector("[name=password]")!.GetAttribute("value"));
        Assert.Equal(AccountPaths.Desk, (await fleur.SendAsync(link, ("name", "Fleur"), ("password", Evening.Password))).Location);
    }

    [Fact]
    public async Task An_invitation_makes_one_more_facilitator_and_works_once()
    {
        await using var house = await AccountHouse.OpenAsync();
        var fleur = await house.FleurAsync();
        var link = await AccountHouse.InviteAsync(fleur);

        var taken = await house.NewGuest().SendAsync(link, ("name", "fleur"), ("password", Evening.Password));
        Assert.StartsWith("Deze naam is al in gebruik.", taken.Alert);
        var gert = await house.NewGuest().SendAsync(link, ("name", "Gert <script>"), ("password", Evening.Password));
        Assert.Equal(AccountPaths.Desk, gert.Location);
        Assert.Contains("werkt niet", (await house.NewGuest().OpenAsync(link)).Alert);
    }

    [Fact]
    public async Task A_link_works_as_before_when_an_account_could_not_be_made()
    {
        await using var house = await AccountHouse.OpenAsync();
        var first = house.FirstLink.Offer()!;
        await FailAsync(first);
        var fleur = await house.NewGuest().SendAsync(first, ("name", "Fleur"), ("password", Evening.Password));
        Assert.Equal(AccountPaths.Desk, fleur.Location);

        var invited = await AccountHouse.InviteAsync(fleur);
        await FailAsync(invited);
        Assert.Equal(AccountPaths.Desk, (await house.NewGuest().SendAsync(invited, ("name", "Gert"), ("password", Evening.Password))).Location);
        Assert.Contains("werkt niet", (await house.NewGuest().OpenAsync(invited)).Alert);

        // As on a disk without room.
        async Task FailAsync(string link)
        {
            house.Sql("CREATE TRIGGER no_more BEFORE INSERT ON facilitators BEGIN SELECT RAISE(ABORT, 'no room'); END");
            var failed = await house.NewGuest().SendAsync(link, ("name", "Gert"), ("password", Evening.Password));
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

        var came = await Task.WhenAll(links.Select((link, i) => house.NewGuest().SendAsync(
            link, ("name", name ?? $"Gast {i}"), ("email", email), ("password", Evening.Password))));

        Assert.Single(came, one => one.Location == AccountPaths.Desk);
        foreach (var (refused, i) in came.Select((one, i) => (one, i)).Where(one => one.one.Location is null))
        {
            Assert.StartsWith(words, refused.Alert);
            Assert.Equal(AccountPaths.Desk, (await house.NewGuest().SendAsync(links[i], ("name", $"Later {i}"), ("password", Evening.Password))).Location);
        }
    }

    [Fact]
    public async Task A_sign_that_is_no_character_in_a_name_or_an_address_is_as_if_it_was_not_typed()
    {
        await using var house = await AccountHouse.OpenAsync();
        var link = house.FirstLink.Offer()!;
        Assert.StartsWith("Vul je naam in.", (await house.NewGuest().SendAsync(link, ("name", "\ufffe"), ("password", Evening.Password))).Alert);
        var fleur = await house.NewGuest().SendAsync(link, ("name", "Fle\ufffeur"), ("email", "\uffffleur@delinde.example\ufffe"), ("password", Evening.Password));
        Assert.Equal(AccountPaths.Desk, fleur.Location);
        Assert.Equal("Fleur", await (await fleur.OpenAsync(AccountPaths.Desk)).Answer.Content.ReadAsStringAsync());

        foreach (var login in (string[])["Fleur\ufffe", "leur@delinde.example\ufffe"])
        {
            Assert.Equal(AccountPaths.Desk, (await house.NewGuest().SendAsync(AccountPaths.SignIn, ("login", login), ("password", Evening.Password))).Location);
        }

        Assert.StartsWith("Dit klopt niet.", (await house.NewGuest().SendAsync(AccountPaths.SignIn, ("login", "\ufffe"), ("password", Evening.Password))).Alert);
        Assert.NotNull(await house.Resets.OfferAsync("fleur\ufffe"));
    }
}
