using Karavaan.Bench.Live;
using Karavaan.Browser.Tests.Client;
using Karavaan.Browser.Tests.Evenings;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Lines;

/// <summary>
/// Anna and Bram sit in a corner with bad wifi: 200 ms each way, one segment in twenty lost, and a hole of 20 seconds. What they write
/// arrives once, their light says what is true meanwhile, and Cem and the wall, on a good line, wait for nothing.
/// </summary>
[Collection(ClientTests.Name)]
public sealed class BadWifiTests(Chromium chromium)
{
    private const int Themes = 4;
    private const float Patience = 90_000;

    private static readonly TimeSpan Hole = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Who_has_bad_wifi_loses_nothing_and_keeps_nobody_waiting()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house);
        await desk.Page.SendAsync("POST", "desk/groups", ("count", "1"), ("mode", "divide"));
        await desk.GoAsync(1, Themes);
        await using var annas = new WeakLine(house.Port, seed: 11);
        await using var brams = new WeakLine(house.Port, seed: 12);
        foreach (var line in (WeakLine[])[annas, brams])
        {
            (line.Delay, line.Loss) = (TimeSpan.FromMilliseconds(200), 0.05);
        }

        await using var anna = await JoinAsync(annas.Url, desk, "Anna");
        await using var bram = await JoinAsync(brams.Url, desk, "Bram");
        await using var cem = await JoinAsync(house.Url, desk, "Cem");
        var wall = await laptop.NewPageAsync();
        await wall.GotoAsync($"{house.Url}/w/{desk.Code}/screen");
        try
        {
            await WriteAsync(anna.Phone, "Anna een", "Anna twee");
            await WriteAsync(bram.Phone, "Bram een");
            await IsSavedAsync(anna.Phone, bram.Phone);
            await WaitOutAsync([annas, brams], [anna.Phone, bram.Phone], cem.Phone, wall);
            await IsSavedAsync(anna.Phone, bram.Phone);
            await SaysAsync(wall, [anna.Phone, bram.Phone, cem.Phone]);
            Assert.True(annas.Lost + brams.Lost > 0);
        }
        catch
        {
            await chromium.PictureAsync("bad-wifi");
            throw;
        }
    }

    /// <summary>
    /// The hole: Anna and Bram write on and see that it is not saved yet. Cem's notes reach the wall while it lasts: it ends when they
    /// have been seen, and not before 20 seconds are over.
    /// </summary>
    private static async Task WaitOutAsync(WeakLine[] lines, Phone[] away, Phone cem, IPage wall)
    {
        Array.ForEach(lines, line => line.Hole());
        var over = Task.Delay(Hole);
        foreach (var phone in away)
        {
            await WriteAsync(phone, $"{phone.Name} in het gat", $"{phone.Name} nog eens");
            await Expect(phone.Light).ToHaveTextAsync("wacht om te versturen: 2");
            await Expect(phone.Page.Locator(".card.waiting")).ToHaveCountAsync(2);
        }

        for (var i = 0; i < 5; i++)
        {
            await WriteAsync(cem, $"Cem {i}");
            await cem.IsSavedAsync();
            await Expect(wall.GetByText($"Cem {i}", new() { Exact = true })).ToBeVisibleAsync();
        }

        await over;
        foreach (var phone in away)
        {
            await Expect(phone.Light).Not.ToHaveAttributeAsync("data-state", "saved");
            await Expect(phone.Page.Locator(".card.waiting")).ToHaveCountAsync(2);
            await Expect(wall.GetByText($"{phone.Name} in het gat")).ToHaveCountAsync(0);
        }

        Array.ForEach(lines, line => line.Mend());
    }

    /// <summary>Ten notes, each once, in the order of who wrote them, on the wall and on every phone.</summary>
    private static async Task SaysAsync(IPage wall, Phone[] phones)
    {
        string[] all =
        [
            "Anna een", "Anna twee", "Anna in het gat", "Anna nog eens", "Bram een", "Bram in het gat", "Bram nog eens",
            .. Enumerable.Range(0, 5).Select(i => $"Cem {i}"),
        ];
        foreach (var list in phones.Select(p => p.Page.Locator("#phone-main ol.cards .card")).Append(wall.Locator("#screen-main .card")))
        {
            await Expect(list).ToHaveCountAsync(all.Length, new() { Timeout = Patience });
            var texts = (await list.AllInnerTextsAsync()).Select(text => text.Trim()).ToList();
            Assert.Equal(all, texts.Order(StringComparer.Ordinal).OrderBy(text => Array.IndexOf(all, text)));
        }

        var onWall = (await wall.Locator("#screen-main .card").AllInnerTextsAsync()).Select(text => text.Trim()).ToList();
        foreach (var phone in phones)
        {
            var own = onWall.Where(text => text.StartsWith(phone.Name, StringComparison.Ordinal)).ToList();
            var written = all.Where(text => text.StartsWith(phone.Name, StringComparison.Ordinal)).ToList();
            Assert.True(own.SequenceEqual(written) || own.AsEnumerable().Reverse().SequenceEqual(written), string.Join(", ", own));
        }
    }

    private static async Task WriteAsync(Phone phone, params string[] notes)
    {
        foreach (var note in notes)
        {
            await phone.NoteAsync(note);
        }
    }

    private static async Task IsSavedAsync(params Phone[] phones)
    {
        foreach (var phone in phones)
        {
            await Expect(phone.Light).ToHaveAttributeAsync("data-state", "saved", new() { Timeout = Patience });
            await Expect(phone.Page.Locator(".card.waiting")).ToHaveCountAsync(0);
        }
    }

    private async Task<Guest> JoinAsync(string url, Desk desk, string name)
    {
        var context = await chromium.PhoneAsync();
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        return new(context, await Phone.JoinAsync(context, url, desk.Code, name, ""));
    }

    private sealed record Guest(IBrowserContext Context, Phone Phone) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Context.DisposeAsync();
    }
}
