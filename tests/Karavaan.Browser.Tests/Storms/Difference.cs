using System.Diagnostics;

namespace Karavaan.Browser.Tests.Storms;

/// <summary>What two drawings of one page don't have in common.</summary>
internal static class Difference
{
    private const int Shown = 200;

    /// <summary>Much longer than the slowest beat takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A page comes to say what a fresh one of the same person says.</summary>
    /// <param name="moment">For who reads about a failure.</param>
    /// <param name="page">The page.</param>
    /// <param name="url">The server's address, over a good line.</param>
    /// <param name="typed">Words in fields that were not sent.</param>
    public static async Task EndsAsync(string moment, WeakPage page, string url, IReadOnlyCollection<string> typed)
    {
        var found = new List<string>();
        for (var since = Stopwatch.StartNew(); since.Elapsed < Patience; await Task.Delay(300))
        {
            found = Between(await page.FragmentsAsync(typed), await page.FreshAsync(url));
            if (found.Count == 0)
            {
                page.Tell("is what a fresh one is");
                return;
            }
        }

        Assert.Fail($"{moment}, {page.Name}: {string.Join('\n', found)}");
    }

    /// <summary>In words, a line for each fragment.</summary>
    private static List<string> Between(Dictionary<string, string> now, Dictionary<string, string> fresh) =>
    [
        .. fresh.Keys.Except(now.Keys).Select(id => $"#{id} is missing"),
        .. now.Keys.Except(fresh.Keys).Select(id => $"#{id} should be gone"),
        .. fresh.Keys.Intersect(now.Keys).Where(id => fresh[id] != now[id]).Select(id => $"#{id} {In(now[id], fresh[id])}"),
    ];

    private static string In(string now, string fresh)
    {
        var start = now.Zip(fresh).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"says …{Excerpt(now, start)}… but should say …{Excerpt(fresh, start)}…";
    }

    private static string Excerpt(string text, int start)
    {
        var from = Math.Max(0, start - (Shown / 4));
        return text.Substring(from, Math.Min(Shown, text.Length - from));
    }
}
