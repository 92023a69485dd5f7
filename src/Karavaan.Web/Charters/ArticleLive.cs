using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Articles;

namespace Karavaan.Web.Charters;

/// <summary>What is changed in an article that its group writes together, for the editors on their phones.</summary>
public sealed class ArticleLive : Fragment
{
    private const string Own = "charter-live";

    /// <summary>One article's, on the phones of its group.</summary>
    public static FragmentKey Of(ArticlePlace place, GroupId group) => new(Own, place.Argument, Audience.Group(group));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        (Written.In(change) ?? Tables.Given(change)) is not { } article ? [] :
        from place in ArticlePlace.Of(change.After, article)
        where Tables.IsTogether(change.After, place)
        from @group in Tables.Of(change, article)
        select Of(place, @group);

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var place = ArticlePlace.Of(key);
        return Tables.IsTogether(scene.Workshop, place) && scene.Workshop.Charter.Find(place.Article) is { } article
            && article.Group == key.Audience.GroupOf
            ? new Drawing(typeof(ArticleLivePiece), place) { Log = article.Log }
            : null;
    }
}
