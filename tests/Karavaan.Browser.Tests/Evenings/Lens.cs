using System.Net;
using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using Cookie = Microsoft.Playwright.Cookie;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// Holds a page to WCAG 2.2 AA as axe knows it: by day and by night, at 320 pixels (1.4.10 Reflow), at twice the zoom and, on a phone,
/// with text of twice the size (1.4.4). At each of them nothing lies beside the screen. Whoever looks asked for reduced motion: nothing moves,
/// neither when a page comes nor while it stands and beats arrive (2.3.3). A page that isn't the one that was asked for is a problem too.
/// </summary>
/// <param name="context">A browser of its own.</param>
/// <param name="page">What it looks at.</param>
/// <param name="problems">Where it notes what is wrong.</param>
internal sealed class Lens(IBrowserContext context, IPage page, List<string> problems) : IAsyncDisposable
{
    /// <summary>A page of a hundred notes on a busy machine takes a while to be painted.</summary>
    private const float PatienceMilliseconds = 180_000;

    private readonly List<Uri> opened = [];

    /// <summary>How many times axe looked.</summary>
    public int Looks { get; private set; }

    /// <summary>The addresses at which it saw the page that it asked for.</summary>
    public IReadOnlyList<Uri> Opened => opened;

    /// <summary>The page in front of it, for what somebody does there before the next look.</summary>
    public IPage Page => page;

