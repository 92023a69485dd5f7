using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Karavaan.Bench.Live;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Weights;

/// <summary>Weighs pages, each in a browser with an empty cache and connections of its own.</summary>
internal sealed partial class Scale(ServerProcess server, CancellationToken ending)
{
    private readonly ConcurrentBag<Weight> weights = [];
    private int pages;
    private int drawn;

    /// <summary>Everything that was weighed.</summary>
    public IReadOnlyCollection<Weight> Weights => weights;

    /// <summary>The share of the pages that were looked at whose board is in the HTML as the server sends it, before any script runs.</summary>
    public double ShareInHtml => (double)drawn / pages;

    /// <summary>Loads the page that this phone shows now, as it would after its cache was emptied.</summary>
    public async Task WeighAsync(string moment, Visitor phone, DecompressionMethods packing)
    {
        using var cold = new Browser(server.Address, phone.Browser.Cookies, packing);
        var page = await cold.GetAsync(phone.Path, ending);
        await cold.LoadAsync([.. page.Assets, .. page.Signs], ending);
        using var looking = new Browser(server.Address, new());
        await cold.LoadAsync(await Modules.UsedAsync(page, path => ReadAsync(looking, path)), ending);
        weights.Add(new(moment.Split(' ')[0], packing, cold.Wire.Received));
    }

    /// <summary>From the code on the wall to the board: the form to join and the board, with one cache.</summary>
    public async Task<long> FromCodeAsync(string code, DecompressionMethods packing)
    {
        using var phone = new Browser(server.Address, new(), packing);
        var door = await phone.GetAsync($"/j/{code}", ending);
        await phone.LoadAsync([.. door.Assets, .. door.Signs], ending);
        var form = Form.In(door.Body).First(f => f["secret"] is not null);
        var board = await phone.PostAsync(form.With(("name", $"Weger {packing}"), ("language", "nl")), ending);
        await phone.LoadAsync([.. board.Assets, .. board.Signs], ending);
        return phone.Wire.Received;
    }

    /// <summary>
    /// What the page's script loads later, where an article is written together: the largest of the parts that it asks for by itself, with
    /// what that part needs and the page has not.
    /// </summary>
    public async Task<long> EditorAsync(string path, CookieContainer cookies, DecompressionMethods packing)
    {
        using var looking = new Browser(server.Address, cookies);
        var page = await looking.GetAsync(path, ending);
        var weights = new List<long>();
        foreach (var part in await Modules.LaterAsync(page, path => ReadAsync(looking, path)))
        {
            using var phone = new Browser(server.Address, cookies, packing);
            await phone.LoadAsync(page.Assets, ending);
            var before = phone.Wire.Received;
            await phone.LoadAsync([part], ending);
            weights.Add(phone.Wire.Received - before);
        }

        return weights.Max();
    }

    /// <summary>The fonts of a page in Dutch: the Latin ones, regular and bold.</summary>
    public async Task<long> FontsAsync()
    {
        using var phone = new Browser(server.Address, new());
        var style = await ReadAsync(phone, "/css/phone.css");
        var before = phone.Wire.Received;
        foreach (var font in LatinFont().Matches(style).Select(m => m.Groups[1].Value).Distinct())
        {
            await phone.FileAsync(font, ending);
        }

        return phone.Wire.Received - before;
    }

    /// <summary>Is what these pages show in their HTML?</summary>
    public async Task LookAsync(IEnumerable<Visitor> visitors)
    {
        foreach (var visitor in visitors)
        {
            using var cold = new Browser(server.Address, visitor.Browser.Cookies);
            var page = await cold.GetAsync(visitor.Path, ending);

            // A page that gets the whole board again, as after a long absence, says what it said: no script had to bring anything.
            var (again, board) = (await cold.GetAsync(visitor.Path, ending), await cold.BoardAsync(page, ending));
            foreach (var op in board)
            {
                again.Apply(op with { Version = int.MaxValue });
            }

            var isDrawn = board.Count > 0 && page.Body.QuerySelectorAll("[id][data-v]").Any(part => !string.IsNullOrWhiteSpace(part.TextContent));
            var differences = Canonical.Differences(again, page);
            if (differences.Count > 0)
            {
                Findings.Tell("page-weight", $"{visitor.Path}: {differences[0]}");
            }

            (pages, drawn) = (pages + 1, drawn + (isDrawn && differences.Count == 0 ? 1 : 0));
        }
    }

    private async Task<string> ReadAsync(Browser looking, string path) => Encoding.UTF8.GetString(await looking.FileAsync(path, ending));

    [GeneratedRegex(@"url\(""?([^)""]*-latin-\d+-normal\.woff2)")]
    private static partial Regex LatinFont();
}
