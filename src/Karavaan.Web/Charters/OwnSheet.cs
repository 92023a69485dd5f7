using Karavaan.Web.Live;

namespace Karavaan.Web.Charters;

/// <summary>
/// Says on one person's phone whether an article among all those to read is their own table's: that one lies open above already, and nobody
/// gives themselves a tip. Beside the sheet and the form, so that neither is drawn again.
/// </summary>
public sealed class OwnSheet : Fragment
{
    private const string Own = "charter-own";

    /// <summary>One article on one person's phone.</summary>
    public static FragmentKey Of(ArticlePlace place, Audience person) => new(Own, place.Argument, person);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        Tables.Given(change) is { } article
            ? from place in ArticlePlace.Of(change.After, article)
              from person in Tables.People(change, article)
              select Of(place, Audience.Person(person))
            : Tables.Seated(change) is { } audience
                ? ArticlePlace.All(change.After).Select(place => Of(place, audience))
                : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        key.Audience.Participant is { } who && scene.Workshop.Charter.Find(ArticlePlace.Of(key).Article) is { } article
            ? new Drawing(typeof(OwnSheetPiece), Tables.IsAt(scene.Workshop, article, who))
            : null;
}
