using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Consents;

/// <summary>
/// Where the room is with the article in front of it. <paramref name="Keeper"/> is the name of who takes an open article further,
/// <paramref name="Silent"/> how many have not chosen: silence is never consent, so it is always said where there is any.
/// </summary>
public sealed record Moment(Round Round, Article Article, Rewriting Writing, string? Keeper, int Silent)
{
    /// <summary>Do people choose now?</summary>
    public bool IsOpen => !Round.IsRevealed && !Article.IsDecided;

    /// <summary>Do groups choose?</summary>
    public bool IsByGroup => Round.Mode == ChoiceMode.Group;

    /// <summary>Was anything objected to that is still to be worked in?</summary>
    public bool IsObjected => Round.IsRevealed && !Article.IsDecided && Round.Count(Choice.Objection) > 0;

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
            : new(round, article, Rewriting.Of(charter, article, round), KeeperOf(scene, article), Voters.Silent(scene, round));
    }

    /// <summary>The name of who takes the article further; <c>null</c> when it was not left open.</summary>
    public static string? KeeperOf(Scene scene, Article article) =>
        article.Status is ArticleStatus.LeftOpen open ? scene.KeeperNameOf(open.Keeper) : null;
}
