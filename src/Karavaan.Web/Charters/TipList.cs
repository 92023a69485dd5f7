using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Charters;

/// <summary>The tips that wait for whoever writes an article: on the phones of its group, and on the desk.</summary>
public sealed class TipList : Fragment
{
    private const string Own = "charter-tips";

    /// <summary>One article's, for a group or for the desk.</summary>
    public static FragmentKey Of(ArticlePlace place, Audience audience) => new(Own, place.Argument, audience);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        from article in Articles(change)
        from place in ArticlePlace.Of(change.After, article)
        from audience in Tables.Of(change, article).Select(Audience.Group).Append(Audience.Desk)
        select Of(place, audience);

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var place = ArticlePlace.Of(key);
        return scene.Workshop.Charter.Find(place.Article) is { } article
            && (key.Audience.GroupOf is not { } group || article.Group == group)
            ? new Drawing(typeof(TipListPiece), new TipListView(place, [.. article.Tips.Where(tip => !tip.IsHandled)], key.Audience == Audience.Desk))
            : null;
    }

    private static IEnumerable<ArticleId> Articles(Change change) => change.Event switch
    {
        CharterEvent.TipGiven e => [e.Article],
        CharterEvent.TipHandled e => [e.Article],
        RosterEvent.ParticipantForgotten => change.After.Charter.Articles.Values.Select(article => article.Id),
        _ when Tables.Given(change) is { } article => [article],
        _ => [],
    };
}

/// <summary>Tips that have not been worked in, oldest first.</summary>
public sealed record TipListView(ArticlePlace Place, IReadOnlyList<Tip> Tips, bool IsDesk)
{
    /// <summary>Where a tip is ticked off.</summary>
    public string PathOf(Scene scene, Tip tip)
    {
        var path = Place.Path($"tips/{tip.Id.Value:n}");
        return IsDesk ? scene.DeskPath(path) : scene.Path(path);
    }
}
