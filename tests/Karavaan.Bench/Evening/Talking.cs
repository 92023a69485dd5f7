namespace Karavaan.Bench.Evening;

/// <summary>Welcome and story: a line from everybody, slides, one word.</summary>
internal static class Talking
{
    private const int Slides = 6;

    /// <summary>Everybody says what they want to take home; some say it better a moment later.</summary>
    public static async Task WelcomeAsync(Hall hall)
    {
        await hall.AllAsync(1500, g => g.SendAsync("answers/*/0", [("text", g.Pick(hall.Said["hopes"]))]));
        await hall.AllAsync(800, async g =>
        {
            if (g.Chance.Next(4) == 0)
            {
                await g.SendAsync("answers/*/0", [("text", $"{g.Pick(hall.Said["hopes"])} {g.Pick(hall.Said["words"])}.")]);
            }
        });
        await hall.PressAsync("answers/*/0/*", "PUT");
        await hall.PressAsync("answers/*/0/*", "DELETE");
    }

    /// <summary>The slides pass; then a word from everybody, all at the same moment. Nobody has an answer of ten thousand characters.</summary>
    public static async Task StoryAsync(Hall hall)
    {
        for (var slide = 1; slide <= Slides; slide++)
        {
            await hall.PressAsync("slides/*", "PUT", ("slide", $"{slide}"));
        }

        await hall.AllAsync(0, g => g.SendAsync("answers/*/0", [("text", g.Pick(hall.Said["words"]))]));
        await hall.Guests[0].SendAsync("answers/*/0", [("text", new string('a', 10_000))], refusal: "TextTooLong");
    }

    /// <summary>Three last lines from everybody, all at the same moment.</summary>
    public static async Task CheckoutAsync(Hall hall)
    {
        string[] subjects = ["takeaways", "nextsteps", "goodbyes"];
        await hall.AllAsync(0, async g =>
        {
            for (var question = 0; question < subjects.Length; question++)
            {
                await g.SendAsync($"answers/*/{question}", [("text", g.Pick(hall.Said[subjects[question]]))]);
            }
        });
        await hall.AllAsync(500, g => g.SendAsync("ready/*", [("ready", "true")]));
    }
}
