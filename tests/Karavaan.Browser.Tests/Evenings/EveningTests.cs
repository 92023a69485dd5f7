using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// One whole evening in real browsers against the real program and a database on disk: a desk, a screen and three phones, from the
/// console's first link to the charter as PDF. One phone loses its connection twice; the program is killed once.
/// </summary>
[Collection(HallTests.Name)]
public sealed class EveningTests(Chromium chromium)
{
    [Fact]
    public async Task A_neighbourhood_goes_home_with_a_charter()
    {
        await using var house = await House.OpenAsync();
        var (fleur, desk) = await FleurAsync(house);
        var wall = await PairAsync(house, desk);
        var phones = new List<Phone>();
        foreach (var (name, organisation) in new[] { ("Anna", "Repair Café Zuid"), ("Bram", "Buurttuin De Linde"), ("Cem", "") })
        {
            phones.Add(await Phone.JoinAsync(await chromium.PhoneAsync(), house.Url, desk.Code, name, organisation));
        }

        try
        {
            await PlayAsync(house, desk, wall, phones);
        }
        catch
        {
            await chromium.PictureAsync("failed");
            throw;
        }

        await fleur.DisposeAsync();
    }

    private static async Task PlayAsync(House house, Desk desk, IPage wall, List<Phone> phones)
    {
        var (anna, bram, cem) = (phones[0], phones[1], phones[2]);
        await TalkActs.WelcomeAsync(desk, wall, phones);
        await TalkActs.StoryAsync(desk, wall, anna);
        await TalkActs.ChooseAsync(desk, wall, anna);
        await TalkActs.ThemesAsync(desk, wall, anna, bram, cem);
        await TalkActs.HarvestAsync(desk, wall, anna, bram, cem);
        await PlaceActs.QuadrantAsync(desk, wall, anna, bram, cem);
        await PlaceActs.BreakAsync(house, desk, wall, anna);
        await CharterActs.CharterAsync(desk, wall, anna, bram);
        await CharterActs.ConsentAsync(desk, wall, phones);
        await CharterActs.AgreeAsync(desk, wall, phones[0]);
        await CharterActs.SignAsync(desk, wall, phones);
        await CharterActs.CheckoutAsync(desk, wall, anna);
        await CharterActs.DocumentsAsync(desk, anna);
    }

    private async Task<(IBrowserContext Context, Desk Desk)> FleurAsync(House house)
    {
        var context = await chromium.LaptopAsync(1280, 800);
        var desk = new Desk(await context.NewPageAsync());
        await desk.BeginAsync(house);
        return (context, desk);
    }

    /// <summary>The laptop at the projector is another computer: it types the code that the desk shows.</summary>
    private async Task<IPage> PairAsync(House house, Desk desk)
    {
        await desk.Page.Locator(".screen-door summary").ClickAsync();
        var code = await desk.Page.Locator("[data-pairing-code]").InnerTextAsync();
        var wall = await (await chromium.LaptopAsync(1920, 1080)).NewPageAsync();
        await wall.GotoAsync($"{house.Url}/screen");
        await wall.FillAsync("input[name=code]", code);
        await wall.ClickAsync("main button.strong");
        await Expect(wall.Locator("#screen-title")).ToHaveTextAsync("Welkom en check-in");
        return wall;
    }
}
