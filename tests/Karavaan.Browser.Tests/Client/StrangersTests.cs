namespace Karavaan.Browser.Tests.Client;

/// <summary>No page asks anything of somebody else: the browser of every collection says so at its end (<see cref="Chromium.DisposeAsync"/>).</summary>
public sealed class StrangersTests
{
    [Theory]
    [InlineData("<img src='http://elsewhere.test/seen.png' alt=''>", "http://elsewhere.test/seen.png")]
    [InlineData("<script>new WebSocket('ws://elsewhere.test/heard')</script>", "ws://elsewhere.test/heard")]
    public async Task A_browser_that_was_sent_to_somebody_else_does_not_close_in_silence(string html, string asked)
    {
        var chromium = new Chromium();
        await chromium.InitializeAsync();
        await using var phone = await chromium.PhoneAsync();
        var page = await phone.NewPageAsync();
        var hears = new TaskCompletionSource();
        page.Request += (_, _) => hears.TrySetResult();
        page.WebSocket += (_, _) => hears.TrySetResult();
        await page.SetContentAsync(html);
        await hears.Task.WaitAsync(TimeSpan.FromSeconds(20));
        var said = await Assert.ThrowsAsync<InvalidOperationException>(chromium.DisposeAsync);
        Assert.Contains(asked, said.Message, StringComparison.Ordinal);
    }
}
