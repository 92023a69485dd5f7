using Karavaan.Domain.Charters;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Articles;

namespace Karavaan.Web.Charters;

/// <summary>
/// An article as everybody can read it on the phone, below their own; takes no room until it has a group or a text. Slow, because most
/// of the time nobody looks.
/// </summary>
public sealed class CharterSheet : Fragment
{
    private const string Own = "charter-sheet";

    /// <summary>One article's.</summary>
    public static FragmentKey Of(ArticlePlace place) => new(Own, place.Argument, Audience.Phones);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        _ when Written.In(change) is { } article => ArticlePlace.Of(change.After, article).Select(Of),
        CharterEvent.ArticleFrozen e => ArticlePlace.Of(change.After, e.Article).Select(Of),
        _ when Tables.Given(change) is { } article => ArticlePlace.Of(change.After, article).Select(Of),
        _ when Tables.Decided(change) is { } article => ArticlePlace.Of(change.After, article).Select(Of),
        _ => ArticleSources.Changed(change).SelectMany(article => ArticlePlace.Of(change.After, article)).Select(Of),
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        scene.Workshop.Charter.Find(ArticlePlace.Of(key).Article) is { } article
            ? new Drawing(typeof(CharterSheetPiece), new ArticleView(article, ArticleSources.Of(scene.Workshop, article)))
            : null;
}
