using System.Text;
using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// Every page around a workshop, from the first link of an empty house to what everybody may read afterwards, for who sees little, sees no colours
/// or reads large letters (<see cref="Lens"/>). The list of routes says which those are: a new page that nobody looks at here fails the test.
/// </summary>
[Collection(ClientTests.Name)]
public sealed class EveryPageTests(Chromium chromium)
{
    private const int Consent = 9;
    private const int Sign = 11;
    private const int Checkout = 12;

    private readonly List<string> problems = [];

    [Fact]
    public async Task Every_page_around_a_workshop_can_be_used_narrow_enlarged_and_by_night()
    {
        await using var house = await House.OpenAsync();
        await using var stranger = await Lens.OpenAsync(chromium, new(), problems);
        await stranger.PageAsync(house.Url + new Uri(house.FirstLink).PathAndQuery);
        using var laptop = await Room.SignInAsync(house);
        var room = await Room.OpenAsync(house, laptop, Sayings.Few);
        await using var fleur = await Lens.OpenAsync(chromium, laptop.Cookies, problems);
        await using var guest = await Lens.OpenAsync(chromium, room.Guests[0].Cookies, problems);
        await using var board = await Lens.OpenAsync(chromium, room.Guests[5].Cookies, problems);
        await using var gert = await Lens.OpenAsync(chromium, new(), problems);

        await DoorsAsync(house, room, stranger);
        await AccountsAsync(house, fleur, gert);
        await OwnAsync(house, fleur, await laptop.TakeAsync());
        await StartedAsync(house, fleur);
        await PairedAsync(house, room, fleur, stranger);
        await SharedPhoneAsync(house, room, board);
        await DecidedAsync(house, room, fleur, guest);
        await ConfirmedAsync(house, room, board, stranger);
        await ClosedAsync(house, room, fleur, guest, stranger);

        Assert.Equal([], PageRoutes.Unseen([.. stranger.Opened, .. fleur.Opened, .. guest.Opened, .. board.Opened, .. gert.Opened]));
        Assert.Equal([], PageRoutes.ExcusedInVain());
        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct()));
    }

    /// <summary>What anybody finds, also behind an address that leads nowhere.</summary>
    private static async Task DoorsAsync(House house, Room room, Lens stranger)
    {
        await LookAsync(stranger, house.Url, "/", $"/j/{room.Code}", "/account/sign-in", "/help", "/help/start", "/help/desk", "/help/wifi", "/help/people", "/help/kept", "/works", "/check", "/screen");
        foreach (var dead in new[] { "/account/first?token=x", "/account/invited?token=x", "/account/reset?who=x&token=x" })
        {
            await stranger.PageAsync(house.Url + dead, 422);
        }

        await stranger.PageAsync($"{house.Url}/nowhere", 404);
        await stranger.PageAsync($"{house.Url}/check?hash=abc", 404);
        await stranger.PageAsync($"{house.Url}/confirm/abc", 404);
        await stranger.PageAsync($"{house.Url}/d/abc", 410);
    }

    /// <summary>Fleur invites Gert and forgot her password; he looks around in what is still empty, and leaves again.</summary>
    private static async Task AccountsAsync(House house, Lens fleur, Lens gert)
    {
        await LookAsync(fleur, house.Url, "/account/password", "/account", "/account/deletion", "/account/invite");
        await fleur.AnsweredAsync("main form", "#link", "an invitation that was made");
        await gert.PageAsync(house.Url + new Uri(await fleur.Page.Locator("#link").InputValueAsync()).PathAndQuery);
        await gert.Page.FillAsync("input[name=name]", "Gert");
        await gert.Page.FillAsync("input[name=password]", "nog een lange zin over de buurt");
        await gert.Page.ClickAsync("main button.strong");
        await gert.Page.WaitForURLAsync("**/desk");
        await LookAsync(gert, house.Url, "/desk", "/templates/library", "/desk/pictures", "/account/deletion");
        await gert.Page.FillAsync("input[name=password]", "nog een lange zin over de buurt");
        await gert.AnsweredAsync("main form", ".notice[role=status]", "an account that is gone");
        await gert.PageAsync(house.Url + await house.ResetLinkAsync("Fleur"));
    }

    /// <summary>What is Fleur's own: workshops, pictures, and a template with every kind of stage.</summary>
    private static async Task OwnAsync(House house, Lens fleur, string draft)
    {
        await LookAsync(fleur, house.Url, "/desk/addresses", "/desk", "/desk/new", "/templates", "/templates/library");
        await fleur.PageAsync(house.Url + await HrefAsync(fleur, "/desk", "main a[href$='/deletion']"));
        await fleur.Page.GotoAsync($"{house.Url}/desk/pictures");
        await fleur.Page.SetInputFilesAsync("#file", new FilePayload { Name = "tuin.png", MimeType = "image/png", Buffer = await fleur.Page.ScreenshotAsync() });
        await fleur.Page.FillAsync("#alt", "Een tuin achter het buurthuis");
        await fleur.Page.ClickAsync("button.strong");
        await fleur.Page.WaitForURLAsync("**/desk/pictures#p-*");
        await fleur.PageAsync($"{house.Url}/desk/pictures");
        await fleur.PageAsync(house.Url + await HrefAsync(fleur, "/desk/pictures", ".pictures a[href$='/deletion']"));
        await LookAsync(fleur, house.Url + draft, [.. Enumerable.Range(0, Playing.Stages.Count + 1).Select(stage => $"?stage={stage}"), "/text", "/versions", "/versions/1", "/deletion"]);
    }

    /// <summary>A workshop whose file names a picture that this house has not got.</summary>
    private static async Task StartedAsync(House house, Lens fleur)
    {
        var file = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "templates", "van-buurt-naar-wereld.nl.md"));
        await fleur.Page.GotoAsync($"{house.Url}/desk/new");
        await fleur.Page.Locator("label.choice", new() { Has = fleur.Page.Locator("input[value='own']") }).ClickAsync();
        await fleur.Page.SetInputFilesAsync("#file", new FilePayload
        {
            Name = "avond.md",
            MimeType = "text/markdown",
            Buffer = Encoding.UTF8.GetBytes(file.Replace("\n### Van gelijke", "\n![Een tuin](tuin.png)\n\n### Van gelijke", StringComparison.Ordinal)),
        });
        await fleur.Page.ClickAsync("button.strong");
        await fleur.Page.Locator("main a.strong[href$='/desk']").WaitForAsync();
        await fleur.StandingAsync("a workshop that started with a warning");
    }

    /// <summary>A phone becomes the desk beside the laptop.</summary>
    private static async Task PairedAsync(House house, Room room, Lens fleur, Lens stranger)
    {
        var workshop = $"{house.Url}/w/{room.Code}";
        await LookAsync(fleur, workshop, "/desk/phones", "/desk/phone");
        await fleur.AnsweredAsync("main form[action$='/desk/phone']", "[data-phone-address]", "a code for a phone");
        var address = new Uri((await fleur.Page.Locator("[data-phone-address]").GetAttributeAsync("href"))!);
        await stranger.PageAsync(house.Url + address.PathAndQuery);
        await stranger.Page.Locator("main form button").ClickAsync();
        await stranger.Page.WaitForURLAsync("**/desk");
        await LookAsync(fleur, workshop, "/desk/phones");
        await fleur.Page.GotoAsync($"{workshop}/desk");
        await fleur.AnsweredAsync("form[action$='/return-code']", ".huge-code", "a new code for somebody");
        await stranger.Page.Context.ClearCookiesAsync();
    }

    /// <summary>Maria sits beside somebody: the phone goes from hand to hand.</summary>
    private static async Task SharedPhoneAsync(House house, Room room, Lens phone)
    {
        await LookAsync(phone, $"{house.Url}/w/{room.Code}", "/beside");
        await phone.Page.FillAsync("input[name=name]", "Maria");
        await phone.Page.ClickAsync("form.join-form button.strong");
        await phone.Page.Locator("form[action*='/turn/'] button").WaitForAsync();
        await phone.AnsweredAsync("form[action*='/turn/']", ".hand-over", "a phone between two people");
        await LookAsync(phone, $"{house.Url}/w/{room.Code}", "/turn");
        await phone.Page.Locator(".hand-over form button").Last.ClickAsync();
        await phone.Page.Locator("#phone-title").WaitForAsync();
    }

    /// <summary>Articles with a past, a round that was held, papers and sheets; and what a phone has behind its menu.</summary>
    private static async Task DecidedAsync(House house, Room room, Lens fleur, Lens guest)
    {
        await room.PlayAsync(1);
        await room.PlayAsync(8);
        await room.PlayAsync(Consent);
        var workshop = $"{house.Url}/w/{room.Code}";
        await LookAsync(guest, workshop, "/screen-text", "/attendance", "/kept", "/forget", "/articles/1/history");
        await LookAsync(fleur, workshop, "/desk/articles/1/history", "/desk/papers", "/desk/sheets", "/desk/sheets/6", "/desk/sheets/5?table=0", "/desk/sheets/articles/3?table=1", "/desk/sheets/choices", "/desk/letter");
        await fleur.Page.GetByRole(AriaRole.Button, new() { Name = "Bewaar" }).ClickAsync();
        await fleur.Page.GetByText("Bewaard. De PDF heeft nu deze tekst.").WaitForAsync();
        await fleur.StandingAsync("a letter that was saved");
    }

    /// <summary>Somebody signs for a board, which answers by a link of its own.</summary>
    private static async Task ConfirmedAsync(House house, Room room, Lens board, Lens stranger)
    {
        await room.PlayAsync(Sign);
        await board.Page.GotoAsync($"{house.Url}/w/{room.Code}");
        await board.AnsweredAsync("form[action$='/confirmation']", "#link", "a link for a board");
        await stranger.PageAsync(house.Url + new Uri(await board.Page.Locator("#link").InputValueAsync()).PathAndQuery);
    }

    /// <summary>The charter for everybody, and when that was taken back; the door that is shut, and somebody who was forgotten.</summary>
    private static async Task ClosedAsync(House house, Room room, Lens fleur, Lens guest, Lens stranger)
    {
        await room.PlayAsync(Checkout);
        await room.Desk.SendAsync("desk/closing", "PUT");
        var workshop = $"{house.Url}/w/{room.Code}";
        await LookAsync(guest, workshop, "/results");
        await LookAsync(fleur, workshop, "/results");
        await fleur.AnsweredAsync("form[action$='/desk/publications']", "#link", "results that are shared");
        var charter = house.Url + new Uri(await fleur.Page.Locator("#link").InputValueAsync()).PathAndQuery;
        await stranger.PageAsync(charter);
        await fleur.Page.Locator("form[action*='/desk/publications/'] button").ClickAsync();
        await fleur.Page.Locator("form[action$='/desk/publications']").WaitForAsync();
        await stranger.PageAsync(charter, 410);
        await stranger.PageAsync($"{house.Url}/j/{room.Code}", 410);
        await guest.Page.GotoAsync($"{workshop}/forget");
        await guest.AnsweredAsync("form[action$='/forget']", "[data-forgets]", "somebody who was forgotten");
    }

    private static async Task<string> HrefAsync(Lens lens, string path, string link)
    {
        await lens.Page.GotoAsync($"{new Uri(lens.Page.Url).GetLeftPart(UriPartial.Authority)}{path}");
        return (await lens.Page.Locator(link).First.GetAttributeAsync("href"))!;
    }

    private static async Task LookAsync(Lens lens, string root, params string[] paths)
    {
        foreach (var path in paths)
        {
            await lens.PageAsync(root + path);
        }
    }
}
