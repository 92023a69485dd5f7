using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Charters;

/// <summary>Words for a group that has no article in this stage; takes no room once it has one.</summary>
public sealed class NoArticle : Fragment
{
    private const string Own = "charter-none";

    /// <summary>On the phones of a group, in a stage.</summary>
    public static FragmentKey Of(StageId stage, GroupId group) =>
        new(Own, Argument.Of(stage), Audience.Group(group));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => Tables.Given(change) is not { } article ? [] :
        from place in ArticlePlace.Of(change.After, article)
        from @group in Tables.Of(change, article)
        select Of(place.Stage, @group);

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        scene.Workshop.Programme.Find(Argument.StageOf(key)) is { } stage
            ? new Drawing(typeof(NoArticlePiece), !ArticlePlace.In(stage).Any(place => Has(scene.Workshop, place, key.Audience.GroupOf)))
            : null;

    private static bool Has(Workshop workshop, ArticlePlace place, GroupId? group) =>
        group is { } table && workshop.Charter.Find(place.Article)?.IsAt(table) == true;
}
