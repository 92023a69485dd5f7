using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Charters;

/// <summary>Who holds the pen of an article, for its group, with the button that takes it.</summary>
public sealed class ArticlePen : Fragment
{
    private const string Own = "charter-pen";

    /// <summary>One article's, on the phones of its group.</summary>
    public static FragmentKey Of(ArticlePlace place, GroupId group) => new(Own, place.Argument, Audience.Group(group));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        from article in Articles(change)
        from place in ArticlePlace.Of(change.After, article)
        from @group in Tables.Of(change, article)
        select Of(place, @group);

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var place = ArticlePlace.Of(key);
        return scene.Workshop.Charter.Find(place.Article) is { Group: { } group } article && group == key.Audience.GroupOf
            && !Tables.IsTogether(scene.Workshop, place)
            ? new Drawing(typeof(ArticlePenPiece), new ArticlePenView(place, Holder(scene, article), article.IsDecided))
            : null;
    }

    private static string? Holder(Scene scene, Article article) => article.Pen is { } pen ? scene.NameOf(pen) : null;

    private static IEnumerable<ArticleId> Articles(Change change) => change.Event switch
    {
        CharterEvent.PenTaken e => [e.Article],
        _ when Tables.Given(change) is { } article => [article],
        _ when Tables.Switched(change) is { Count: > 0 } articles => articles,
        _ when Tables.Decided(change) is { } article => [article],
        _ when Tables.Renamed(change) is { } person =>
            change.After.Charter.Articles.Values.Where(article => article.Pen == person).Select(article => article.Id),
        _ => [],
    };
}

/// <summary>The holder's name (<c>null</c>: nobody), and whether there is anything left to write.</summary>
public sealed record ArticlePenView(ArticlePlace Place, string? Holder, bool IsDecided);
