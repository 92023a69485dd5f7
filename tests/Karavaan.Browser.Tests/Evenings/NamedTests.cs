using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>A workshop with names at the notes: said at the door, seen on phone and wall, and it fits there.</summary>
[Collection(HallTests.Name)]
public sealed class NamedTests(Chromium chromium)
{
    private const int Themes = 3;
    private const int Harvest = 4;

    [Fact]
    public async Task Fleur_switches_names_on_and_Anna_knows_it_before_she_writes()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house);
        await desk.Page.Locator("#naming-switch button").ClickAsync();
        await Expect(desk.Page.Locator("#naming-switch button")).ToHaveTextAsync("Zet uit");
        await using var context = await chromium.PhoneAsync();
        var door = await context.NewPageAsync();
        await door.GotoAsync($"{house.Url}/j/{desk.Code}");
        await Expect(door.Locator(".promise")).ToContainTextAsync("Bij elk kaartje staat je naam.");
        await door.FillAsync("input[name=name]", "Anna");
        await door.ClickAsync("button[form=join]");
        await door.WaitForURLAsync($"**/w/{desk.Code}");
        var anna = new Phone(context, door, "Anna");
        await Expect(desk.Page.Locator("#naming-switch")).ToHaveCountAsync(0);
        await Expect(desk.Page.Locator("#desk-naming")).ToBeVisibleAsync();
        await desk.Page.FillAsync("#group-count", "1");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Zelf kiezen" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Tafel 1" }).ClickAsync();
        var wall = await laptop.NewPageAsync();
        await wall.GotoAsync($"{house.Url}/w/{desk.Code}/screen");
        foreach (var title in new[] { "Het verhaal en een oefenpunt", "Thema’s kiezen", "Gesprek per thema: 1-2-4-iedereen" })
        {
            await desk.NextAsync(title);
        }

        await Expect(anna.Page.Locator("#phone-main")).ToContainTextAsync("Bij je kaartje staat je naam.");
        await anna.NoteAsync("Een gereedschapskist voor alle verenigingen");
        await Expect(anna.Page.Locator("#phone-main ol.cards .card .by")).ToHaveTextAsync("Anna");
        await Expect(wall.Locator("#screen-main .card .by")).ToHaveTextAsync("Anna");
    }

    [Fact]
    public Task The_longest_names_at_the_longest_notes_fit() => ShowAsync("named-longest", Sayings.Longest(20), isAxed: false);

    /// <summary>By day and by night, with axe.</summary>
    [Fact]
    [Trait("Category", "Gallery")]
    public Task A_full_room_with_names_shows_whole_pages() => ShowAsync("named", Sayings.Many, isAxed: true);

    private async Task ShowAsync(string state, Sayings said, bool isAxed)
    {
        List<string> problems = [];
        await using var house = await House.OpenAsync();
        using var laptop = await Room.SignInAsync(house);
        var room = await Room.OpenAsync(house, laptop, said, isNamed: true);
        await using var fleur = await Camera.OpenAsync(chromium, laptop.Cookies, state, problems);
        await using var phone = await Camera.OpenAsync(chromium, room.Guests[0].Cookies, state, problems);
        await Playing.Stages[0].Steps[0].Act(room);
        foreach (var stage in new[] { Themes, Harvest })
        {
            await room.GoAsync(stage + 1);
            var (name, steps) = Playing.Stages[stage];
            foreach (var (moment, act) in steps)
            {
                await act(room);
                await phone.PhoneAsync($"{house.Url}/w/{room.Code}", $"phone-{name}{moment}", isAxed);
                await fleur.ScreenAsync($"{house.Url}/w/{room.Code}/screen", $"screen-{name}{moment}", isAxed);
                await fleur.LaptopAsync($"{house.Url}/w/{room.Code}/desk", $"desk-{name}{moment}", isAxed);
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct()));
    }
}
