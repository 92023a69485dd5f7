using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Articles;

namespace Karavaan.Web.Charters;

/// <summary>
/// An article's text as its group reads along, and what has become of it. Where all write together, the text stands in their editor, and
/// here only once it is decided.
/// </summary>
public sealed class ArticleReading : Fragment
{
    private const string Own = "charter-text";

    /// <summary>One article's, on the phones of its group.</summary>
    public static FragmentKey Of(ArticlePlace place, GroupId group) => new(Own, place.Argument, Audience.Group(group));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        _ when Written.In(change) is { } article => At(change, article).Where(key => !Tables.IsTogether(change.After, ArticlePlace.Of(key))),
        CharterEvent.ArticleFrozen e => At(change, e.Article),
        _ when Tables.Given(change) is { } article => At(change, article),
        _ when Tables.Switched(change) is { Count: > 0 } articles => articles.SelectMany(article => At(change, article)),
        _ when Tables.Decided(change) is { } article => At(change, article),
        _ => ArticleSources.Changed(change).SelectMany(article => At(change, article)),
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        key.Audience.GroupOf is { } group && scene.Workshop.Charter.Find(ArticlePlace.Of(key).Article) is { } article && article.IsAt(group)
            ? Tables.IsTogether(scene.Workshop, ArticlePlace.Of(key)) && !article.IsDecided
                ? new Drawing(typeof(SourcesPiece), ArticleSources.Of(scene.Workshop, article))
                : new Drawing(typeof(ArticleReadingPiece), new ArticleView(article, ArticleSources.Of(scene.Workshop, article)))
            : null;

    private static IEnumerable<FragmentKey> At(Change change, ArticleId article) =>
        from place in ArticlePlace.Of(change.After, article)
        from @group in Tables.Of(change, article)
        select Of(place, @group);
}

/// <summary>An article, and the texts of the notes that it is built on.</summary>
public sealed record ArticleView(Article Article, IReadOnlyList<string> Sources);
