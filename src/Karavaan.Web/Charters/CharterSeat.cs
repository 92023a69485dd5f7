using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Charters;

/// <summary>The desk's choice of the group that writes an article.</summary>
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
            ? new Drawing(typeof(CharterSeatPiece), new CharterSeatView(place, article.Group, [.. scene.Workshop.Roster.AllGroups]))
            : null;
    }
}

/// <summary>The group that has the article, and all groups to choose from.</summary>
public sealed record CharterSeatView(ArticlePlace Place, GroupId? Group, IReadOnlyList<GroupId> Groups);
