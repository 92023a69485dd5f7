using System.Globalization;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Evening;

/// <summary>
/// The whole workshop 'Van de buurt naar de wereld' with N phones, a screen and a desk, against the real server process. After every
/// stage each page is compared with the same page loaded afresh.
/// </summary>
internal sealed class EveningBench(EveningOptions options, ServerProcess server, CancellationToken ending)
{
    private readonly Taps taps = new();
    private readonly Load load = new(server);
    private readonly Convergence convergence = new(server.Address, ending);
    private readonly Random chance = new(options.Seed);

    /// <summary>Plays it; it has a limit and a table of its own.</summary>
    public static async Task MeasureAsync(Options options, Findings findings)
    {
        if (await RunAsync(EveningOptions.Of(options)!) != 0)
        {
            findings.Trouble(options.Bench, "not everything went as it should");
        }
    }

    /// <summary>Plays it and prints the result; the exit code is 0 when everything went as it should.</summary>
    private static async Task<int> RunAsync(EveningOptions options)
    {
        using var limit = new CancellationTokenSource(options.Limit);
        await using var server = await ServerProcess.StartAsync(options.Server, limit.Token);
        var bench = new EveningBench(options, server, limit.Token);
        return await bench.PlayAsync().WaitAsync(limit.Token).ContinueWith(played => played.IsFaulted || played.IsCanceled
            ? Fail(played.Exception?.GetBaseException() ?? new TimeoutException($"Stopped after {options.Limit.TotalSeconds} seconds."), server)
            : played.Result, TaskScheduler.Default);
    }

    private async Task<int> PlayAsync()
    {
        load.Begin();
        var doors = new Doors(server, options, taps, ending);
        var hall = await doors.OpenAsync();
        hall.Guests.AddRange(await Task.WhenAll(Enumerable.Range(0, options.Phones - 1).Select(i => ComeAsync(doors, hall, i))));
        await PlayToTheEndAsync(hall, doors);
        var charter = await KeepAsync(hall);
        var report = new Report(options, taps, load, convergence, server, hall, charter);
        foreach (var page in hall.Pages)
        {
            await page.DisposeAsync();
        }

        return report.Print();
    }

    /// <summary>What was found is worth telling too when the evening breaks off.</summary>
    private async Task PlayToTheEndAsync(Hall hall, Doors doors)
    {
        try
        {
            await PlayAsync(hall, doors);
        }
        catch (Exception error) when (!ending.IsCancellationRequested)
        {
            taps.Note($"the evening broke off: {error}");
        }
    }

    private async Task PlayAsync(Hall hall, Doors doors)
    {
        await StageAsync(hall, "welcome", () => Talking.WelcomeAsync(hall));
        await StageAsync(hall, "story", () => Talking.StoryAsync(hall), () => Tables.OpenAsync(hall));
        await StageAsync(hall, "choose", () => Tables.SitAsync(hall), () => Choosing.GiveDotsAsync(hall), () => Choosing.RevealAsync(hall));
        await StageAsync(hall, "themes", () => Tables.WriteAsync(hall), () => Tables.ChangeAsync(hall),
            () => LateComerAsync(hall, doors), () => hall.LoseWifiAsync(chance, () => Tables.WriteOnAsync(hall)), () => Tables.PickAsync(hall));
        await StageAsync(hall, "harvest", () => Harvesting.GiveDotsAsync(hall), () => Harvesting.SayLinesAsync(hall), () => Harvesting.RevealAsync(hall));
        await StageAsync(hall, "quadrant", () => Placing.PractiseAsync(hall), () => Placing.PlaceAsync(hall), () => Placing.RevealAsync(hall),
            () => Placing.ShowAsync(hall));
        await StageAsync(hall, "break", () => hall.PressAsync("timer/minutes", "POST"), () => Trading.TradeAsync(hall));
        await StageAsync(hall, "charter", () => Sentences.ChooseAsync(hall), () => Writing.WriteAsync(hall));
        await StageAsync(hall, "consent", () => new Deciding(hall, options.Size == "congres").DecideAsync());
        await StageAsync(hall, "agreements", () => Agreeing.AgreeAsync(hall));
        await StageAsync(hall, "sign", () => Signing.SignAsync(hall));
        await StageAsync(hall, "checkout", () => Talking.CheckoutAsync(hall), () => Leaving.CloseAsync(hall));
    }

    /// <summary>
    /// Plays a stage step by step, compares every page after each step (told on the error stream), and goes on to the next stage while some have no wifi.
    /// </summary>
    private async Task StageAsync(Hall hall, string stage, params Func<Task>[] steps)
    {
        for (var step = 0; step < steps.Length; step++)
        {
            await steps[step]();
            await CompareAsync(hall, $"{stage} {step + 1}");
        }

        if (stage != "checkout")
        {
            await hall.LoseWifiAsync(chance, hall.NextAsync);
        }
    }

    private async Task CompareAsync(Hall hall, string moment)
    {
        load.Pause();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{load.Seconds,7:0.0} s  server {load.CpuSeconds,5:0.0} s  {moment}"));
        await convergence.CheckAsync(moment, hall.Pages);
        load.Begin();
    }

    /// <summary>Everybody comes within two seconds.</summary>
    private static async Task<Guest> ComeAsync(Doors doors, Hall hall, int number)
    {
        await Task.Delay(number * 2000 / Math.Max(1, number + 20));
        return await doors.JoinAsync(hall, number);
    }

    private async Task LateComerAsync(Hall hall, Doors doors)
    {
        var late = await doors.JoinAsync(hall, options.Phones - 1);
        await Tables.SitAsync(late, 1);
        hall.Guests.Add(late);
        await Tables.NoteAsync(hall, late, late.Pick(hall.Said["notes"]));
    }

    private async Task<string?> KeepAsync(Hall hall)
    {
        try
        {
            return await Leaving.KeepCharterAsync(hall, options.Out, ending);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            taps.Note($"charter: {error.Message}");
            return null;
        }
        finally
        {
            load.Pause();
        }
    }

    private static int Fail(Exception error, ServerProcess server)
    {
        Console.Error.WriteLine(error);
        Console.Error.WriteLine($"The server said:\n{string.Join('\n', server.Said.TakeLast(40))}");
        return 1;
    }
}
