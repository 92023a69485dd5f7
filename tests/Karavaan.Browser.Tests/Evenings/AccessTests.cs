using Karavaan.Bench.Live;
using Karavaan.Browser.Tests.Client;
using Device = Karavaan.Bench.Live.Browser;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>Every surface in every stage, and every page around a workshop, for who sees little, sees no colours or reads large letters (<see cref="Lens"/>).</summary>
[Collection(ClientTests.Name)]
public sealed class AccessTests(Chromium chromium)
{
    private readonly List<string> problems = [];

    [Fact]
    public async Task Every_surface_of_every_stage_can_be_used_narrow_enlarged_and_by_night()
    {
        await using var house = await House.OpenAsync();
        using var laptop = await Room.SignInAsync(house);
        var room = await Room.OpenAsync(house, laptop, Sayings.Few);
        await using var desk = await Lens.OpenAsync(chromium, laptop.Cookies, problems);
        await using var phone = await Lens.OpenAsync(chromium, room.Guests[0].Cookies, problems);
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
                    glances += 6;
                    await phone.GlanceAsync($"{house.Url}/w/{room.Code}", $"phone {name} before the reveal", 320, 640);
                    await desk.GlanceAsync($"{house.Url}/w/{room.Code}/screen", $"screen {name} before the reveal", 1920, 1080);
                    await desk.GlanceAsync($"{house.Url}/w/{room.Code}/desk", $"desk {name} before the reveal", 640, 400);
                }
            }

            await phone.PhoneAsync($"{house.Url}/w/{room.Code}", $"phone {name}");
            await desk.ScreenAsync($"{house.Url}/w/{room.Code}/screen", $"screen {name}");
            await desk.LaptopAsync($"{house.Url}/w/{room.Code}/desk", $"desk {name}");
        }

        Assert.Equal(24, glances);
        Assert.Equal((12 * Playing.Stages.Count) + glances, desk.Looks + phone.Looks);
        await room.Desk.SendAsync("desk/closing", "PUT");
        await desk.LaptopAsync($"{house.Url}/w/{room.Code}/results", "results");
        await desk.LaptopAsync($"{house.Url}/w/{room.Code}/desk", "desk closed");
        await phone.PhoneAsync($"{house.Url}/w/{room.Code}", "phone closed");
        await phone.PhoneAsync($"{house.Url}/w/{room.Code}/results", "phone results");
        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct()));
    }

    [Fact]
    public async Task Every_page_around_a_workshop_can_be_used_narrow_enlarged_and_by_night()
    {
        await using var house = await House.OpenAsync();
        using var laptop = await Room.SignInAsync(house);
        var room = await Room.OpenAsync(house, laptop, Sayings.Few);
        await using var stranger = await Lens.OpenAsync(chromium, new(), problems);
        await LookAsync(stranger, house.Url, "/", $"/j/{room.Code}", "/account/sign-in", "/nowhere", "/help", "/help/start", "/help/desk", "/help/wifi", "/help/people", "/help/kept", "/works", "/check", "/check?hash=abc", "/screen");
        await using var guest = await Lens.OpenAsync(chromium, room.Guests[0].Cookies, problems);
        await LookAsync(guest, $"{house.Url}/w/{room.Code}", "/screen-text", "/beside", "/attendance", "/kept", "/forget", "/charter/articles/1/history");
        await using var fleur = await Lens.OpenAsync(chromium, laptop.Cookies, problems);
        var pages = new[] { "/desk/papers", "/desk/letter", "/desk/sheets", "/desk/sheets/6", "/desk/sheets/5?table=0", "/desk/sheets/articles/3?table=1" };
        var draft = await TakeAsync(laptop);
        await LookAsync(fleur, house.Url, "/account/invite", "/account/password", "/account", "/account/deletion", "/desk/addresses", "/desk", "/desk/new", "/templates", "/templates/library", "/desk/pictures");
        await LookAsync(fleur, house.Url + draft, "?stage=0", "?stage=1", "?stage=2", "?stage=3", "?stage=4", "?stage=5", "?stage=6", "?stage=8", "?stage=9", "?stage=10", "?stage=11", "/text", "/versions", "/versions/1", "/deletion");
        await LookAsync(fleur, $"{house.Url}/w/{room.Code}", pages);
        await LookAsync(guest, $"{house.Url}/w/{room.Code}", "/results");
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
        await using var fleur = await Lens.OpenAsync(chromium, laptop.Cookies, problems);
        var draft = await TakeAsync(laptop);
        await fleur.RefusedAsync($"{house.Url}/account/password", ("old", "verkeerd"), ("new", "kort"));
        await fleur.RefusedAsync($"{house.Url}/desk/new", ("title", new string('a', 300)));
        await fleur.RefusedAsync($"{house.Url}{draft}?stage=1", ("f.Title", ""), ("f.Minutes", "veel"));
        await fleur.RefusedAsync($"{house.Url}/templates/library", ("title", " "));
        foreach (var (stage, moment) in ((int, int)[])[(3, 3), (4, 2), (6, 4), (8, 2), (9, 3)])
        {
            await fleur.FramedAsync($"{house.Url}{draft}/preview/{stage}/phone?moment={moment}", 390, 780);
            await fleur.FramedAsync($"{house.Url}{draft}/preview/{stage}/screen?moment={moment}", 1280, 720);
        }

        await using var guest = await Lens.OpenAsync(chromium, room.Guests[0].Cookies, problems);
        await guest.GlanceAsync($"{house.Url}/w/{room.Code}", "phone", 390, 844);
        await fleur.GlanceAsync($"{house.Url}/w/{room.Code}/desk", "desk", 390, 844);
        await house.KillAsync();
        await guest.OfflineAsync("phone");
        await fleur.OfflineAsync("desk");
        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct()));
    }

    /// <summary>One of ours becomes one of Fleur's own.</summary>
    /// <returns>Where it is changed.</returns>
    private static async Task<string> TakeAsync(Device laptop)
    {
        var take = Form.In((await laptop.GetAsync("/templates", CancellationToken.None)).Body).First(form => form["command"] is not null);
        await laptop.PostAsync(take.With(("template", "van-buurt-naar-wereld.nl.md")), CancellationToken.None);
        return laptop.Location.AbsolutePath;
    }

    private static async Task LookAsync(Lens lens, string root, params string[] paths)
    {
        foreach (var path in paths)
        {
            await lens.PhoneAsync(root + path, path);
            await lens.LaptopAsync(root + path, path);
        }
    }
}
