using System.Globalization;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Evening;

/// <summary>
/// The whole workshop 'Van de buurt naar de wereld' with N phones, a screen and a desk, against the real server process. After every
/// step each page is compared with the same page loaded afresh.
/// </summary>
internal sealed class EveningBench(EveningOptions options, ServerProcess server, CancellationToken ending)
{
    private readonly Taps taps = new();
    private readonly Load load = new(server);
    private readonly Convergence convergence = new(server.Address, ending);

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
        await doors.LetInAsync(hall, options.Phones - 1);
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
            await new Play(hall, doors, options, moment => CompareAsync(hall, moment)).AllAsync();
        }
        catch (Exception error) when (!ending.IsCancellationRequested)
        {
            taps.Note($"the evening broke off: {error}");
        }
    }

    private async Task CompareAsync(Hall hall, string moment)
    {
        load.Pause();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{load.Seconds,7:0.0} s  server {load.CpuSeconds,5:0.0} s  {moment}"));
        await convergence.CheckAsync(moment, hall.Pages);
        load.Begin();
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
