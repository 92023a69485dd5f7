using System.Globalization;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Articles;

namespace Karavaan.Web.Consents;

/// <summary>What became of an article, on the desk, with the steps that are possible now.</summary>
public sealed class ConsentRow : Fragment
{
    private const string Own = "consent-row";

    /// <summary>One article's.</summary>
    public static FragmentKey Of(ArticleId article) =>
        new(Own, article.Number.ToString(CultureInfo.InvariantCulture), Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        // Whether another article may be asked about depends on the round that is open.
        CharterEvent.RoundOpened or CharterEvent.RoundRevealed => change.After.Charter.Articles.Values.Select(article => Of(article.Id)),
        _ when Written.In(change) is { } article => [Of(article)],
        CharterEvent.ArticleFrozen e => [Of(e.Article)],
        CharterEvent.ArticleAssigned e => [Of(e.Article)],
        CharterEvent.ArticleShared e => [Of(e.Article)],
        CharterEvent.SentencesRevealed e => [Of(e.Article)],
        CharterEvent.ArticleAdopted e => [Of(e.Article)],
        CharterEvent.ArticleLeftOpen e => [Of(e.Article)],
        CharterEvent.ArticleReconsidered e => [Of(e.Article)],
        _ => Turns.Kept(change).Select(Of),
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var charter = scene.Workshop.Charter;
        return charter.Find(new ArticleId(int.Parse(key.Argument, CultureInfo.InvariantCulture))) is { } article
            ? new Drawing(typeof(ConsentRowPiece), new ConsentRowView(
                article,
                charter.LastRound(article),
                Moment.KeeperOf(scene, article),
                charter.Now is { IsRevealed: false }))
            : null;
    }
}

/// <summary>An article, its last round, who takes it further, and whether the room is choosing about any article.</summary>
public sealed record ConsentRowView(Article Article, Round? Last, string? Keeper, bool IsRoomChoosing)
{
    /// <summary>Can the room be asked about it?</summary>
    public bool CanAsk => !IsRoomChoosing && !Article.IsDecided && Article.Text.Length > 0;
}
