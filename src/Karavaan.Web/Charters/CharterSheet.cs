using Karavaan.Domain.Charters;
using Karavaan.Web.Live;

namespace Karavaan.Web.Charters;

/// <summary>
/// An article as everybody can read it on the phone, below their own: as soon as it has a group or a text. Slow, because most of the
/// time nobody looks.
/// </summary>
public sealed class CharterSheet : Fragment
{
    /// <summary>The list on the phone.</summary>
    public const string List = "charter-sheets";

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
        CharterEvent.ArticleWritten e => ArticlePlace.Of(change.After, e.Article).Select(Of),
        CharterEvent.ArticleFrozen e => ArticlePlace.Of(change.After, e.Article).Select(Of),
        _ when Tables.Given(change) is { } article => ArticlePlace.Of(change.After, article).Select(Of),
        _ when Tables.Decided(change) is { } article => ArticlePlace.Of(change.After, article).Select(Of),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        scene.Workshop.Charter.Find(ArticlePlace.Of(key).Article) is { } article && (article.Group is not null || article.Text.Length > 0)
            ? new Drawing(typeof(CharterSheetPiece), article, List, article.Id.Number)
            : null;
}