    /// <summary>A lens with somebody's cookies.</summary>
    public static async Task<Lens> OpenAsync(Chromium chromium, CookieContainer cookies, List<string> problems)
    {
        var context = await chromium.LaptopAsync(1280, 800);
        context.SetDefaultTimeout(PatienceMilliseconds);
        context.SetDefaultNavigationTimeout(PatienceMilliseconds);
        await context.AddInitScriptAsync(LensScripts.WatchMotion);
        await context.AddCookiesAsync(cookies.GetAllCookies().Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path }));
        return new(context, await context.NewPageAsync(), problems);
    }

    /// <summary>A page that people read on a phone: narrow, and with large letters.</summary>
    public async Task PhoneAsync(string url, string what)
    {
        await OpenAsync(url, 320, 640);
        await NarrowAsync(what);
        await LargeAsync(what);
    }

    /// <summary>A page that people read on a laptop: at twice the zoom, and as narrow as four times the zoom makes it.</summary>
    public async Task LaptopAsync(string url, string what)
    {
        await OpenAsync(url, 640, 400);
        await ZoomedAsync(what);
        await page.SetViewportSizeAsync(320, 256);
        await LookAsync($"{what} at 320");
        await NightAsync($"{what} at 320");
    }

    /// <summary>A page that people read on either: narrow, with large letters, and on a laptop at twice the zoom.</summary>
    /// <param name="url">Where it is.</param>
    /// <param name="status">What it is answered with, when that is not 200: that something is gone, or never was there, is a page too.</param>
    public async Task PageAsync(string url, int status = 200)
    {
        await OpenAsync(url, 320, 640, status);
        await StandingAsync(new Uri(url).PathAndQuery);
    }

    /// <summary>The page as it stands, however it came: narrow, with large letters, and on a laptop at twice the zoom.</summary>
    public async Task StandingAsync(string what)
    {
        await page.SetViewportSizeAsync(320, 640);
        await NarrowAsync(what);
        await LargeAsync(what);
        await page.EvaluateAsync(LensScripts.TextAsItWas);
        await page.SetViewportSizeAsync(640, 400);
        await ZoomedAsync(what);
    }

    /// <summary>What a form is answered with, as it goes without script: a page of its own, that no address has.</summary>
    /// <param name="form">The form.</param>
    /// <param name="shows">What the page after it shows.</param>
    /// <param name="what">What the page is, in words.</param>
    public async Task AnsweredAsync(string form, string shows, string what)
    {
        await page.Locator(form).First.EvaluateAsync("form => HTMLFormElement.prototype.submit.call(form)");
        await page.Locator(shows).First.WaitForAsync();
        await StandingAsync(what);
    }

    /// <summary>The projector's page, and the same at twice the zoom.</summary>
    public async Task ScreenAsync(string url, string what)
    {
        await OpenAsync(url, 1920, 1080);
        await LookAsync(what);
        await NightAsync(what);
        await page.SetViewportSizeAsync(960, 540);
        await LookAsync($"{what} at 200 %");
        await NightAsync($"{what} at 200 %");
    }

    /// <summary>One look by day and one by night, for a moment between those that are looked at as a whole.</summary>
    public async Task GlanceAsync(string url, string what, int width, int height)
    {
        await OpenAsync(url, width, height);
        await LookAsync(what);
        await NightAsync(what);
    }

    /// <summary>
    /// A page in another language than the one in which axe looks: its words are longer, and nothing lies beside the screen, narrow, at twice the
    /// zoom and, on a phone, with text of twice the size.
    /// </summary>
    public async Task SpokenAsync(string url, string what, string language, bool isPhone)
    {
        await OpenAsync(url, 320, 640);
        if (await page.EvaluateAsync<string>("document.documentElement.lang") is var spoken && spoken != language)
        {
            problems.Add($"{what} speaks {spoken} instead of {language}");
        }

        await FitsAsync($"{what} in {language} at 320");
        await page.SetViewportSizeAsync(640, 400);
        await FitsAsync($"{what} in {language} at 200 %");
        if (isPhone)
        {
            await page.SetViewportSizeAsync(390, 844);
            await page.EvaluateAsync(LensScripts.TwiceTheText);
            await FitsAsync($"{what} in {language} with text at 200 %");
        }
    }

    /// <summary>A page that sends its form back with words: filled in so that it is refused, past what the browser itself would refuse.</summary>
    public async Task RefusedAsync(string url, params (string Name, string Value)[] filled)
    {
        await OpenAsync(url, 390, 844);
        await page.EvaluateAsync(LensScripts.SendForm, filled.Select(field => new[] { field.Name, field.Value }).ToArray());
        await page.Locator("[role=alert]:visible, .refusal:visible").First.WaitForAsync();
        problems.AddRange((await page.EvaluateAsync<string[]>(LensScripts.IsMarked)).Select(one => $"{url} refused: {one}"));
        await LookAsync($"{url} refused");
        await NightAsync($"{url} refused");
    }

    /// <summary>The page as it stands when the line to the house is gone.</summary>
    public async Task OfflineAsync(string what)
    {
        await page.Locator("#light[data-state=offline]").WaitForAsync();
        await LookAsync($"{what} offline");
        await NightAsync($"{what} offline");
    }

    /// <summary>
    /// What an editor shows in a frame. Nothing may run in it, axe neither: so here it comes without that rule, and without our own script, which
    /// never runs there.
    /// </summary>
    public async Task FramedAsync(string url, int width, int height)
    {
        await page.RouteAsync("**/preview/**", async route =>
        {
            var answer = await route.FetchAsync();
            problems.AddRange(answer.Ok ? [] : [$"{url} answers {answer.Status}"]);
            await route.FulfillAsync(new() { Response = answer, Headers = answer.Headers.Where(header => header.Key != "content-security-policy") });
        });
        await page.RouteAsync("**/js/**", route => route.AbortAsync());
        await GlanceAsync(url, url, width, height);
        await page.UnrouteAllAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private async Task OpenAsync(string url, int width, int height, int status = 200)
    {
        await NoteMovesAsync($"before {url}");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await page.SetViewportSizeAsync(width, height);
        var answer = await page.GotoAsync(url);
        var (asked, came) = (new Uri(url), new Uri(page.Url));
        if (answer?.Status != status || asked.AbsolutePath != came.AbsolutePath)
        {
            problems.Add($"{asked.PathAndQuery} answers {answer?.Status} instead of {status}, at {came.PathAndQuery}");
        }
        else
        {
            opened.Add(asked);
        }

        await page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
    }

    private async Task NarrowAsync(string what)
    {
        await LookAsync($"{what} at 320");
        await NightAsync($"{what} at 320");
    }

    private async Task LargeAsync(string what)
    {
        await page.SetViewportSizeAsync(390, 844);
        await page.EvaluateAsync(LensScripts.TwiceTheText);
        await LookAsync($"{what} with text at 200 %");
        await NightAsync($"{what} with text at 200 %");
    }

    private async Task ZoomedAsync(string what)
    {
        await LookAsync($"{what} at 200 %");
        await NightAsync($"{what} at 200 %");
    }

    private async Task LookAsync(string where)
    {
        await AxeAsync(where);
        await FitsAsync(where);
    }

    private async Task FitsAsync(string where) =>
        problems.AddRange((await page.EvaluateAsync<string[]>(LensScripts.SticksOut)).Select(e => $"{where}: {e}"));

    private async Task NightAsync(string where)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await AxeAsync($"{where} by night");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private async Task AxeAsync(string where)
    {
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        var found = await Axe.WcagAsync(page);
        if (found.Any(IsSmall))
        {
            // A bar that stays lies over part of what stands below it just now, and axe measures what is left: further on it lies elsewhere.
            await page.EvaluateAsync(LensScripts.GoOn);
            var further = await Axe.WcagAsync(page);
            found = [.. found.Where(one => !IsSmall(one) || further.Contains(one))];
        }

        problems.AddRange(found.Select(one => $"{where}: {one}"));
        await NoteMovesAsync(where);
        Looks++;
    }

    private static bool IsSmall(string found) => found.Contains(" target-size ", StringComparison.Ordinal);

    private async Task NoteMovesAsync(string where) =>
        problems.AddRange((await page.EvaluateAsync<string[]>(LensScripts.Moves)).Select(moved => $"{where}: {moved}"));
}
