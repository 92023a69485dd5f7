using System.Globalization;

namespace Karavaan.Bench.Evening;

/// <summary>Decisions by consent: an objection that helps, a second article, one that is left open.</summary>
internal static class Deciding
{
    private const string Choice = "consent/rounds/*/choice";

    /// <summary>The first article: objections, better words, a second round, adopted. The second: adopted at once. The third stays open.</summary>
    public static async Task DecideAsync(Hall hall)
    {
        var articles = Opened(hall);
        await AskAsync(hall, articles[0], isContested: true);
        await hall.PressAsync("consent/rounds/*/objection", "PUT");
        await AmendAsync(hall, articles[0]);
        await AskAsync(hall, articles[0], isContested: false);
        await AdoptAsync(hall, articles[0]);
        if (articles.Count > 1)
        {
            await AskAsync(hall, articles[1], isContested: false);
            await AdoptAsync(hall, articles[1]);
        }

        if (articles.Count > 2)
        {
            await hall.PressAsync($"consent/articles/{articles[2]}/keeper", "PUT", ("name", hall.Guests[0].Name), ("until", Day(90)));
        }
    }

    /// <summary>The numbers of the articles that a round can be opened on.</summary>
    private static List<string> Opened(Hall hall) =>
        [.. hall.Desk.Forms("consent/articles/*/rounds").Select(f => f.Path.Split('/')[^2]).Distinct().Take(3)];

    /// <summary>Opens a round, everybody chooses at the same moment, the desk reveals; one choice comes too late.</summary>
    private static async Task AskAsync(Hall hall, string article, bool isContested)
    {
        await hall.PressAsync($"consent/articles/{article}/rounds", "POST");
        var late = (await hall.Desk.FormAsync("consent/rounds/*/reveal")).Path.Split('/')[^2];
        await hall.AllAsync(0, g => ChooseAsync(hall, g, late, isContested));
        var form = await hall.Guests[^1].Phone.FormAsync(Choice.Replace("*", late, StringComparison.Ordinal));
        await hall.PressAsync("consent/rounds/*/reveal", "PUT");
        await hall.Guests[^1].Phone.TapAsync(form.With(("choice", "consent")), "AlreadyRevealed");
    }

    private static async Task ChooseAsync(Hall hall, Guest guest, string round, bool isContested)
    {
        var path = Choice.Replace("*", round, StringComparison.Ordinal);
        var dice = guest.Chance.Next(20);
        if (isContested && (dice < 2 || guest == hall.Guests[0]))
        {
            await guest.SendAsync(path, [("choice", "objection"), ("reason", "")], refusal: "ReasonMissing");
            await guest.SendAsync(path, [("choice", "objection"), ("reason", guest.Pick(hall.Said["objections"]))]);
        }
        else if (dice < 6)
        {
            await guest.SendAsync(path, [("choice", "concern"), ("reason", guest.Pick(hall.Said["concerns"]))]);
        }
        else
        {
            await guest.SendAsync(path, [("choice", "consent")]);
        }
    }

    /// <summary>The desk works the objection into the text.</summary>
    private static async Task AmendAsync(Hall hall, string article)
    {
        var form = await hall.Desk.FormAsync($"desk/articles/{article}/text", "PUT");
        await hall.Desk.TapAsync(form.With(("text", $"{form["text"]} {hall.Said["amendment"][0]}")));
    }

    private static Task AdoptAsync(Hall hall, string article) => hall.PressAsync($"consent/articles/{article}/adoption", "PUT");

    private static string Day(int ahead) => DateTime.UtcNow.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
