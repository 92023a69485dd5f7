using System.Net;
using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using Cookie = Microsoft.Playwright.Cookie;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// Holds a page to WCAG 2.2 AA as axe knows it: by day and by night, at 320 pixels (1.4.10 Reflow), at twice the zoom and, on a phone,
/// with text of twice the size (1.4.4). At each of them nothing lies beside the screen.
/// </summary>
/// <param name="context">A browser of its own.</param>
/// <param name="page">What it looks at.</param>
/// <param name="problems">Where it notes what is wrong.</param>
internal sealed class Lens(IBrowserContext context, IPage page, List<string> problems) : IAsyncDisposable
{
    /// <summary>A page of a hundred notes on a busy machine takes a while to be painted.</summary>
    private const float PatienceMilliseconds = 180_000;

    /// <summary>What sticks out at the right, unless it lies in something that scrolls by itself or is for screen readers only.</summary>
    private const string SticksOut = """
        () => {
          const room = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= room + 1) return [];
          return [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > room + 1 && e.getClientRects().length)
            .slice(0, 4).map(e => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} sticks out`);
        }
        """;

    /// <summary>Larger letters by the person's own setting, as Android and iOS have it.</summary>
    private const string TwiceTheText = "() => { document.documentElement.style.fontSize = '200%'; }";

    /// <summary>Sends the form that has these fields, as it would go without script.</summary>
    private const string SendForm = """
        fields => {
          const form = [...document.forms].find(f => f.method === 'post' && fields.every(([name]) => f.elements[name]));
          for (const [name, value] of fields) form.elements[name].value = value;
          HTMLFormElement.prototype.submit.call(form);
        }
        """;

    /// <summary>How many times axe looked.</summary>
    public int Looks { get; private set; }

    /// <summary>A lens with somebody's cookies.</summary>
    public static async Task<Lens> OpenAsync(Chromium chromium, CookieContainer cookies, List<string> problems)
    {
        var context = await chromium.LaptopAsync(1280, 800);
        context.SetDefaultTimeout(PatienceMilliseconds);
        context.SetDefaultNavigationTimeout(PatienceMilliseconds);
        await context.AddCookiesAsync(cookies.GetAllCookies().Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path }));
        return new(context, await context.NewPageAsync(), problems);
    }

    /// <summary>A page that people read on a phone: narrow, and with large letters.</summary>
    public async Task PhoneAsync(string url, string what)
    {
        await OpenAsync(url, 320, 640);
        await LookAsync($"{what} at 320");
        await NightAsync($"{what} at 320");
        await page.SetViewportSizeAsync(390, 844);
        await page.EvaluateAsync(TwiceTheText);
        await LookAsync($"{what} with text at 200 %");
        await NightAsync($"{what} with text at 200 %");
    }

    /// <summary>A page that people read on a laptop: at twice the zoom, and as narrow as four times the zoom makes it.</summary>
    public async Task LaptopAsync(string url, string what)
    {
        await OpenAsync(url, 640, 400);
        await LookAsync($"{what} at 200 %");
        await NightAsync($"{what} at 200 %");
        await page.SetViewportSizeAsync(320, 256);
        await LookAsync($"{what} at 320");
        await NightAsync($"{what} at 320");
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

    /// <summary>A page that sends its form back with words: filled in so that it is refused, past what the browser itself would refuse.</summary>
    public async Task RefusedAsync(string url, params (string Name, string Value)[] filled)
    {
        await OpenAsync(url, 390, 844);
        await page.EvaluateAsync(SendForm, filled.Select(field => new[] { field.Name, field.Value }).ToArray());
        await page.Locator("[role=alert]:visible, .refusal:visible").First.WaitForAsync();
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

    private async Task OpenAsync(string url, int width, int height)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await page.SetViewportSizeAsync(width, height);
        await page.GotoAsync(url);
        await page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
    }

    private async Task LookAsync(string where)
    {
        await AxeAsync(where);
        problems.AddRange((await page.EvaluateAsync<string[]>(SticksOut)).Select(e => $"{where}: {e}"));
    }

    private async Task NightAsync(string where)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await AxeAsync($"{where} by night");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private async Task AxeAsync(string where)
    {
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        problems.AddRange((await Axe.WcagAsync(page)).Select(found => $"{where}: {found}"));
        Looks++;
    }
}
