using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Articles;

namespace Karavaan.Web.Charters;

/// <summary>
/// The field of an article on one person's phone: open for whoever holds the pen. For the others it is drawn empty, and shows only
/// while words stand in it that came too late to be saved. Nobody else's writing touches it: only the pen that comes to this person
/// or leaves them, and, while they hold it, the text itself (their own, or the desk's).
/// </summary>
public sealed class ArticleField : Fragment
{
    private const string Own = "charter-mine";

    /// <summary>One article's field on one person's phone.</summary>
    public static FragmentKey Of(ArticlePlace place, Audience person) => new(Own, place.Argument, person);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        CharterEvent.PenTaken e => At(change, e.Article, Holders(change, e.Article)),
        _ when Written.In(change) is { } article => At(change, article, Holders(change, article)),
        _ when Tables.Given(change) is { } article => At(change, article, Tables.People(change, article)),
        _ when Tables.Switched(change) is { Count: > 0 } articles => articles.SelectMany(article => At(change, article, Tables.People(change, article))),
        _ when Tables.Decided(change) is { } article => At(change, article, Holders(change, article)),
        _ when Tables.Seated(change) is { } audience => ArticlePlace.All(change.After).Select(place => Of(place, audience)),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var place = ArticlePlace.Of(key);
        return key.Audience.Participant is { } who && scene.Workshop.Charter.Find(place.Article) is { } article
            && Tables.IsAt(scene.Workshop, article, who) && !Tables.IsTogether(scene.Workshop, place)
            ? new Drawing(typeof(ArticleFieldPiece), Mine(article, who)
                ? new ArticleFieldView(place, true, article.Text)
                : new ArticleFieldView(place, false, ""))
            : null;
    }

    private static bool Mine(Article article, ParticipantId who) => article.Pen == who && !article.IsDecided;

    private static IEnumerable<ParticipantId> Holders(Change change, ArticleId article) =>
        new[] { change.Before.Charter.Find(article)?.Pen, change.After.Charter.Find(article)?.Pen }.OfType<ParticipantId>().Distinct();

    private static IEnumerable<FragmentKey> At(Change change, ArticleId article, IEnumerable<ParticipantId> people) =>
        from place in ArticlePlace.Of(change.After, article)
        from person in people
        select Of(place, Audience.Person(person));
}

/// <summary>Whether this person holds the pen, and the text that they go on with.</summary>
public sealed record ArticleFieldView(ArticlePlace Place, bool IsMine, string Text)
{
    /// <summary>The id of an article's field on a phone.</summary>
    public static string Field(ArticlePlace place) => $"charter-{place.Argument}-text";
}
