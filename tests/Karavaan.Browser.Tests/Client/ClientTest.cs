using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Karavaan.Browser.Tests.Client;

/// <summary>What every test of the client begins with: a site, a phone on it, and a page without errors at the end.</summary>
[Collection(ClientTests.Name)]
public abstract class ClientTest(Chromium chromium) : IAsyncLifetime
{
    private readonly List<string> errors = [];

    protected ClientSite Site { get; private set; } = null!;

    protected IBrowserContext Phone { get; private set; } = null!;

    protected IPage Page { get; private set; } = null!;

    protected FakeRoom Room => Site.Room;

    protected virtual string Extra => "";

    protected virtual string Surface => "phone";

    protected virtual ReducedMotion Motion => ReducedMotion.NoPreference;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Site = await ClientSite.StartAsync(Extra, Surface);
        Phone = await chromium.PhoneAsync(Motion);
        Page = await OpenAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await Phone.DisposeAsync();
        await Site.DisposeAsync();
        Assert.Empty(errors);
    }

    /// <summary>A tab of this phone, connected.</summary>
    protected async Task<IPage> OpenAsync(bool lan = false)
    {
        var page = await Phone.NewPageAsync();
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) => Note(message);
        await page.GotoAsync(Site.Url(lan));
        await Expect(page.Locator("#light")).ToHaveTextAsync("bewaard");
        return page;
    }

    /// <summary>The page anew, caught up and with a clock that stands still: its time goes by only when a test tells it to, however slow the machine is.</summary>
    protected async Task StopTheClockAsync()
    {
        await Page.GotoAsync("about:blank");
        await EventuallyAsync(() => Room.Connections.IsEmpty);
        await Page.Clock.InstallAsync();
        await Page.GotoAsync(Site.Url());
        await NoteCameAsync("note-w"); // Until the page has caught up: the jump to the hour of the pause would be a catch-up without an answer.
        await Page.Clock.PauseAtAsync(DateTime.UtcNow.AddSeconds(20));
    }

    /// <summary>A beat that brings this note, and the page shows it.</summary>
    protected async Task NoteCameAsync(string note)
    {
        await BeatAsync(Room.Board.Version, Op.Put("notes", note, 50, 50, $"""<li id="{note}" data-v="50" data-order="50">y</li>"""));
        await Expect(Page.Locator($"#{note}")).ToBeAttachedAsync();
    }

    /// <summary>A page that hears the beat.</summary>
    protected Task ConnectedAsync() => EventuallyAsync(() => !Room.Connections.IsEmpty);

    /// <summary>No connection at all: there is no network any more, and what was open breaks.</summary>
    protected async Task CutOffAsync()
    {
        Room.HasWebSockets = false;
        await Phone.SetOfflineAsync(true);
        foreach (var connection in Room.Connections.Values)
            connection.Abort();
    }

    /// <summary>There is a network again.</summary>
    protected async Task ReachAsync()
    {
        await Phone.SetOfflineAsync(false);
        Room.HasWebSockets = true;
    }

    /// <summary>A beat to a page that hears it.</summary>
    protected async Task BeatAsync(int version, params Op[] ops)
    {
        await ConnectedAsync();
        await Site.BeatAsync(version, ops);
    }

    protected async Task WriteAsync(string text, IPage? page = null)
    {
        await (page ?? Page).FillAsync("#text", text);
        await (page ?? Page).ClickAsync("#write button");
    }

    protected Task ExpectNotesAsync(params string[] texts) => Expect(Page.Locator("#notes > li:not(.waiting)")).ToHaveTextAsync(texts);

    /// <summary>Without a network: what waits, and from a moment later that there is no connection.</summary>
    protected Task ExpectLightUnsavedAsync(int waiting) =>
        Expect(Page.Locator("#light")).ToHaveTextAsync(new Regex($"^(wacht om te versturen: {waiting}|geen verbinding)$"));

    protected Task ExpectLightAsync(string words) => Expect(Page.Locator("#light")).ToHaveTextAsync(words);

    /// <summary>Until it holds; the browser and the server are real, so this takes real time.</summary>
    protected static async Task EventuallyAsync(Func<bool> holds)
    {
        for (var i = 0; i < 200 && !holds(); i++)
            await Task.Delay(50);
        Assert.True(holds());
    }

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    /// <summary>An answer that is not 200 is reported by the browser itself; a breach of the policy or an exception is ours.</summary>
    private void Note(IConsoleMessage message)
    {
        if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && !message.Text.StartsWith("WebSocket connection", StringComparison.Ordinal))
            errors.Add(message.Text);
    }
}
