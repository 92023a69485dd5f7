using System.Text.Json;
using Karavaan.Bench.Live;

namespace Karavaan.Web.Tests.Storms;

/// <summary>
/// The outbox of a page (client/outbox.ts): first in, first out, one in flight, the same id on every retry. Final are 'saved' and a
/// refusal; anything else keeps the item.
/// </summary>
/// <param name="device">Which sends.</param>
/// <param name="weather">What befalls it.</param>
/// <param name="traffic">Where it passes on its way out.</param>
/// <param name="curtain">Told of what is sent and what is saved.</param>
/// <param name="brought">Told what an answer brings for the page.</param>
internal sealed class Outbox(Device device, Weather weather, Traffic traffic, Curtain curtain, Action<IReadOnlyList<PageOp>> brought)
{
    private const int LongestPause = 800;
    private const int LatestEcho = 1500;
    private const int LookEvery = 5;

    private readonly Lock gate = new();
    private readonly List<Sent> waiting = [];
    private readonly List<Sent> all = [];
    private readonly List<Task> echoes = [];
    private Sent? flying;

    /// <summary>Everything that was ever put into it, in that order.</summary>
    public IReadOnlyList<Sent> All
    {
        get
        {
            lock (gate)
            {
                return [.. all];
            }
        }
    }

    /// <summary>How many have not been answered.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
            {
                return waiting.Count;
            }
        }
    }

    /// <summary>Puts an act behind the others.</summary>
    public Sent Add(Act act)
    {
        var sent = new Sent(Guid.CreateVersion7(), device.Reader.Name, act);
        lock (gate)
        {
            foreach (var older in act.Replaces ? waiting.Where(w => w != flying && w.Act.Path == act.Path && w.Act.Method == act.Method).ToList() : [])
            {
                older.IsSuperseded = true;
                waiting.Remove(older);
            }

            waiting.Add(sent);
            all.Add(sent);
        }

        return sent;
    }

    /// <summary>Sends what waits, until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken ending)
    {
        for (var tries = 0; !ending.IsCancellationRequested;)
        {
            if (First() is not { } first)
            {
                await Task.Delay(LookEvery, CancellationToken.None);
            }
            else if (await SettleAsync(first))
            {
                tries = 0;
            }
            else
            {
                await Task.Delay(Math.Min(LongestPause, 40 << Math.Min(tries++, 5)), CancellationToken.None);
            }
        }
    }

    /// <summary>Waits until no copy of anything is on its way any more.</summary>
    public Task EchoedAsync()
    {
        lock (gate)
        {
            return Task.WhenAll(echoes);
        }
    }

    private Sent? First()
    {
        lock (gate)
        {
            return flying = waiting.FirstOrDefault();
        }
    }

    private async Task<bool> SettleAsync(Sent item)
    {
        var verdict = await FlyAsync(item, weather.OfCommand());
        lock (gate)
        {
            flying = null;
            if (verdict != Verdict.Later)
            {
                item.Answer = verdict;
                waiting.Remove(item);
            }
        }

        if (verdict == Verdict.Saved)
        {
            curtain.Saved(item);
            if (weather.Echoes())
            {
                Echo(item);
            }
        }

        return verdict != Verdict.Later;
    }

    private async Task<Verdict> FlyAsync(Sent item, Mishap mishap)
    {
        switch (mishap)
        {
            case Mishap.Late:
                Echo(item);
                return Verdict.Later;
            case Mishap.Twice:
                return (await Task.WhenAll(SendAsync(item, Mishap.None), SendAsync(item, Mishap.None)))[0];
            default:
                return await SendAsync(item, mishap);
        }
    }

    private void Echo(Sent item)
    {
        lock (gate)
        {
            echoes.Add(EchoAsync(item, weather.Next(LatestEcho)));
        }
    }

    private async Task EchoAsync(Sent item, int after)
    {
        await Task.Delay(after);
        await SendAsync(item, Mishap.None);
    }

    private async Task<Verdict> SendAsync(Sent item, Mishap mishap)
    {
        await traffic.PassAsync();
        curtain.Sending(item);
        var begun = Secrets.Now;
        var reply = await device.SendAsync(item.Act.Method, item.Act.Path, item.Act.Fields, item.Id, mishap, weather.Next(25));
        var verdict = item.Note(begun, reply, mishap == Mishap.None);
        if (reply is not null)
        {
            traffic.Answered();
        }

        if (verdict == Verdict.Saved)
        {
            using var json = JsonDocument.Parse(reply!.Body);
            brought(PageOp.ReadAll(json.RootElement.GetProperty("ops")));
        }

        return verdict;
    }
}
