using System.Globalization;

namespace Karavaan.Bench.Evening;

/// <summary>Decisions by consent: an objection that helps, a second article, one that is left open.</summary>
/// <param name="hall">Where it happens.</param>
/// <param name="isByTable">Does one phone choose for its table?</param>
internal sealed class Deciding(Hall hall, bool isByTable)
{
    private const string Choice = "consent/rounds/*/choice";

    private bool hasSpeakers;

    private List<Guest> Choosers => isByTable ? [.. hall.Tables.Select(table => table.First())] : hall.Guests;

    /// <summary>The first article: objections, better words, a second round, adopted. The second: adopted at once. The third stays open.</summary>
    public async Task DecideAsync()
    {
        var articles = Opened();
        await AskAsync(articles[0], isContested: true);
        await hall.PressAsync("consent/rounds/*/objection", "PUT");
        await AmendAsync(articles[0]);
        await AskAsync(articles[0], isContested: false);
        await AdoptAsync(articles[0]);
        if (articles.Count > 1)
        {
            await AskAsync(articles[1], isContested: false);
            await AdoptAsync(articles[1]);
        }

        if (articles.Count > 2)
        {
            await hall.PressAsync($"consent/articles/{articles[2]}/keeper", "PUT", ("name", hall.Guests[0].Name), ("until", Day(90)));
        }
    }

    /// <summary>The numbers of the articles that a round can be opened on.</summary>
    private List<string> Opened() =>
        [.. hall.Desk.Forms("consent/articles/*/rounds").Select(f => f.Path.Split('/')[^2]).Distinct().Take(3)];

    /// <summary>Opens a round, everybody chooses at the same moment, the desk reveals; one choice comes too late.</summary>
    private async Task AskAsync(string article, bool isContested)
    {
        await hall.PressAsync($"consent/articles/{article}/rounds", "POST");
        var late = (await hall.Desk.FormAsync("consent/rounds/*/reveal")).Path.Split('/')[^2];
        await SpeakAsync();
        await Task.WhenAll(Choosers.Select(g => ChooseAsync(g, late, isContested)));
        var last = Choosers[^1].Phone;
        var form = await last.FormAsync(Choice.Replace("*", late, StringComparison.Ordinal));
        await hall.PressAsync("consent/rounds/*/reveal", "PUT");
        await last.TapAsync(form.With(("choice", "consent")), "AlreadyRevealed");
    }

    /// <summary>Where tables choose, somebody of each speaks for it from the first round on.</summary>
    private async Task SpeakAsync()
    {
        if (isByTable && !hasSpeakers)
        {
            hasSpeakers = true;
            await Task.WhenAll(Choosers.Select(g => g.SendAsync("consent/*/speaker", [], "PUT")));
        }
    }

    private async Task ChooseAsync(Guest guest, string round, bool isContested)
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
    private async Task AmendAsync(string article)
    {
        var form = await hall.Desk.FormAsync($"desk/articles/{article}/text", "PUT");
        await hall.Desk.TapAsync(form.With(("text", $"{form["text"]} {hall.Said["amendment"][0]}")));
    }

    private Task AdoptAsync(string article) => hall.PressAsync($"consent/articles/{article}/adoption", "PUT");

    private static string Day(int ahead) => DateTime.UtcNow.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
