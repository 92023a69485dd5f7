using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Articles;

namespace Karavaan.Web.Charters;

/// <summary>The charter growing on the wall: the article whose turn it is large, the other groups' articles beside it.</summary>
public sealed class CharterWall : Fragment
{
    private const string Own = "charter-wall";

    /// <summary>The wall of one stage.</summary>
    public static FragmentKey Of(StageId stage) => new(Own, Argument.Of(stage), Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override bool IsGrowing => true;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        _ when Written.In(change) is { } article => At(change, article),
        CharterEvent.ArticleFrozen e => At(change, e.Article),
        CharterEvent.PenTaken e => At(change, e.Article),
        _ when Tables.Given(change) is { } article => At(change, article),
        _ when Tables.Decided(change) is { } article => At(change, article),
        _ => ArticleSources.Changed(change).SelectMany(article => At(change, article)),
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        scene.Workshop.Programme.Find(Argument.StageOf(key)) is { } stage
            ? new Drawing(typeof(CharterWallPiece), CharterWallView.Of(scene.Workshop, stage))
            : null;

    private static IEnumerable<FragmentKey> At(Change change, ArticleId article) =>
        ArticlePlace.Of(change.After, article).Select(place => Of(place.Stage));
}
