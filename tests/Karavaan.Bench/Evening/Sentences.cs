namespace Karavaan.Bench.Evening;

/// <summary>More tables than articles: those that share one write a sentence each, give a dot to another's, and the winner has the pen.</summary>
internal static class Sentences
{
    private const string Sentence = "charter/*/articles/*/sentence";
    private const string Dot = "charter/*/articles/*/dot";

    /// <summary>Plays it; nothing where every table has an article of its own.</summary>
    public static async Task ChooseAsync(Hall hall)
    {
        await Task.WhenAll(hall.Guests.Select(g => g.Phone.FormAsync("charter/*/articles/*/tips", "POST")));
        var sharing = hall.Tables.Select(table => table.First()).Where(g => g.Phone.Forms(Sentence).Count > 0).ToList();
        if (sharing.Count == 0)
        {
            return;
        }

        await Task.WhenAll(sharing.Select(g => g.SendAsync(Sentence, [("text", g.Pick(hall.Said["articles"]))])));
        await Task.WhenAll(sharing.Select(DotAsync));
        await RevealAsync(hall, sharing);
    }

    private static async Task DotAsync(Guest guest)
    {
        await guest.Phone.FormAsync(Dot, "PUT");
        await guest.Phone.TapAsync(guest.Pick(guest.Phone.Forms(Dot)));
    }

    /// <summary>Article by article; who sends a sentence just after that hears that it is too late.</summary>
    private static async Task RevealAsync(Hall hall, List<Guest> sharing)
    {
        var forms = sharing.Select(g => g.Phone.Forms(Sentence)[0]).ToList();
        foreach (var article in forms.Select(f => f.Path.Split('/')[^2]).Distinct())
        {
            await hall.PressAsync($"articles/{article}/sentences", "PUT");
        }

        await sharing[0].Phone.TapAsync(forms[0].With(("text", "Toch nog een zin")), "AlreadyRevealed");
    }
}
