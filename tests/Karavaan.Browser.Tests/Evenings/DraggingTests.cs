using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>Notes are laid together with a mouse, on the desk.</summary>
[Collection(HallTests.Name)]
public sealed class DraggingTests(Chromium chromium)
{
    [Fact]
    public async Task A_note_is_dragged_onto_a_note_and_onto_a_cluster_and_out_again()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 1600);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house);
        await using var annas = await chromium.PhoneAsync();
        var anna = await Phone.JoinAsync(annas, house.Url, desk.Code, "Anna", "");
        await desk.HarvestAsync(anna.Page, "Een ladder", "Een sleutel", "Een moestuin");
        var (page, head) = (desk.Page, desk.Page.Locator("#desk-main .cluster-head:not(.loose) h3"));
        ILocator Note(string text) => page.Locator(".cluster-note", new() { HasText = text });
        await Expect(Note("Een ladder")).ToBeVisibleAsync();

        await DragAsync(page, Note("Een ladder"), Note("Een sleutel"));
        await Expect(head).ToContainTextAsync("2 kaartjes");
        await DragAsync(page, Note("Een moestuin"), head);
        await Expect(head).ToContainTextAsync("3 kaartjes");
        await Expect(page.Locator("[data-dragged], [data-over]")).ToHaveCountAsync(0);

        await GrabAsync(page, Note("Een moestuin"), 40);
        await page.Keyboard.PressAsync("Escape");
        await page.Mouse.UpAsync();
        await Expect(page.Locator("[data-dragged]")).ToHaveCountAsync(0);
        await Expect(head).ToContainTextAsync("3 kaartjes");

        await page.GetByRole(AriaRole.Button, new() { Name = "Maak ongedaan" }).ClickAsync();
        await Expect(head).ToContainTextAsync("2 kaartjes");
        await DragAsync(page, Note("Een sleutel"), page.Locator("#desk-main .cluster-head.loose"));
        await Expect(head).ToContainTextAsync("1 kaartje");
        await page.Locator("#done-list summary").ClickAsync();
        await Expect(page.Locator("#done-list li").First).ToHaveTextAsync("Een kaartje verlegd");
    }

    private static async Task DragAsync(IPage page, ILocator note, ILocator onto)
    {
        await GrabAsync(page, note, 12);
        var box = (await onto.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2), new() { Steps = 8 });
        await page.Mouse.UpAsync();
    }

    /// <summary>Takes the note by its grip and moves it so many px, without letting go; again when the list moved under the hand.</summary>
    private static async Task GrabAsync(IPage page, ILocator note, int along)
    {
        for (var tries = 0; tries < 10; tries++)
        {
            var grip = note.Locator("[data-grip]");
            await grip.HoverAsync();
            if (await grip.BoundingBoxAsync() is { } box)
            {
                var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
                await page.Mouse.MoveAsync(x, y);
                await page.Mouse.DownAsync();
                await page.Mouse.MoveAsync(x, y + along, new() { Steps = 4 });
                if (await page.Locator("[data-dragged]").CountAsync() == 1)
                {
                    return;
                }

                await page.Mouse.UpAsync();
            }
        }

        await Expect(page.Locator("[data-dragged]")).ToHaveCountAsync(1);
    }
}
