using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Charters;

/// <summary>
/// Who may be in an article that its group writes together: name, and a sign by which their caret is known. Only those show whose
/// caret stands in it now (client/mates.ts), to the group and to the desk.
/// </summary>
public sealed class ArticleHands : Fragment
{
    /// <summary>How many signs there are (client/carets.ts).</summary>
    public const int Signs = 6;

    private const string Own = "charter-hands";

    /// <summary>What a page tells of its caret, to the phones of the group and to the desk.</summary>
    public static PassingRoute Carets { get; } = new("caret", (state, from) =>
        state.Workshop.Roster.Find(from)?.Group is { } group ? [Audience.Group(group), Audience.Desk] : []);

    /// <summary>One article's, on the phones of its group.</summary>
    public static FragmentKey Of(ArticlePlace place, GroupId group) => new(Own, place.Argument, Audience.Group(group));

    /// <summary>One article's, on the desk.</summary>
    public static FragmentKey AtDesk(ArticlePlace place) => new(Own, place.Argument, Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        Tables.Given(change) is { } article ? At(change, article)
        : Tables.Switched(change) is { Count: > 0 } articles ? articles.SelectMany(article => At(change, article))
        : Tables.Seated(change) is not null || Tables.Renamed(change) is not null
            ? ArticlePlace.All(change.After).SelectMany(place => At(change, place.Article))
        : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var place = ArticlePlace.Of(key);
        var article = scene.Workshop.Charter.Find(place.Article);
        return article is null || (key.Audience.GroupOf is { } table && (article.Group != table || !Tables.IsTogether(scene.Workshop, place)))
            ? null
            : new Drawing(typeof(ArticleHandsPiece), new ArticleHandsView(ArticleLive.Of(place, article.Group ?? default).Id, Tables.IsTogether(scene.Workshop, place) ? At(scene, article) : []));
    }

    private static List<Hand> At(Scene scene, Article article) => article.Group is { } group
        ? [.. scene.Workshop.Roster.In(group).OrderBy(person => person.Number).Select((person, at) => new Hand(person.Id, scene.NameOf(person.Id), at % Signs))]
        : [];

    private static IEnumerable<FragmentKey> At(Change change, ArticleId article) =>
        Tables.WrittenTogether(change, article).SelectMany(at => new[] { Of(at.Place, at.Group), AtDesk(at.Place) });
}

/// <summary>Those who may be in a text, and the element that changes of this text are sent to.</summary>
public sealed record ArticleHandsView(string Live, IReadOnlyList<Hand> Hands);

/// <summary>Somebody at the table, and their sign.</summary>
public sealed record Hand(ParticipantId Who, string Name, int Sign);
