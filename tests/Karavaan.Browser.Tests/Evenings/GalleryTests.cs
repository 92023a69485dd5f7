using System.Net;
using System.Security.Cryptography;
using Karavaan.Bench.Live;
using Karavaan.Browser.Tests.Client;
using Device = Karavaan.Bench.Live.Browser;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// Every surface in every stage: with nothing in it, with a full room, and with words that break pages. Everything fits, and axe finds
/// nothing serious. With KARAVAAN_PICTURES set to a folder it also keeps pictures to look at.
/// </summary>
[Collection(HallTests.Name)]
[Trait("Category", "Gallery")]
public sealed class GalleryTests(Chromium chromium)
{
    private readonly List<string> problems = [];

    /// <summary>One phone, and nobody writes anything.</summary>
    [Fact]
    public Task An_empty_room_shows_whole_pages() => ShowAsync("empty", Sayings.None, isFilled: false, isAxed: false);

    /// <summary>Sixteen phones at four tables, forty notes, long articles; by day and by night.</summary>
    [Fact]
    public Task A_full_room_shows_whole_pages() => ShowAsync("full", Sayings.Many, isFilled: true, isAxed: true);

    /// <summary>More phones than the largest hall that we know.</summary>
    [Fact]
    public Task A_crowd_shows_whole_pages() => ShowAsync("crowd", Sayings.Crowd(300), isFilled: true, isAxed: false);

    /// <summary>Words of sixty letters, a name from right to left, markup as text.</summary>
    [Fact]
    public Task Long_words_break_no_page() => ShowAsync("long", Sayings.LongWords, isFilled: true, isAxed: false);

    private async Task ShowAsync(string state, Sayings said, bool isFilled, bool isAxed)
    {
        await using var house = await House.OpenAsync();
        using var laptop = await Room.SignInAsync(house);
        var room = await Room.OpenAsync(house, laptop, said);
        await using var desk = await Camera.OpenAsync(chromium, laptop.Cookies, state, problems);
        await using var phone = await Camera.OpenAsync(chromium, room.Guests[0].Cookies, state, problems);
        foreach (var (stage, (name, steps)) in Playing.Stages.Index())
        {
            if (stage > 0)
            {
                await room.GoAsync(stage + 1);
            }

            foreach (var (moment, act) in steps.Take(isFilled ? steps.Length : 1))
            {
                await (isFilled ? act(room) : Task.CompletedTask);
                var what = $"{stage}-{name}{moment}";
                await phone.PhoneAsync($"{house.Url}/w/{room.Code}", $"phone-{what}", isAxed);
                await desk.ScreenAsync($"{house.Url}/w/{room.Code}/screen", $"screen-{what}", isAxed);
                await desk.LaptopAsync($"{house.Url}/w/{room.Code}/desk", $"desk-{what}", isAxed);
            }
        }

        await SidesAsync(house, room, phone, isAxed);
        await DoorsAsync(house, laptop, room, desk, state, isAxed);
        Camera.LaySheets();
        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct()));
    }

    /// <summary>The pages behind a phone's menu.</summary>
    private static async Task SidesAsync(House house, Room room, Camera phone, bool isAxed)
    {
        foreach (var side in new[] { "screen-text", "beside", "attendance", "kept", "forget" })
        {
            await phone.PhoneAsync($"{house.Url}/w/{room.Code}/{side}", $"side-{side}", isAxed);
        }
    }

    /// <summary>The pages around a workshop, as a stranger and as its facilitator sees them.</summary>
    private async Task DoorsAsync(House house, Device laptop, Room room, Camera fleur, string state, bool isAxed)
    {
        await using var stranger = await Camera.OpenAsync(chromium, new CookieContainer(), state, problems);
        foreach (var (path, name) in new[] { ("/", "home"), ($"/j/{room.Code}", "join"), ("/account/sign-in", "signin"), ("/nowhere", "error"), ("/help", "help"), ("/help/start", "helpstart"), ("/help/kept", "helpkept"), ("/help/desk?lang=fr", "helpdesk"), ("/help/people?lang=de", "helppeople"), ("/help/kept?lang=fr", "helpkeptfr") })
        {
            await stranger.PhoneAsync(house.Url + path, $"door-phone-{name}", isAxed);
            await stranger.LaptopAsync(house.Url + path, $"door-wide-{name}", isAxed);
        }

        await room.Desk.SendAsync("desk/closing", "PUT");
        Assert.NotNull(await laptop.GetAsync($"/w/{room.Code}/results", CancellationToken.None));
        var hash = Convert.ToHexStringLower(SHA256.HashData(await laptop.FileAsync($"/w/{room.Code}/results/charter.pdf", CancellationToken.None)));
        foreach (var (path, name) in new[] { ("/check?lang=nl", "check"), ($"/check?hash={hash}", "checkfound"), ($"/check?hash={new string('0', 64)}", "checkunknown"), ("/check?hash=abc", "checknohash") })
        {
            await stranger.PhoneAsync(house.Url + path, $"door-phone-{name}", isAxed);
            await stranger.LaptopAsync(house.Url + path, $"door-wide-{name}", isAxed);
        }

        var take = Form.In((await laptop.GetAsync("/templates", CancellationToken.None)).Body).First(form => form["command"] is not null);
        await laptop.PostAsync(take.With(("template", "van-buurt-naar-wereld.nl.md")), CancellationToken.None);
        var draft = laptop.Location.AbsolutePath;
        foreach (var (path, name) in new[] { ($"{draft}?stage=0", "edithead"), ($"{draft}?stage=4", "edit"), ($"{draft}/text", "edittext"), ($"{draft}/versions", "versions"), ($"{draft}/versions/1", "version"), ($"{draft}/deletion", "deletion") })
        {
            await fleur.PhoneAsync(house.Url + path, $"door-phone-{name}", isAxed);
            await fleur.LaptopAsync(house.Url + path, $"door-wide-{name}", isAxed);
        }

        foreach (var (path, name) in new[] { ("/desk", "workshops"), ("/templates", "templates"), ("/templates/library", "library"), ("/desk/pictures", "pictures"), ("/desk/new", "start"), ($"/w/{room.Code}/results", "results"), ($"/w/{room.Code}/desk/papers", "papers"), ($"/w/{room.Code}/desk/letter", "letter"), ($"/w/{room.Code}/desk/sheets", "sheets"), ($"/w/{room.Code}/desk/sheets/6", "sheetplaces"), ($"/w/{room.Code}/desk/sheets/5?table=0", "sheetdots"), ($"/w/{room.Code}/desk/sheets/articles/3?table=1", "sheettip"), ($"/w/{room.Code}/desk", "closed") })
        {
            await fleur.PhoneAsync(house.Url + path, $"door-phone-{name}", isAxed);
            await fleur.LaptopAsync(house.Url + path, $"door-wide-{name}", isAxed);
        }
    }
}
