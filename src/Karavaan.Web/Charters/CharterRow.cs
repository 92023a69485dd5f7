using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Articles;

namespace Karavaan.Web.Charters;

/// <summary>How far an article is, on the desk: status, who writes, how much there is and since when.</summary>
public sealed class CharterRow : Fragment
{
    private const string Own = "charter-row";

    /// <summary>One article's.</summary>
    public static FragmentKey Of(ArticlePlace place) => new(Own, place.Argument, Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override bool IsGrowing => true;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        Articles(change).SelectMany(article => ArticlePlace.Of(change.After, article)).Select(Of);

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        scene.Workshop.Charter.Find(ArticlePlace.Of(key).Article) is { } article
            ? new Drawing(typeof(CharterRowPiece), new CharterRowView(
                article, article.Pen is { } pen && !Tables.IsTogether(scene.Workshop, ArticlePlace.Of(key)) ? new Holder(pen, scene.NameOf(pen)) : null))
            : null;

    private static IEnumerable<ArticleId> Articles(Change change) => change.Event switch
    {
        _ when Written.In(change) is { } article => [article],
        CharterEvent.ArticleFrozen e => [e.Article],
        CharterEvent.PenTaken e => [e.Article],
        _ when Tables.Given(change) is { } article => [article],
        _ when Tables.Switched(change) is { Count: > 0 } articles => articles,
        _ when Tables.Decided(change) is { } article => [article],
        _ when Tables.Renamed(change) is { } person =>
            change.After.Charter.Articles.Values.Where(article => article.Pen == person).Select(article => article.Id),
        _ => [],
    };
}

/// <summary>Who holds a pen.</summary>
public sealed record Holder(ParticipantId Who, string Name);

/// <summary>An article and who holds its pen, where there is one.</summary>
public sealed record CharterRowView(Article Article, Holder? Holder)
{
    /// <summary>How many words stand there: runs of anything but white space.</summary>
    public int Length => Article.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Was nothing written yet? Then there is no version to go back to.</summary>
    public bool IsBare => Article is { WrittenAt: null, Text.Length: 0 };

    /// <summary>Does nothing stand there, from the start or by now? Then there is nothing to freeze.</summary>
    public bool IsEmpty => Article.Text.Length == 0;
}
