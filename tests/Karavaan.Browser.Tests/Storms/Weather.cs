using System.Collections.Concurrent;

namespace Karavaan.Browser.Tests.Storms;

/// <summary>What befalls one page, while people go on using it.</summary>
/// <param name="page">The page.</param>
/// <param name="chance">What, and how long.</param>
internal sealed class Weather(WeakPage page, Random chance)
{
    private const double Loss = 0.03;

    /// <summary>What keeps a page from hearing what happens meanwhile.</summary>
    private static readonly Mishap[] Absences = [Mishap.Hole, Mishap.Sleep, Mishap.Offline];

    private readonly ConcurrentQueue<Mishap> seen = new();
    private readonly ConcurrentBag<Task> going = [];

    /// <summary>What befell it, in that order.</summary>
    public IEnumerable<Mishap> Seen => seen;

    /// <summary>Something goes wrong; whoever uses the page goes on meanwhile.</summary>
    public void Befall() => Befall(Enum.GetValues<Mishap>()[chance.Next(Enum.GetValues<Mishap>().Length)]);

    /// <summary>The page doesn't hear the room for a while.</summary>
    public void GoAway() => Befall(Absences[chance.Next(Absences.Length)]);

    /// <summary>This goes wrong.</summary>
    public void Befall(Mishap what)
    {
        var time = TimeSpan.FromMilliseconds(chance.Next(200, 2_500));
        seen.Enqueue(what);
        page.Tell($"{what} ({time.TotalMilliseconds} ms)");
        going.Add(HappenAsync(what, time, chance.Next(2) == 0));
    }

    /// <summary>Nothing more goes wrong; done when what was going on is over.</summary>
    public async Task EndAsync()
    {
        await Task.WhenAll(going);
        page.Line.Mend();
        page.Line.DropAnswers(0, hangsUp: true);
        (page.Line.Delay, page.Line.Loss) = (TimeSpan.Zero, 0);
    }

    private Task HappenAsync(Mishap what, TimeSpan time, bool isHarder)
    {
        switch (what)
        {
            case Mishap.Cut:
                page.Line.Cut();
                return Task.CompletedTask;
            case Mishap.Drop:
                page.Line.DropAnswers(isHarder ? 2 : 1, hangsUp: time.TotalSeconds > 1);
                return Task.CompletedTask;
            case Mishap.Slow:
                (page.Line.Delay, page.Line.Loss) = page.Line.Loss > 0 ? (TimeSpan.Zero, 0) : (time / 20, Loss);
                return Task.CompletedTask;
            case Mishap.Hole:
                return HoleAsync(time, isHarder);
            case Mishap.Sleep:
                return page.SleepAsync(time);
            case Mishap.Offline:
                return page.OfflineAsync(time);
            default:
                return what == Mishap.Die ? page.DieAsync() : page.ReloadAsync();
        }
    }

    private async Task HoleAsync(TimeSpan time, bool cuts)
    {
        page.Line.Hole();
        await Task.Delay(time);
        if (cuts)
        {
            page.Line.Cut();
        }

        page.Line.Mend();
    }
}
