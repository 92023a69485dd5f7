using System.Diagnostics;
using System.Globalization;
using Karavaan.Browser.Tests.Client;
using Xunit.Abstractions;

namespace Karavaan.Browser.Tests.Storms;

/// <summary>
/// The pages' own script in real browsers against the real program, under everything that can go wrong at once. One storm each time;
/// <c>KARAVAAN_BROWSER_STORMS</c> says how many, <c>KARAVAAN_BROWSER_SEED</c> is the first one's seed (otherwise one that once found a
/// tick standing in a stage in which nobody set it). A seed decides what people do and what goes wrong; when each thing happens, the
/// machine decides too, so a seed may need more than one run to fail again.
/// </summary>
[Collection(WeatherTests.Name)]
public sealed class StormTests(Chromium chromium, ITestOutputHelper output)
{
    private const int Acts = 3;

    [Fact]
    public async Task In_a_storm_nothing_is_lost_twice_there_or_seen_too_early()
    {
        var first = Setting("KARAVAAN_BROWSER_SEED", 986_990_547);
        for (var seed = first; seed < first + Setting("KARAVAAN_BROWSER_STORMS", 1); seed++)
        {
            await RageAsync(seed);
        }
    }

    private async Task RageAsync(int seed)
    {
        Say($"Storm in browsers, seed {seed}");
        var since = Stopwatch.StartNew();
        await using var storm = await Storm.GatherAsync(chromium, seed);
        try
        {
            await Task.WhenAll(storm.RageAsync(Acts, 1, 1, 3, 4, 5, 6, 8), storm.KillAsync());
            await StandsAsync(storm, "after writing", hasToReadAgain: true);
            await storm.SendAsync("PUT", "desk/articles/1/text", ("text", "We delen wat we hebben."));
            await Task.WhenAll(ChooseAsync(storm), storm.KillAsync());
            await StandsAsync(storm, "after choosing");
            await RevealAsync(storm);
        }
        catch (Exception error)
        {
            await chromium.PictureAsync($"storm-{seed}");
            foreach (var page in storm.Pages)
            {
                output.WriteLine($"{page.Name}:\n  {string.Join("\n  ", page.Story)}");
            }

            throw new InvalidOperationException($"Storm {seed}: {error.Message}", error);
        }

        Weigh(storm, seed, since.Elapsed);
    }

    private static async Task ChooseAsync(Storm storm)
    {
        await storm.RageAsync(0, 8, 9);
        await storm.SendAsync("POST", "desk/consent/articles/1/rounds");
        await storm.RageAsync(Acts, 9, 9);
    }

    /// <summary>The lines are good again: what everybody remembers is in the log, every page is what a fresh one is, and nobody read what is hidden.</summary>
    private static async Task StandsAsync(Storm storm, string moment, bool hasToReadAgain = false)
    {
        await storm.CalmAsync();
        await (hasToReadAgain ? storm.RestartAsync() : Task.CompletedTask);
        var log = await storm.LogAsync();
        foreach (var phone in storm.Phones)
        {
            await Reckoning.HoldsAsync(phone, log);
        }

        Reckoning.Choices(storm.Phones, log);
        await storm.ConvergeAsync(moment);
        Assert.Empty(storm.Pages.SelectMany(page => page.Wrong));
        Assert.Empty(storm.Pages.SelectMany(page => page.Read.Select(words => $"{page.Name} read {words}")));
    }

    /// <summary>After the reveal the reasons of the round stand on the desk, where they are then found, and on nobody's phone.</summary>
    private static async Task RevealAsync(Storm storm)
    {
        var log = await storm.LogAsync();
        await storm.SendAsync("PUT", $"desk/consent/rounds/{log.Round:n}/reveal");
        await storm.ConvergeAsync("after the reveal");
        await storm.CalmAsync();
        Assert.Equal(Reckoning.Reasons(log).Order(), storm.Others[1].Read.Distinct().Order());
        Assert.Empty(storm.Phones.SelectMany(phone => phone.Page.Read));
    }

    /// <summary>Was much done, and did everything go wrong? Otherwise all is well because nothing happened.</summary>
    private void Weigh(Storm storm, int seed, TimeSpan took)
    {
        var (acts, answered) = (storm.Phones.Sum(p => p.Acts), storm.Phones.Sum(p => p.Page.Answered.Count));
        var dropped = storm.Pages.Sum(page => page.Line.Dropped);
        var seen = storm.Pages.SelectMany(page => page.Weather.Seen).CountBy(what => what).OrderBy(w => w.Key).ToList();
        Say(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {acts} acts, {answered} commands answered, {string.Join(", ", seen.Select(w => $"{w.Key} {w.Value}"))}, {dropped} answers dropped, {storm.Kills} kills; {took.TotalSeconds:0} s"));
        Assert.All(storm.Pages, page => Assert.True(page.Searched is { Bodies: > 3, Frames: > 3 }, $"{page.Name} was hardly searched: {page.Searched}"));
        Assert.True(acts > 60 && answered > 40 && dropped > 0 && seen.Count > 5);
    }

    private void Say(string what)
    {
        output.WriteLine(what);
        Console.WriteLine(what);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
