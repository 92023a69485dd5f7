using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using Cookie = Microsoft.Playwright.Cookie;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// Looks at pages: whether everything fits, and what axe finds. In the folder that KARAVAAN_PICTURES names it keeps pictures, for who
/// wants to see what it saw; KARAVAAN_PICTURES_OF, a regular expression, says which of them it looks at, all without it.
/// </summary>
/// <param name="context">A browser of its own.</param>
/// <param name="page">What it looks at.</param>
/// <param name="state">What the pages show, for the pictures' names.</param>
/// <param name="problems">Where it notes what is wrong.</param>
internal sealed class Camera(IBrowserContext context, IPage page, string state, List<string> problems) : IAsyncDisposable
{
    /// <summary>A page of a hundred notes on a busy machine takes a while to be painted.</summary>
    private const float PatienceMilliseconds = 180_000;

    /// <summary>On a phone nothing lies beside the screen.</summary>
    private const string ScrollsSideways = """
        () => [...document.querySelectorAll('body *')]
          .filter(e => document.documentElement.scrollWidth > innerWidth && e.getBoundingClientRect().right > innerWidth + 1)
          .slice(0, 4).map(e => `${e.tagName.toLowerCase()}.${e.getAttribute('class')} sticks out`)
        """;

    /// <summary>
    /// On the screen everything hangs inside it, above the foot, and can be read from ten metres. Nothing is cut: what is longer than its
    /// place comes page by page, and the wall says so. What is short is written large.
    /// </summary>
    private const string DoesNotFit = """
        () => {
          const main = document.querySelector('.poster > main')?.getBoundingClientRect();
          const unit = Math.min(innerHeight / 100, innerWidth * 0.0075);
          const found = [];
          const cuts = (e, by) => e.scrollHeight > e.clientHeight + by || (!('pages' in e.dataset) && e.scrollWidth > e.clientWidth + by);
          for (const e of document.querySelectorAll('.poster *')) {
            if (!(e instanceof HTMLElement) || !e.clientHeight || e.closest('.unseen, [hidden]')) continue;
            const name = `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''}`;
            if (getComputedStyle(e).overflowX !== 'visible' && cuts(e, unit)) found.push(`${name} cuts what it holds`);
            if ('pages' in e.dataset && e.scrollWidth > e.clientWidth * 1.2 && !e.parentElement.dataset.page) found.push(`${name} hides a page`);
            if (e.closest('[data-pages] > *') && e.parentElement.closest('[data-pages]') && e.scrollWidth > e.clientWidth + unit && getComputedStyle(e).display !== 'inline') found.push(`${name} runs out of its column`);
          }
          for (const list of document.querySelectorAll('.poster .table-head + [data-pages]')) {
            if (!list.getClientRects().length) continue; // Nothing hangs yet.
            const covered = list.previousElementSibling.getBoundingClientRect().bottom - list.getBoundingClientRect().top;
            if (covered > unit) found.push(`#${list.id} hangs over the name of its table`);
          }
          for (const list of document.querySelectorAll('.poster [data-letters]')) {
            const filled = Math.max(0, ...[...list.children].map(e => e.getBoundingClientRect().bottom)) - list.getBoundingClientRect().top;
            const isLargest = parseFloat(getComputedStyle(list).fontSize) > (list.dataset.letters.split(' ').at(-1) - 0.05) * unit;
            if (!list.parentElement.dataset.page && filled < list.clientHeight / 2 && !isLargest) found.push(`${list.className} is half empty, in letters that could be larger`);
          }
          for (const e of document.querySelectorAll('.poster *')) {
            const box = e.getBoundingClientRect();
            if (!box.width || !box.height || e.closest('.unseen, [data-pages], svg')) continue;
            const name = `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''}`;
            if (box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1) found.push(`${name} hangs outside the screen`);
            else if (e.closest('main') && box.bottom > main.bottom + unit) found.push(`${name} hangs over the foot`);
            const words = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
            if (words && parseFloat(getComputedStyle(e).fontSize) < 2.35 * unit) found.push(`${name} is too small to read`);
          }
          return found.slice(0, 4);
        }
        """;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    private static readonly string? Folder = Environment.GetEnvironmentVariable("KARAVAAN_PICTURES");

    private static readonly string? Wanted = Environment.GetEnvironmentVariable("KARAVAAN_PICTURES_OF");

