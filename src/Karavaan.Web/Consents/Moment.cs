using Karavaan.Domain.Charters;
using Karavaan.Web.Live;

namespace Karavaan.Web.Consents;

/// <summary>
/// Where the room is with the article in front of it. <paramref name="Keeper"/> is the name of who takes an open article further,
/// <paramref name="Present"/> how many people are in the room.
/// </summary>
public sealed record Moment(Round Round, Article Article, string Text, string? Keeper, int Present)
{
    /// <summary>Do people choose now?</summary>
    public bool IsOpen => !Round.IsRevealed && !Article.IsDecided;

    /// <summary>How many have not chosen: silence is not consent, so it is always said. People who left after choosing stay counted.</summary>
    public int Silent => Math.Max(0, Present - Round.Ballots.Count);

    /// <summary>Of how many, so that the two numbers never contradict each other.</summary>
    public int Expected => Round.Ballots.Count + Silent;

    /// <summary>The objection that the desk put in front of the room, or <c>null</c>.</summary>
    public Domain.Charters.Ballot? Shown =>
        Round.IsRevealed && Round.ObjectionOnScreen is { } index ? Round.Of(Choice.Objection).ElementAtOrDefault(index) : null;

    /// <summary>The moment now; <c>null</c> before the first round.</summary>
    public static Moment? Of(Scene scene)
    {
        var charter = scene.Workshop.Charter;
        return charter.Now is not { } round || charter.Find(round.Article) is not { } article
            ? null
            : new(round, article, TextOf(article, round.Version), KeeperOf(scene, article), scene.Workshop.Roster.Count);
    }

    /// <summary>The name of who takes the article further; <c>null</c> when it was not left open.</summary>
    public static string? KeeperOf(Scene scene, Article article) =>
        article.Status is ArticleStatus.LeftOpen open ? scene.NameOf(open.Keeper) : null;

    private static string TextOf(Article article, int version) => article.Versions.Find(v => v.Number == version)?.Text ?? "";
}
