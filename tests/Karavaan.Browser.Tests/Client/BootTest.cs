using Microsoft.Playwright;

namespace Karavaan.Browser.Tests.Client;

/// <summary>What tests begin with of a page that stands before its script: on bad wifi the one comes and the other is late, or breaks off.</summary>
public abstract class BootTest(Chromium chromium) : ClientTest(chromium)
{
    private const string Script = "**/js/app.js*";

    /// <summary>The script is there.</summary>
    private readonly TaskCompletionSource comes = new();

    /// <summary>Does the script come to a page that is loaded from now on?</summary>
    protected bool IsOpen { get; set; }

    protected override string Extra => """
        <form id="tick" method="post" action="/w/WEGNAR/ready/4" data-command="put" data-auto="0"><input type="checkbox" name="ready" value="true"></form>
        <form id="article" method="post" action="/w/WEGNAR/articles/1/text" data-command="put" data-draft="article-1"><textarea name="text" data-base="3">Wij.</textarea><button>Bewaar</button></form>
        <form id="line" method="post" action="/w/WEGNAR/desk/sheets/1/place" data-draft="line" data-saved="0193" data-online><input name="organisation"><input name="words"><button>Bewaar</button></form>
        """;

    /// <summary>The script comes, to every page that waits for it.</summary>
    protected void Come() => comes.SetResult();

    /// <summary>The script comes later, when the test says so.</summary>
    protected async Task LateAsync(IRoute route)
    {
        await comes.Task;
        await route.ContinueAsync();
    }

    /// <summary>The script never comes, until a page is loaded after it is open: taking the route away would let the old page have it as well.</summary>
    protected Task WhenOpenAsync(IRoute route) => IsOpen ? route.ContinueAsync() : Task.CompletedTask;

    /// <summary>A page whose script takes the way that the test says. It is the phone's only one: another would send what waits, and get the answer.</summary>
    protected async Task<IPage> BareAsync(Func<IRoute, Task> way)
    {
        await Page.CloseAsync();
        var page = await Phone.NewPageAsync();
        await page.RouteAsync(Script, way);
        await page.GotoAsync(Site.Url(), new() { WaitUntil = WaitUntilState.Commit });
        return page;
    }
}
