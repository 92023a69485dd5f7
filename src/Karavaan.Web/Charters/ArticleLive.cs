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
        from article in (Written.In(change) ?? Tables.Given(change)) is { } one ? [one] : Tables.Switched(change)
        from at in Tables.WrittenTogether(change, article)
        select Of(at.Place, at.Group);

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) => Tables.WrittenTogether(key, scene) is { } article
        ? new Drawing(typeof(ArticleLivePiece), ArticlePlace.Of(key)) { Log = article.Log, Blanked = article.Blanked }
        : null;
}
