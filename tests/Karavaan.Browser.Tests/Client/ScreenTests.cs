namespace Karavaan.Browser.Tests.Client;

/// <summary>The wall.</summary>
public sealed class ScreenTests(Chromium chromium) : ClientTest(chromium)
{
    /// <summary>How long a lock that is dropped or refused has to wait at first, ms; each time twice as long.</summary>
    private const int FirstPause = 2_000;

    /// <summary>A lock that is held for so long has not to wait when it is dropped, ms.</summary>
    private const int Steady = 60_000;

    /// <summary>So long after somebody was at the laptop of the wall, its words for them go, ms.</summary>
    private const int Alone = 30_000;

    protected override string Surface => "screen";

    protected override string Extra => """<div class="poster"></div>""";

    [Fact]
    public async Task Once_nobody_is_at_it_any_more_the_wall_is_the_rooms()
    {
        await StopTheClockAsync();
        var poster = Page.Locator(".poster");
        await Page.Mouse.MoveAsync(10, 10);
        await Page.Clock.RunForAsync(Alone - 1);
        await Expect(poster).Not.ToHaveAttributeAsync("data-left-alone", "");
        await Page.Clock.RunForAsync(1);
        await Expect(poster).ToHaveAttributeAsync("data-left-alone", "");
        await Page.Mouse.MoveAsync(20, 20);
        await Expect(poster).Not.ToHaveAttributeAsync("data-left-alone", "");
        await Page.Clock.RunForAsync(Alone);
        await Expect(poster).ToHaveAttributeAsync("data-left-alone", "");
        await Page.Keyboard.PressAsync("Tab");
        await Expect(poster).Not.ToHaveAttributeAsync("data-left-alone", "");
    }

    [Fact]
    public async Task Where_the_screen_cannot_be_kept_awake_it_says_so()
    {
        var wall = await OpenAsync(lan: true);
        await Expect(wall.Locator("#awake")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task It_is_kept_awake_and_asks_again_when_somebody_comes_back_to_it()
    {
        await StubAsync();
        await Page.ReloadAsync();
        await AskedAsync(1);
        await Expect(Page.Locator("#awake")).ToBeHiddenAsync();

        // A browser lets go of the lock of a page that nobody sees.
        await Page.EvaluateAsync("see(false); locks.at(-1).release()");
        await Task.Delay(300);
        await AskedAsync(1);
        await Page.EvaluateAsync("see(true)");
        await AskedAsync(2);
        await Page.EvaluateAsync("see(true)");
        await Task.Delay(300);
        await AskedAsync(2);
        await Expect(Page.Locator("#awake")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task When_the_system_drops_the_lock_it_asks_again_and_with_restraint_when_that_goes_on()
    {
        await StubAsync();
        await StopTheClockAsync();
        await AskedAsync(1);
        await Page.EvaluateAsync("locks.at(-1).release()");
        await AskedAsync(2);
        await Expect(Page.Locator("#awake")).ToBeHiddenAsync();

        // Dropped as soon as it was given: the wall says so until it has another.
        await Page.EvaluateAsync("locks.at(-1).release()");
        await Expect(Page.Locator("#awake")).ToBeVisibleAsync();
        await AskedAfterAsync(FirstPause, 3);
        await Expect(Page.Locator("#awake")).ToBeHiddenAsync();

        // One that was held for a while was no mistake.
        await Page.Clock.RunForAsync(Steady);
        await Page.EvaluateAsync("locks.at(-1).release()");
        await AskedAsync(4);
        await Expect(Page.Locator("#awake")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task When_the_lock_is_dropped_and_then_refused_it_asks_ever_more_seldom_also_when_nobody_comes_back()
    {
        await StubAsync();
        await StopTheClockAsync();
        await AskedAsync(1);
        await Page.EvaluateAsync("refuses = true; locks.at(-1).release()");
        await AskedAsync(2);
        await Expect(Page.Locator("#awake")).ToBeVisibleAsync();
        await AskedAfterAsync(FirstPause, 3);
        await AskedAfterAsync(2 * FirstPause, 4);
        await Expect(Page.Locator("#awake")).ToBeVisibleAsync();
        await Page.EvaluateAsync("refuses = false");
        await AskedAfterAsync(4 * FirstPause, 5);
        await Expect(Page.Locator("#awake")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task When_the_lock_is_refused_from_the_first_it_asks_again_by_itself()
    {
        await StubAsync();
        await Page.AddInitScriptAsync("window.refuses = true");
        await Page.ReloadAsync();
        await Expect(Page.Locator("#awake")).ToBeVisibleAsync();
        await Page.EvaluateAsync("refuses = false");
        await Expect(Page.Locator("#awake")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task When_the_lock_is_refused_it_says_so_and_asks_again_when_somebody_comes_back()
    {
        await StubAsync();
        await StopTheClockAsync();
        await AskedAsync(1);
        await Page.EvaluateAsync("refuses = true; locks.at(-1).release()");
        await AskedAsync(2);
        await Expect(Page.Locator("#awake")).ToBeVisibleAsync();
        await Page.EvaluateAsync("refuses = false; see(false); see(true)");
        await AskedAsync(3);
        await Expect(Page.Locator("#awake")).ToBeHiddenAsync();
        await Page.Clock.RunForAsync(4 * FirstPause);
        await AskedAsync(3);
    }

    /// <summary>From the next page on it is a browser whose locks are ours.</summary>
    private async Task StubAsync() =>
        await Page.AddInitScriptAsync("""
            window.asked = 0;
            window.locks = [];
            window.refuses = false;
            window.see = isSeen => {
              Object.defineProperty(document, 'hidden', { configurable: true, value: !isSeen });
              document.dispatchEvent(new Event('visibilitychange'));
            };
            Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: {
              async request() {
                window.asked++;
                if (window.refuses) throw new DOMException('The battery is low.', 'NotAllowedError');
                const lock = Object.assign(new EventTarget(), { released: false, async release() {
                  if (lock.released) return;
                  lock.released = true;
                  lock.dispatchEvent(new Event('release'));
                } });
                window.locks.push(lock);
                return lock;
              },
            } });
            """);

    /// <summary>Once more when this pause is over, and not before.</summary>
    private async Task AskedAfterAsync(int pause, int times)
    {
        await Page.Clock.RunForAsync(pause - 1);
        await AskedAsync(times - 1);
        await Page.Clock.RunForAsync(1);
        await AskedAsync(times);
    }

    private Task AskedAsync(int times) => EventuallyAsync(() => Page.EvaluateAsync<int>("window.asked").GetAwaiter().GetResult() == times);
}
