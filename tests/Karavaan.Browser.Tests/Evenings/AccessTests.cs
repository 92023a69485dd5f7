using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using Device = Karavaan.Bench.Live.Browser;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// Every surface in every stage, and what people meet when something goes wrong, for who sees little, sees no colours or reads large letters
/// (<see cref="Lens"/>).
/// </summary>
[Collection(ClientTests.Name)]
public sealed class AccessTests(Chromium chromium)
{
    private const int Themes = 4;
    private const string German = "de";

    private readonly List<string> problems = [];

    [Fact]
    public async Task Every_surface_of_every_stage_can_be_used_narrow_enlarged_and_by_night()
    {
        await using var house = await House.OpenAsync();
        using var laptop = await Room.SignInAsync(house);
        var room = await Room.OpenAsync(house, laptop, Sayings.Few);
        await using var desk = await Lens.OpenAsync(chromium, laptop.Cookies, problems);
        await using var phone = await Lens.OpenAsync(chromium, room.Guests[0].Cookies, problems);
        await using var germanDesk = await Lens.OpenAsync(chromium, laptop.Cookies, problems);
        await using var germanPhone = await Lens.OpenAsync(chromium, room.Guests[1].Cookies, problems);
        await SpeakGermanAsync($"{house.Url}/w/{room.Code}", germanDesk.Page, germanPhone.Page);
        var glances = 0;
        foreach (var (stage, (name, steps)) in Playing.Stages.Index())
        {
            if (stage > 0)
            {
                await room.GoAsync(stage + 1);
            }

            foreach (var (step, (_, act)) in steps.Index())
            {
                await act(room);
                if (step + 1 < steps.Length && steps[step + 1].Moment == "revealed")
                {
                    glances += 8;
                    await phone.GlanceAsync($"{house.Url}/w/{room.Code}", $"phone {name} before the reveal", 320, 640);
                    await desk.GlanceAsync($"{house.Url}/w/{room.Code}/screen", $"screen {name} before the reveal", 1920, 1080);
                    await desk.GlanceAsync($"{house.Url}/w/{room.Code}/desk", $"desk {name} before the reveal", 640, 400);
                    await phone.GlanceAsync($"{house.Url}/w/{room.Code}/screen-text", $"wall in words {name} before the reveal", 320, 640);
                }
            }

            await phone.PhoneAsync($"{house.Url}/w/{room.Code}", $"phone {name}");
            await desk.ScreenAsync($"{house.Url}/w/{room.Code}/screen", $"screen {name}");
            await desk.LaptopAsync($"{house.Url}/w/{room.Code}/desk", $"desk {name}");
            glances += 2;
            await phone.GlanceAsync($"{house.Url}/w/{room.Code}/screen-text", $"wall in words {name}", 320, 640);
            await germanPhone.SpokenAsync($"{house.Url}/w/{room.Code}", $"phone {name}", German, isPhone: true);
            await germanDesk.SpokenAsync($"{house.Url}/w/{room.Code}/desk", $"desk {name}", German, isPhone: false);
        }

        Assert.Equal(32 + (2 * Playing.Stages.Count), glances);
        Assert.Equal((12 * Playing.Stages.Count) + glances, desk.Looks + phone.Looks);
        Assert.Equal(2 * Playing.Stages.Count, germanDesk.Opened.Count + germanPhone.Opened.Count);
        await room.Desk.SendAsync("desk/closing", "PUT");
        await desk.LaptopAsync($"{house.Url}/w/{room.Code}/results", "results");
        await desk.LaptopAsync($"{house.Url}/w/{room.Code}/desk", "desk closed");
        await phone.PhoneAsync($"{house.Url}/w/{room.Code}", "phone closed");
        await phone.PhoneAsync($"{house.Url}/w/{room.Code}/results", "phone results");

        // The day of an agreement stands under it on a phone, and leaves it its line.
        await phone.Page.SetViewportSizeAsync(390, 844);
        await phone.Page.GotoAsync($"{house.Url}/w/{room.Code}/results");
        Assert.True(await phone.Page.Locator(".decisions li:has(a) h3").First.EvaluateAsync<bool>("title => title.getBoundingClientRect().width > innerWidth / 2"));
        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct()));
    }

    /// <summary>What people meet when something goes wrong, and what an editor shows of an evening that is still to come.</summary>
    [Fact]
    public async Task What_was_refused_what_is_framed_and_what_lost_its_line_can_be_used_too()
    {
        await using var house = await House.OpenAsync();
        using var laptop = await Room.SignInAsync(house);
        var room = await Room.OpenAsync(house, laptop, Sayings.Few);
        await using var stranger = await Lens.OpenAsync(chromium, new(), problems);
        await stranger.RefusedAsync($"{house.Url}/account/sign-in", ("login", "Fleur"), ("password", "verkeerd"));
        await stranger.RefusedAsync($"{house.Url}/j/{room.Code}", ("name", new string('a', 300)));
        await stranger.RefusedAsync($"{house.Url}/screen", ("code", "QQQQQQ"));
        await stranger.RefusedAsync(house.Url, ("code", "QQQQQQ"));
        await using var fleur = await Lens.OpenAsync(chromium, laptop.Cookies, problems);
        var draft = await laptop.TakeAsync();
        await fleur.RefusedAsync($"{house.Url}/account/password", ("old", "verkeerd"), ("new", "kort"));
        await fleur.RefusedAsync($"{house.Url}/desk/new", ("title", new string('a', 300)));
        await fleur.RefusedAsync($"{house.Url}{draft}?stage=1", ("f.Title", ""), ("f.Minutes", "veel"));
        await fleur.RefusedAsync($"{house.Url}/templates/library", ("title", " "));
        await fleur.RefusedAsync($"{house.Url}/desk", ("login", "Niemand"));
        await fleur.RefusedAsync($"{house.Url}/desk/pictures", ("alt", " "));
        foreach (var (stage, moment) in ((int, int)[])[(3, 3), (4, 2), (6, 4), (8, 2), (9, 3)])
        {
            await fleur.FramedAsync($"{house.Url}{draft}/preview/{stage}/phone?moment={moment}", 390, 780);
            await fleur.FramedAsync($"{house.Url}{draft}/preview/{stage}/screen?moment={moment}", 1280, 720);
        }

        await using var guest = await Lens.OpenAsync(chromium, room.Guests[0].Cookies, problems);
        await BetweenAsync(house, room, fleur, guest);
        await BeforeAsync(house, laptop, fleur);
        await RefusedInPlaceAsync(house, room, guest);
        await guest.GlanceAsync($"{house.Url}/w/{room.Code}", "phone", 390, 844);
        await fleur.GlanceAsync($"{house.Url}/w/{room.Code}/desk", "desk", 390, 844);
        await house.KillAsync();
        await guest.OfflineAsync("phone");
        await fleur.OfflineAsync("desk");
        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct()));
    }

    /// <summary>The menu of the phone and the choice in the desk's browser: each person has a language of their own.</summary>
    private static async Task SpeakGermanAsync(string workshop, IPage desk, IPage phone)
    {
        await phone.GotoAsync(workshop);
        await phone.SendAsync("POST", "language", ("language", German));
        await desk.Context.AddCookiesAsync([new() { Name = "karavaan-language", Value = German, Url = workshop }]);
    }

    /// <summary>What a room sees between its tasks: phones put down, the wall blank, the way in on the wall again, the clock paused.</summary>
    private static async Task BetweenAsync(House house, Room room, Lens fleur, Lens guest)
    {
        var workshop = $"{house.Url}/w/{room.Code}";
        await room.Desk.SendAsync("hall/phones", "PUT");
        await guest.GlanceAsync(workshop, "phone put down", 320, 640);
        await Expect(guest.Page.Locator(".face-down")).ToBeVisibleAsync();
        await fleur.GlanceAsync($"{workshop}/desk", "desk with phones down", 390, 844);
        await room.Desk.SendAsync("hall/phones", "DELETE");
        await room.Desk.SendAsync("hall/blank", "PUT");
        await fleur.GlanceAsync($"{workshop}/screen", "blank wall", 1920, 1080);
        await guest.GlanceAsync($"{workshop}/screen-text", "blank wall in words", 320, 640);
        await room.Desk.SendAsync("hall/blank", "DELETE");
        await room.GoAsync(Themes);
        await room.Desk.SendAsync("desk/code", "PUT");
        await fleur.GlanceAsync($"{workshop}/screen", "code on the wall again", 1920, 1080);
        await guest.GlanceAsync($"{workshop}/screen-text", "code on the wall again in words", 320, 640);
        await room.Desk.SendAsync("desk/code", "DELETE");
        await room.Desk.SendAsync(form => form.Path.EndsWith("desk/timer", StringComparison.Ordinal) && form["running"] == "false", "to pause");
        await guest.GlanceAsync(workshop, "phone paused", 320, 640);
        await fleur.GlanceAsync($"{workshop}/screen", "screen paused", 1920, 1080);
        await fleur.GlanceAsync($"{workshop}/desk", "desk paused", 390, 844);
    }

    /// <summary>A room to which nobody came yet, and one that waits for its first stage.</summary>
    private async Task BeforeAsync(House house, Device laptop, Lens fleur)
    {
        var empty = $"{house.Url}/w/{(await Room.OpenAsync(house, laptop, Sayings.Nobody)).Code}";
        await fleur.GlanceAsync($"{empty}/desk", "desk of an empty room", 390, 844);
        await fleur.GlanceAsync($"{empty}/screen", "screen of an empty room", 1920, 1080);
        var room = await Room.OpenAsync(house, laptop, Sayings.None, starts: DateTime.Now.AddHours(2));
        var waiting = $"{house.Url}/w/{room.Code}";
        await using var guest = await Lens.OpenAsync(chromium, room.Guests[0].Cookies, problems);
        await guest.GlanceAsync(waiting, "phone before the start", 320, 640);
        await guest.GlanceAsync($"{waiting}/screen-text", "wall in words before the start", 320, 640);
        await fleur.GlanceAsync($"{waiting}/screen", "screen before the start", 1920, 1080);
        await Expect(fleur.Page.Locator(".minute-zero-wall")).ToBeVisibleAsync();
        await fleur.GlanceAsync($"{waiting}/desk", "desk before the start", 390, 844);
    }

    /// <summary>Nothing to say, too much, and said when the room had gone on: each is refused where it was typed, on a page that stays the same page.</summary>
    private static async Task RefusedInPlaceAsync(House house, Room room, Lens guest)
    {
        await guest.GlanceAsync($"{house.Url}/w/{room.Code}", "phone themes", 390, 844);
        var (note, refusal) = (guest.Page.Locator("#note"), guest.Page.Locator("form:has(#note) [data-refusal]"));
        await guest.Page.EvaluateAsync("() => document.body.dataset.seen = 'still here'");
        foreach (var (said, what) in new[] { (" ", "nothing to say"), (new string('a', 3_000), "too much") })
        {
            await note.FillAsync(said);
            await guest.Page.Locator("form:has(#note) button").ClickAsync();
            await Expect(refusal).ToBeVisibleAsync();
            await guest.StandingAsync($"phone refuses {what}");
            await note.FillAsync("");
        }

        await guest.Page.Context.SetOfflineAsync(true);
        await note.FillAsync("Een ladder voor de hele straat");
        await guest.Page.Locator("form:has(#note) button").ClickAsync();
        await room.Desk.SendAsync("locks/*", "PUT");
        await guest.Page.Context.SetOfflineAsync(false);
        await Expect(guest.Page.Locator("form:has(#note) [data-refusal]:visible, #rescue [data-text]:visible").First).ToBeVisibleAsync();
        await Expect(guest.Page.Locator("#light")).ToHaveAttributeAsync("data-state", "saved");
        await guest.StandingAsync("phone refuses what came too late");
        Assert.Equal("still here", await guest.Page.EvaluateAsync<string>("() => document.body.dataset.seen"));
    }
}
