using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Charters;

/// <summary>An article's text as its group reads along, and what has become of it.</summary>
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
        CharterEvent.ArticleWritten e => At(change, e.Article),
        CharterEvent.ArticleFrozen e => At(change, e.Article),
        _ when Tables.Given(change) is { } article => At(change, article),
        _ when Tables.Decided(change) is { } article => At(change, article),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        scene.Workshop.Charter.Find(ArticlePlace.Of(key).Article) is { Group: { } group } article && group == key.Audience.GroupOf
            ? new Drawing(typeof(ArticleReadingPiece), article)
            : null;

    private static IEnumerable<FragmentKey> At(Change change, ArticleId article) =>
        from place in ArticlePlace.Of(change.After, article)
        from @group in Tables.Of(change, article)
        select Of(place, @group);
}
