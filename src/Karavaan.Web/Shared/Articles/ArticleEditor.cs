using System.Globalization;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Articles;

/// <summary>
/// The desk's form for an article's text. New words from a table come into its field only while the facilitator has not begun to
/// type: the page leaves a field alone that somebody is in or has changed.
/// </summary>
public sealed class ArticleEditor : Fragment
{
    private const string Own = "article-editor";

    /// <summary>One article's.</summary>
    public static FragmentKey Of(ArticleId article) =>
        new(Own, article.Number.ToString(CultureInfo.InvariantCulture), Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override bool IsGrowing => true;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        _ when Written.In(change) is { } article => [Of(article)],
        CharterEvent.ArticleAdopted e => [Of(e.Article)],
        CharterEvent.ArticleLeftOpen e => [Of(e.Article)],
        CharterEvent.ArticleReconsidered e => [Of(e.Article)],
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        scene.Workshop.Charter.Find(new ArticleId(int.Parse(key.Argument, CultureInfo.InvariantCulture))) is { } article
            ? new Drawing(typeof(ArticleForm), article)
            : null;
}
