using System.Text.RegularExpressions;
using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// Somebody who never saw the program and has only what is on screen: every step is a field or a button that can be seen, found by what it says, and
/// nobody types an address that no page showed. Five minutes are promised. A test that presses at once can't time them, so a slow person is reckoned:
/// one who reads every word in sight, types with two fingers and thinks before each press.
/// </summary>
[Collection(HallTests.Name)]
public sealed partial class FirstEveningTests(Chromium chromium, ITestOutputHelper output)
{
    /// <summary>Fields that are filled in and things that are pressed, from the console's link to the first person in the room: whoever makes the way longer, has to say so here.</summary>
    private const int MostSteps = 12;

    private const double PromisedSeconds = 300;

    /// <summary>A key by somebody who looks for it, from the keyboard to the mouse and onto the target, and the thought before (Card, Moran, Newell: The Keystroke-Level Model, 1980).</summary>
    private const double KeySeconds = 1.2, PointSeconds = 0.4 + 1.1 + 0.2, ThinkSeconds = 1.35;

    /// <summary>Below the 238 of a grown-up who reads silently (Brysbaert: How many words do we read per minute?, 2019).</summary>
    private const double WordsInMinute = 200;

    private readonly HashSet<string> read = [];
    private int steps;
    private double seconds;

    [Fact]
    public async Task From_an_empty_house_to_a_person_in_the_room_with_nothing_but_what_is_on_screen()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var fleur = await laptop.NewPageAsync();
        await fleur.GotoAsync(house.FirstLink.Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
        await WriteAsync(fleur.GetByRole(AriaRole.Textbox, new() { Name = "Je naam" }), "Fleur");
        await WriteAsync(fleur.GetByLabel("Kies een wachtwoord"), "een lange zin over de buurt"); // A password has no role.
        await PressAsync(fleur, AriaRole.Button, "Begin");
        await PressAsync(fleur, AriaRole.Link, "Nieuwe workshop");
        await PressAsync(fleur, AriaRole.Button, "Maak de workshop");
        await PressAsync(fleur, AriaRole.Button, "Nee, ik stuur op deze laptop");
        await PressAsync(fleur.GetByText("Groot scherm")); // What unfolds has no role that every browser knows.
        var wall = await laptop.RunAndWaitForPageAsync(() => PressAsync(fleur, AriaRole.Link, "Open het grote scherm"));

        var (path, code) = await ReadAsync(wall);
        await using var gsm = await chromium.PhoneAsync();
        var anna = await gsm.NewPageAsync();
        await anna.GotoAsync(house.Url + path);
        await WriteAsync(anna.GetByRole(AriaRole.Textbox, new() { Name = "Code van zes letters" }), code);
        await PressAsync(anna, AriaRole.Button, "Meedoen");
        await WriteAsync(anna.GetByRole(AriaRole.Textbox, new() { Name = "Hoe mogen we je noemen?" }), "Anna");
        await PressAsync(anna, AriaRole.Button, "Meedoen");

        await Expect(anna.GetByRole(AriaRole.Heading, new() { Name = "Welkom en check-in" })).ToBeVisibleAsync();
        await Expect(fleur.GetByText("Anna").First).ToBeVisibleAsync();
        Assert.InRange(steps, 1, MostSteps);
        output.WriteLine($"{seconds:0} seconds, {read.Sum(Words)} words");
        Assert.InRange(seconds, 1, PromisedSeconds);
    }

    private async Task WriteAsync(ILocator field, string text)
    {
        await Expect(field).ToBeVisibleAsync();
        await ReadInSightAsync(field.Page.Locator("body"));
        await field.FillAsync(text);
        (steps, seconds) = (steps + 1, seconds + ThinkSeconds + PointSeconds + (KeySeconds * text.Length));
    }

    private Task PressAsync(IPage page, AriaRole role, string name) => PressAsync(page.GetByRole(role, new() { Name = name }).First);

    private async Task PressAsync(ILocator button)
    {
        await Expect(button).ToBeVisibleAsync();
        await ReadInSightAsync(button.Page.Locator("body"));
        await button.ClickAsync();
        (steps, seconds) = (steps + 1, seconds + ThinkSeconds + PointSeconds);
    }

    /// <summary>Whatever words are in sight and were not before; nobody reads the same line twice.</summary>
    private async Task ReadInSightAsync(ILocator body)
    {
        var lines = await body.EvaluateAsync<string[]>("""
            body => {
                const lines = [], words = document.createTreeWalker(body, NodeFilter.SHOW_TEXT), range = document.createRange();
                while (words.nextNode()) {
                    range.selectNodeContents(words.currentNode);
                    const { top, bottom, width, height } = range.getBoundingClientRect();
                    if (width > 1 && height > 1 && bottom > 0 && top < innerHeight && words.currentNode.parentElement.checkVisibility({ visibilityProperty: true }))
                        lines.push(words.currentNode.data);
                }
                return lines;
            }
            """);
        seconds += lines.Where(read.Add).Sum(Words) * 60 / WordsInMinute;
    }

    private static int Words(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>
    /// What the back row reads on the wall: where to surf to, and the code. The house of a test listens to its own machine only, so of the address
    /// counts what is typed behind the machine's name.
    /// </summary>
    private static async Task<(string Path, string Code)> ReadAsync(IPage wall)
    {
        await Expect(wall.Locator(".join-poster")).ToBeInViewportAsync(new() { Ratio = 1 });
        var words = await wall.Locator(".join-poster").InnerTextAsync();
        var (address, code) = (SurfTo().Match(words), Code().Match(words));
        Assert.True(address.Success && code.Success, words);
        return (new Uri($"http://{address.Groups["address"].Value}").AbsolutePath, code.Value);
    }

    [GeneratedRegex(@"Surf naar (?<address>\S+)")]
    private static partial Regex SurfTo();

    [GeneratedRegex(@"\b[A-Z]{3}\s*[A-Z]{3}\b")]
    private static partial Regex Code();
}
