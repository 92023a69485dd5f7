using Karavaan.Domain.Boards;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Articles;

/// <summary>What the charter is about and for whom: above every page about articles. Takes no room until it has been said.</summary>
public sealed class SubjectLine : Fragment
{
    private const string Own = "subject-line";

    /// <summary>The one on these pages.</summary>
    public static FragmentKey For(Audience audience) => new(Own, audience);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Event is BoardEvent.SubjectSet ? [For(Audience.Phones), For(Audience.Screen), For(Audience.Desk)] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) =>
        new(typeof(SubjectPiece), scene.Workshop.Board.Subject ?? new Subject("", ""));
}