    /// <summary>A camera with somebody's cookies.</summary>
    public static async Task<Camera> OpenAsync(Chromium chromium, CookieContainer cookies, string state, List<string> problems)
    {
        var context = await chromium.LaptopAsync(1280, 800);
        context.SetDefaultTimeout(PatienceMilliseconds);
        context.SetDefaultNavigationTimeout(PatienceMilliseconds);
        await context.AddCookiesAsync(cookies.GetAllCookies().Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path }));
        return new(context, await context.NewPageAsync(), state, problems);
    }

    /// <summary>A phone's page: at 390 pixels, and without scrolling sideways at 320.</summary>
    public async Task PhoneAsync(string url, string what, bool isAxed)
    {
        if (!IsWanted(what))
        {
            return;
        }

        await LookAsync(url, what, 390, 844, true, isAxed);
        await page.SetViewportSizeAsync(320, 640);
        await NoteAsync(ScrollsSideways, $"{what} at 320");
    }

    /// <summary>The projector's page, wide and nearly square, small and very large.</summary>
    public async Task ScreenAsync(string url, string what, bool isAxed)
    {
        if (!IsWanted(what))
        {
            return;
        }

        await LookAsync(url, $"{what}-wide", 1920, 1080, false, isAxed);
        await NoteSettledAsync($"{what} at 1920x1080");

        // A beamer of before, an old one, and a television.
        foreach (var (width, height, name) in new[] { (1024, 768, "square"), (800, 600, "small"), (3840, 2160, "large") })
        {
            await page.SetViewportSizeAsync(width, height);
            await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            await NoteSettledAsync($"{what} at {width}x{height}");
            await PictureAsync($"{what}-{name}", false);
        }
    }

    /// <summary>A page on a laptop.</summary>
    public Task LaptopAsync(string url, string what, bool isAxed) =>
        IsWanted(what) ? LookAsync(url, what, 1280, 800, true, isAxed) : Task.CompletedTask;

    /// <summary>The page as it stands, with what was done on it: on a phone, a tablet and a laptop, by day and by night.</summary>
    public async Task StandingAsync(string what)
    {
        if (!IsWanted(what))
        {
            return;
        }

        await page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        foreach (var (name, width, height) in new[] { ("phone", 390, 844), ("tablet", 820, 1180), ("wide", 1280, 800) })
        {
            await page.SetViewportSizeAsync(width, height);
            await NoteAsync(ScrollsSideways, $"{what} at {width}");
            await PictureAsync($"{name}-{what}", true);
        }

        await AxeAsync(what, true);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await AxeAsync($"{what} by night", true);
        await PictureAsync($"wide-{what}-dark", true);
        await page.SetViewportSizeAsync(320, 640);
        await NoteAsync(ScrollsSideways, $"{what} at 320");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(1280, 800);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    /// <summary>After a run: what was kept, on contact sheets.</summary>
    public static void LaySheets() => _ = Folder is { Length: > 0 } ? ContactSheet.Lay(Folder) : 0;

    private static bool IsWanted(string what) => Wanted is not { Length: > 0 } || Regex.IsMatch(what, Wanted);

    private async Task LookAsync(string url, string what, int width, int height, bool isWhole, bool isAxed)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await page.SetViewportSizeAsync(width, height);
        await page.GotoAsync(url);
        await page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        await AxeAsync(what, isAxed);
        await PictureAsync(what, isWhole);
        if (isAxed)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await AxeAsync($"{what} by night", isAxed);
            await PictureAsync($"{what}-dark", isWhole);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }
    }

    /// <summary>What the page's script turns page by page, it finds a moment after the page is there: only what stays so is wrong.</summary>
    private async Task NoteSettledAsync(string where)
    {
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < Settling && (await page.EvaluateAsync<string[]>(DoesNotFit)).Length > 0)
        {
            await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        }

        await NoteAsync(DoesNotFit, where);
    }

    private async Task NoteAsync(string script, string where) =>
        problems.AddRange((await page.EvaluateAsync<string[]>(script)).Select(p => $"{state} {where}: {p}"));

    private async Task AxeAsync(string where, bool isAxed)
    {
        if (isAxed)
        {
            problems.AddRange((await Axe.SeriousAsync(page)).Select(found => $"{state} {where}: {found}"));
        }
    }

    private async Task PictureAsync(string what, bool isWhole)
    {
        if (Folder is { Length: > 0 })
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{state}-{what}.png"), FullPage = isWhole });
        }
    }
}
