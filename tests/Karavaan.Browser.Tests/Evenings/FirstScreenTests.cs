using Karavaan.Browser.Tests.Client;
using Cookie = Microsoft.Playwright.Cookie;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>A facilitator under pressure does not scroll: the time, what comes next, and the stage's own work begin in the first screen of the desk.</summary>
[Collection(ClientTests.Name)]
public sealed class FirstScreenTests(Chromium chromium)
{
    /// <summary>
    /// What lies below the first screen of the board's keys, or of the first that the stage itself has to press or fill in. A phone has no room for
    /// that in every stage: there the stage's work is at least seen to begin, a thumb high.
    /// </summary>
    private const string Below = """
        () => {
          const bar = document.querySelector('.jump');
          const isPhone = getComputedStyle(bar).display !== 'none';
          const foot = isPhone ? innerHeight - bar.offsetHeight : innerHeight;
          const seen = e => e.getClientRects().length > 0;
          const keys = [...document.querySelectorAll('#desk-now .button, #desk-now time')].filter(seen);
          const main = document.getElementById('desk-main');
          const first = [...main.querySelectorAll('button, summary, a, select, input:not([type=hidden]), textarea')].find(seen) ?? main.firstElementChild;
          const ends = e => Math.round(isPhone && e === first ? Math.min(main.getBoundingClientRect().top + 60, e.getBoundingClientRect().bottom) : e.getBoundingClientRect().bottom);
          // Beside the work the list of people begins in sight too, however long the script above it is.
          const people = innerWidth < 1280 ? [] : [document.querySelector('#desk-people h2')];
          return [...keys, first, ...people].filter(e => ends(e) > foot).map(e => `${e.textContent.trim().slice(0, 40)} ends at ${ends(e)}, below ${foot}`);
        }
        """;

    [Fact]
    public async Task What_the_facilitator_needs_now_is_in_the_first_screen_of_every_stage()
    {
        await using var house = await House.OpenAsync();
        using var laptop = await Room.SignInAsync(house);
        var room = await Room.OpenAsync(house, laptop, Sayings.Few);
        await using var context = await chromium.LaptopAsync(1280, 800);
        await context.AddCookiesAsync(laptop.Cookies.GetAllCookies().Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path }));
        var page = await context.NewPageAsync();
        var problems = new List<string>();
        await page.GotoAsync($"{house.Url}/w/{room.Code}/desk");
        await page.ClickAsync(".place-question button[value=desk]"); // Asked once, before anything else.
        await page.WaitForURLAsync($"**/w/{room.Code}/desk");
        foreach (var (stage, (name, steps)) in Playing.Stages.Index())
        {
            if (stage > 0)
            {
                await room.GoAsync(stage + 1);
            }

            foreach (var (moment, act) in steps)
            {
                await act(room);
                foreach (var (width, height) in new[] { (1280, 800), (1024, 768), (390, 844) })
                {
                    await page.SetViewportSizeAsync(width, height);
                    await page.GotoAsync($"{house.Url}/w/{room.Code}/desk");
                    await page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
                    problems.AddRange((await page.EvaluateAsync<string[]>(Below)).Select(found => $"{name} {moment} at {width}x{height}: {found}"));
                }
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }
}
