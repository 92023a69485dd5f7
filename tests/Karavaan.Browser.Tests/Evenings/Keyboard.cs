using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// Somebody who has no mouse and no finger on the glass: goes from thing to thing with Tab and acts with keys. Everything on the way is
/// looked at: where the focus is can be seen (WCAG 2.4.7) and nothing lies over it (2.4.11).
/// </summary>
/// <param name="page">The page in front of them.</param>
internal sealed class Keyboard(IPage page)
{
    /// <summary>More things than any page of an evening has; who is not there by then, never comes there.</summary>
    private const int MostTabs = 400;

    private const int HoldMilliseconds = 1_300;

    /// <summary>
    /// What is wrong with the place of the focus: not to be seen, or covered at its middle and its corners alike. A field that is drawn by
    /// its label (a choice with a face of its own) is judged by that label.
    /// </summary>
    private const string Unseen = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return '';
          const name = `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''}[${e.getAttribute('name') ?? e.id}] ${e.textContent.trim().slice(0, 30)}`;
          const drawn = x => { const s = getComputedStyle(x); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 && parseFloat(s.opacity) > 0.1; };
          const shows = [e, ...(e.labels ?? []), e.nextElementSibling, e.closest('label')].filter(Boolean);
          if (!shows.some(drawn)) return `${name} has the focus and nothing shows it`;
          const box = (shows.find(x => drawn(x)) ?? e).getBoundingClientRect();
          const [l, r, t, b] = [Math.max(box.left, 0) + 2, Math.min(box.right, innerWidth) - 2, Math.max(box.top, 0) + 2, Math.min(box.bottom, innerHeight) - 2];
          if (r < l || b < t) return `${name} has the focus outside the window`;
          const points = [[(l + r) / 2, (t + b) / 2], [l, t], [r, t], [l, b], [r, b]];
          const free = points.some(([x, y]) => { const top = document.elementFromPoint(x, y); return top && shows.some(s => s.contains(top) || top.contains(s)); });
          return free ? '' : `${name} has the focus under something else`;
        }
        """;

    private const string Has = "e => document.activeElement === e";

    /// <summary>The page, to look at.</summary>
    public IPage Page => page;

    /// <summary>Goes on with Tab until this has the focus; from the end of the page to its beginning, as a browser does.</summary>
    public async Task GoToAsync(ILocator target)
    {
        await target.WaitForAsync();
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await target.EvaluateAsync<bool>(Has))
            {
                Assert.Equal("", await page.EvaluateAsync<string>(Unseen));
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab never comes to {target} on {page.Url}");
    }

    /// <summary>Goes there and presses it.</summary>
    public async Task PressAsync(ILocator button, string key = "Enter")
    {
        await GoToAsync(button);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Goes there and keeps it pressed, as for everything that only happens on purpose.</summary>
    public async Task HoldAsync(ILocator button)
    {
        await GoToAsync(button);
        await page.Keyboard.DownAsync("Enter");
        await page.WaitForTimeoutAsync(HoldMilliseconds);
        await page.Keyboard.UpAsync("Enter");
    }

    /// <summary>Goes there and writes, over what stood there.</summary>
    public async Task WriteAsync(ILocator field, string text)
    {
        await GoToAsync(field);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
        await Expect(field).ToHaveValueAsync(text);
    }

    /// <summary>Ticks one of several: Tab comes to the group, the arrows go round in it.</summary>
    public async Task ChooseAsync(ILocator group, ILocator choice)
    {
        for (var tabs = 0; tabs < MostTabs && !await IsInAsync(group); tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.True(await IsInAsync(group), $"Tab never comes to {group} on {page.Url}");
        await page.Keyboard.PressAsync(" ");
        for (var arrows = 0; arrows < MostTabs && !await choice.IsCheckedAsync(); arrows++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.True(await choice.EvaluateAsync<bool>(Has), $"the arrows never come to {choice} on {page.Url}");
        Assert.Equal("", await page.EvaluateAsync<string>(Unseen));
    }

    private static Task<bool> IsInAsync(ILocator group) => group.EvaluateAsync<bool>("g => g.contains(document.activeElement) && document.activeElement.type === 'radio'");
}
