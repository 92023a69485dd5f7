using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Upkeep;

namespace Karavaan.Web.Tests.Rehearsals;

/// <summary>A rehearsal in the real program, as whoever leads it sees it: pages and keys, nothing else.</summary>
internal sealed partial class PlayedHall(RealProgram program, int people)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    private Visitor Fleur => program.Fleur;

    /// <summary>Fleur starts a rehearsal from the form for a new workshop.</summary>
    public static async Task<PlayedHall> StartAsync(RealProgram program, int people, params (string Name, string Value)[] fields)
    {
        var answer = await program.Fleur.SubmitAsync("/desk/new", [("rehearsal", "yes"), .. fields]);
        program.GoTo(answer.Message.Headers.Location!.ToString().Split('/')[2]);
        return new(program, people);
    }

    /// <summary>A key of the desk.</summary>
    public Task PressAsync(string method, string path, params (string Name, string Value)[] fields) => Fleur.SaveAsync(method, $"desk/{path}", fields);

    /// <summary>The panel: so many people, and what they should do.</summary>
    public Task AskAsync(string wish) => PressAsync("put", "rehearsal", ("people", $"{people}"), ("wish", wish));

    public async Task<IHtmlDocument> DeskAsync() => (await Fleur.GetAsync("desk")).Document;

    public async Task<IHtmlDocument> ScreenAsync() => (await Fleur.GetAsync("screen")).Document;

    /// <summary>Taps 'Eén stap' until a page shows something.</summary>
    public async Task StepUntilAsync(string what, Func<Task<IHtmlDocument>> page, Func<IHtmlDocument, bool> shows)
    {
        using var limit = new CancellationTokenSource(Patience);
        for (var shown = await page(); !shows(shown); shown = await page())
        {
            Assert.False(limit.IsCancellationRequested, $"{what} does not come: {Words(shown.Body!)}");
            await AskAsync("Step");
            await Task.Delay(LookEvery);
        }
    }

    /// <summary>Waits until a page shows something, by itself.</summary>
    public static async Task WaitAsync(string what, Func<Task<IHtmlDocument>> page, Func<IHtmlDocument, bool> shows)
    {
        using var limit = new CancellationTokenSource(Patience);
        for (var shown = await page(); !shows(shown); shown = await page())
        {
            Assert.False(limit.IsCancellationRequested, $"{what} does not come: {Words(shown.Body!)}");
            await Task.Delay(LookEvery);
        }
    }

    /// <summary>Everybody ticked that they are ready in this stage.</summary>
    public Task AllReadyAsync(string stage) => StepUntilAsync($"everybody ready in {stage}", DeskAsync, page => Number(page, "#desk-ready") == people);

    public Task GoToAsync(int from, int to) => PressAsync("put", "stage", ("from", $"{from}"), ("to", $"{to}"));

    /// <summary>The round that can be revealed now.</summary>
    public async Task<string> RoundAsync() =>
        (await DeskAsync()).QuerySelectorAll("form").Select(f => f.GetAttribute("action") ?? "").First(a => a.EndsWith("/reveal", StringComparison.Ordinal)).Split('/')[^2];

    public static int Number(IHtmlDocument page, string selector) =>
        Digits().Match(page.QuerySelector(selector)?.TextContent ?? "") is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : -1;

    public static string Words(IElement element) => Space().Replace(element.TextContent, " ");

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
