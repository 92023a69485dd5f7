using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Charters;

/// <summary>The desk's choice of the groups that write an article: one, or several that share it.</summary>
public sealed class CharterSeat : Fragment
{
    private const string Own = "charter-seat";

    /// <summary>One article's.</summary>
    public static FragmentKey Of(ArticlePlace place) => new(Own, place.Argument, Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        _ when Tables.Given(change) is { } article => ArticlePlace.Of(change.After, article).Select(Of),
        RosterEvent.GroupsOpened => ArticlePlace.All(change.After).Select(Of),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var place = ArticlePlace.Of(key);
        return scene.Workshop.Charter.Find(place.Article) is { } article
            ? new Drawing(typeof(CharterSeatPiece), new CharterSeatView(place, [.. Tables.Of(article)], [.. scene.Workshop.Roster.AllGroups]))
            : null;
    }
}

/// <summary>The groups that have the article, and all groups to choose from.</summary>
public sealed record CharterSeatView(ArticlePlace Place, IReadOnlyList<GroupId> Chosen, IReadOnlyList<GroupId> Groups);
