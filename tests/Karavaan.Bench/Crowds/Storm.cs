using System.Diagnostics;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Crowds;

/// <summary>Taps at a fixed rate, however long their answers take, and what came of them.</summary>
internal sealed class Storm
{
    /// <summary>So long after the last tap every page has it, or it is lost.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(10);

    private readonly IHouse house;
    private readonly int first;
    private readonly int rate;
    private readonly long[] sent;
    private int saved;

    /// <param name="house">Over this house.</param>
    /// <param name="first">The number of its first tap: no two storms over one house share a number.</param>
    /// <param name="rate">Taps in a second.</param>
    /// <param name="seconds">How long.</param>
    public Storm(IHouse house, int first, int rate, int seconds)
    {
        (this.house, this.first, this.rate) = (house, first, rate);
        sent = new long[rate * seconds];
        Phones = new(first, sent, house.Phones.Count);
        Screen = new(first, sent, house.Screen is null ? 0 : 1);
        Desk = new(first, sent, house.Desk is null ? 0 : 1);
    }

    /// <summary>What the phones received.</summary>
    public Side Phones { get; }

    /// <summary>What the screen received.</summary>
    public Side Screen { get; }

    /// <summary>What the desk received.</summary>
    public Side Desk { get; }

    /// <summary>From the tap to its own answer.</summary>
    public Series ToAnswer { get; } = new();

    /// <summary>How many taps.</summary>
    public int Taps => sent.Length;

    /// <summary>Taps without the answer that they are saved.</summary>
    public int Unanswered => Taps - saved;

    /// <summary>Processor time of the server for one tap on one phone, in µs (<see cref="Labour"/>).</summary>
    public double MicrosecondsPerDelivery { get; private set; }

    /// <summary>Bytes that a phone received for one tap.</summary>
    public double BytesPerTap { get; private set; }

    /// <summary>The number of the tap after the last one.</summary>
    public int Next => first + Taps;

    /// <summary>Lets a storm pass over a house where everybody listens.</summary>
    public static async Task<Storm> PassAsync(IHouse house, int first, int rate, int seconds, CancellationToken ending)
    {
        var storm = new Storm(house, first, rate, seconds);
        await storm.PassAsync(ending);
        return storm;
    }

    /// <summary>What went wrong; <c>null</c>: nothing.</summary>
    public string? Trouble =>
        Unanswered > 0 ? $"{Unanswered} of {Taps} taps were not answered"
        : Phones.Left + Screen.Left + Desk.Left is > 0 and var left ? $"{left} of {Taps} taps did not reach every page"
        : null;

    private async Task PassAsync(CancellationToken ending)
    {
        foreach (var phone in house.Phones)
        {
            phone.Tell(Phones.NewPage());
        }

        house.Screen?.Tell(Screen.NewPage());
        house.Desk?.Tell(Desk.NewPage());
        var bytes = house.Phones.Sum(p => p.Received);
        var seconds = await new Labour(house.Figures).SecondsAsync(async () =>
        {
            await TapAsync(ending);
            await ArriveAsync(ending);
        });
        MicrosecondsPerDelivery = seconds * 1e6 / Taps / house.Phones.Count;
        BytesPerTap = (double)(house.Phones.Sum(p => p.Received) - bytes) / Taps / house.Phones.Count;
    }

    /// <summary>Waits until every page has every tap, or has lost it.</summary>
    private async Task ArriveAsync(CancellationToken ending)
    {
        for (var since = Stopwatch.StartNew(); Phones.Left + Screen.Left + Desk.Left > 0 && since.Elapsed < Patience;)
        {
            await Task.Delay(LookEvery, ending);
        }
    }

    /// <summary>Sends each tap at its own moment, and waits for the answers.</summary>
    public async Task TapAsync(CancellationToken ending)
    {
        var (start, answers) = (Stopwatch.GetTimestamp(), new List<Task>(Taps));
        for (var at = 0; at < Taps; at++)
        {
            while (TimeSpan.FromSeconds((double)at / rate) - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } early)
            {
                await Task.Delay(early + TimeSpan.FromMilliseconds(1), ending);
            }

            answers.Add(TapAsync(at, ending));
        }

        await Task.WhenAll(answers);
    }

    private async Task TapAsync(int at, CancellationToken ending)
    {
        Volatile.Write(ref sent[at], Stopwatch.GetTimestamp());
        if (await house.TapAsync(at % house.Phones.Count, first + at, ending))
        {
            ToAnswer.Add(Stopwatch.GetElapsedTime(sent[at]));
            Interlocked.Increment(ref saved);
        }
    }
}
