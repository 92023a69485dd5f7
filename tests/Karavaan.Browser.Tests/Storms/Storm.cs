using System.Diagnostics;
using Karavaan.Bench.Live;
using Karavaan.Browser.Tests.Client;
using Karavaan.Browser.Tests.Evenings;
using Microsoft.Playwright;

namespace Karavaan.Browser.Tests.Storms;

/// <summary>
/// A short evening in which everything goes wrong: real browsers, each behind a weak line of its own, and a real server that is killed.
/// The seed decides what people do and what befalls them; when that meets what else happens is up to the machine.
/// </summary>
internal sealed class Storm : IAsyncDisposable
{
    private const int Mishappens = 4;

    /// <summary>Long enough for somebody to wait for an answer.</summary>
    private static readonly TimeSpan Stall = TimeSpan.FromSeconds(2);

    /// <summary>Much longer than anything takes; the machine may be busy.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly string[] Names = ["Anna", "Bram", "Cem", "Dirk"];

    private readonly List<StormPhone> phones = [];
    private readonly List<WeakPage> others = [];
    private readonly House house;
    private readonly Desk desk;
    private readonly Random chance;

    private Storm(House house, Desk desk, int seed) => (this.house, this.desk, chance) = (house, desk, new(seed));

    /// <summary>Those with a phone.</summary>
    public IReadOnlyList<StormPhone> Phones => phones;

    /// <summary>The screen, and the desk.</summary>
    public IReadOnlyList<WeakPage> Others => others;

    /// <summary>Every page: the phones, a screen and a desk.</summary>
    public IEnumerable<WeakPage> Pages => phones.Select(p => p.Page).Concat(others);

    /// <summary>How often the server was killed.</summary>
    public int Kills { get; private set; }

    /// <summary>Starts a workshop; everybody joins and sits at a table of their own.</summary>
    public static async Task<Storm> GatherAsync(Chromium chromium, int seed)
    {
        var house = await House.OpenAsync();
        var laptop = await chromium.LaptopAsync(1280, 800);
        var storm = new Storm(house, new(await laptop.NewPageAsync()), seed);
        try
        {
            await storm.GatherAsync(chromium, laptop);
            return storm;
        }
        catch
        {
            await storm.DisposeAsync();
            throw;
        }
    }

    /// <summary>The room goes from stage to stage, while some don't hear it; in each of them everybody does so many things.</summary>
    public async Task RageAsync(int acts, int from, params int[] stages)
    {
        foreach (var stage in stages)
        {
            if (stage != from)
            {
                Away().ForEach(page => page.Weather.GoAway());
                await SendAsync("PUT", "desk/stage", ("from", $"{from}"), ("to", $"{stage}"));
            }

            from = stage;
            Pages.First().Tell($"stage {stage}");
            await (stage == 6 ? SendAsync("DELETE", "desk/quadrant/6/practice") : Task.CompletedTask);
            phones[chance.Next(phones.Count)].Page.Weather.Befall(Mishap.Drop);
            others.ForEach(page => page.Weather.Befall());
            await Task.WhenAll(phones.Select(p => LiveAsync(p, acts)));
        }
    }

    /// <summary>After a while the disk is slow, then the power fails, and comes back: nobody who waited may have been told that it is saved.</summary>
    public async Task KillAsync()
    {
        await Task.Delay(chance.Next(1_000, 5_000));
        await using (await StalledDisk.StallAsync(house.Database))
        {
            Pages.First().Tell("the disk is slow");
            await Task.Delay(Stall);
            await house.KillAsync();
            Pages.First().Tell("the server was killed");
        }

        Kills++;
        await Task.Delay(chance.Next(500));
        await house.StartAsync();
        Pages.First().Tell("the server is back");
    }

    /// <summary>The server has to read everything again: what a page that is loaded afresh says then, is what the log says.</summary>
    public async Task RestartAsync()
    {
        await house.KillAsync();
        await house.StartAsync();
    }

    /// <summary>The desk sends something, again until it is answered, under one id.</summary>
    public async Task SendAsync(string method, string path, params (string Name, string Value)[] fields)
    {
        var id = Guid.CreateVersion7();
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(200))
        {
            try
            {
                await desk.Page.SendAsync(id, method, path, fields);
                return;
            }
            catch (PlaywrightException) when (since.Elapsed < Patience)
            {
                // The server is not there.
            }
        }
    }

    /// <summary>The storm is over: lines are good, and everything that was written goes out.</summary>
    public async Task CalmAsync()
    {
        await Task.WhenAll(Pages.Select(page => page.Weather.EndAsync()));
        await Task.WhenAll(Pages.Select(page => page.IsCalmAsync()));
    }

    /// <summary>The log on disk.</summary>
    public Task<WrittenLog> LogAsync() => WrittenLog.ReadAsync(house.Database);

    /// <summary>Every page says the same as one that is loaded afresh; waits for the slowest beat.</summary>
    public Task ConvergeAsync(string moment) => Task.WhenAll(
        phones.Select(p => Difference.EndsAsync(moment, p.Page, house.Url, p.Ledger.Typed.Values)).Concat(others.Select(page => Difference.EndsAsync(moment, page, house.Url, []))));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var page in Pages)
        {
            await page.DisposeAsync();
        }

        await desk.Page.Context.DisposeAsync();
        await house.DisposeAsync();
    }

    private async Task GatherAsync(Chromium chromium, IBrowserContext laptop)
    {
        await desk.BeginAsync(house);
        foreach (var path in new[] { "screen", "desk" })
        {
            var computer = await chromium.LaptopAsync(1280, 800);
            await computer.AddCookiesAsync((await laptop.CookiesAsync()).Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly, SameSite = c.SameSite }));
            others.Add(NewPage(path, computer));
        }

        await Task.WhenAll(others.Select(async page =>
        {
            await page.WatchAsync();
            await page.OpenAsync($"/w/{desk.Code}/{page.Name}");
        }));
        foreach (var name in Names)
        {
            phones.Add(new(NewPage(name, await chromium.PhoneAsync()), new(chance.Next())));
        }

        await Task.WhenAll(phones.Select(p => p.Page.JoinAsync(desk.Code)));
        await desk.Page.SendAsync("POST", "desk/groups", ("count", $"{Names.Length}"), ("mode", "divide"));
    }

    private WeakPage NewPage(string name, IBrowserContext context) => new(name, context, new(house.Port, chance.Next()), new(chance.Next()));

    /// <summary>One phone for certain, and whoever else has no luck.</summary>
    private List<WeakPage> Away()
    {
        var unlucky = chance.Next(phones.Count);
        return [.. Pages.Where((_, i) => i == unlucky || chance.Next(3) == 0)];
    }

    private static async Task LiveAsync(StormPhone phone, int acts)
    {
        for (var i = 0; i < acts; i++)
        {
            if (phone.Chance.Next(10) < Mishappens)
            {
                phone.Page.Weather.Befall();
            }

            await phone.ActAsync();
            await Task.Delay(phone.Chance.Next(20, 250));
        }
    }
}
