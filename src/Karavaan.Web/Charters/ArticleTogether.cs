using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Articles;

namespace Karavaan.Web.Charters;

/// <summary>
/// The plain field of an article that its group writes together: what works without script, and until the editor is there. Saving from
/// it keeps what others wrote meanwhile. Slow, because whoever has the editor doesn't look at it.
/// </summary>
public sealed class ArticleTogether : Fragment
{
    private const string Own = "charter-together";

    /// <summary>One article's, on the phones of its group.</summary>
    public static FragmentKey Of(ArticlePlace place, GroupId group) => new(Own, place.Argument, Audience.Group(group));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        from article in (Written.In(change) ?? Tables.Given(change) ?? Tables.Decided(change)) is { } one ? [one] : Tables.Switched(change)
        from at in Tables.WrittenTogether(change, article)
        select Of(at.Place, at.Group);

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) => Tables.WrittenTogether(key, scene) is { } article
        ? new Drawing(typeof(ArticleTogetherPiece), new ArticleTogetherView(ArticlePlace.Of(key), article.Log.Text, article.TextVersion, article.IsDecided))
        : null;
}

/// <summary>The text, which version that is, and whether there is anything left to write.</summary>
public sealed record ArticleTogetherView(ArticlePlace Place, string Text, int Version, bool IsDecided);
