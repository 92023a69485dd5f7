using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Charters;

/// <summary>
/// An article on the phone of somebody at its group: number, title, guiding question, example, and places for the pen, the field and
/// the text, each a fragment of its own. Touched only when the article or this person changes groups.
/// </summary>
public sealed class GroupArticle : Fragment
{
    /// <summary>The list on the phone.</summary>
    public const string List = "charter-articles";

    private const string Own = "charter-article";

    /// <summary>One article on one person's phone.</summary>
    public static FragmentKey Of(ArticlePlace place, Audience person) => new(Own, place.Argument, person);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        (Tables.Given(change) is { } given ? [given] : Tables.Switched(change)) is { Count: > 0 } articles
            ? from article in articles
              from place in ArticlePlace.Of(change.After, article)
              from person in Tables.People(change, article)
              select Of(place, Audience.Person(person))
            : Tables.Seated(change) is { } audience
                ? ArticlePlace.All(change.After).Select(place => Of(place, audience))
                : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var place = ArticlePlace.Of(key);
        return key.Audience.Participant is { } who && scene.Workshop.Charter.Find(place.Article) is { } article
            && scene.Workshop.Roster.Find(who)?.Group is { } group && article.IsAt(group)
            ? new Drawing(typeof(GroupArticlePiece), new GroupArticleView(place, article, group, who, article.Group == group && Tables.IsTogether(scene.Workshop, place)), List, article.Id.Number)
            : null;
    }
}

/// <summary>The article, the group of the person on whose phone it lies, that person, and whether the group writes it together.</summary>
public sealed record GroupArticleView(ArticlePlace Place, Article Article, GroupId Group, ParticipantId Who, bool IsTogether);
