using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Screen;

/// <summary>The road along the foot of the poster.</summary>
public sealed class ScreenRoad : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("screen-road", Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is ProgrammeEvent.StageEntered ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(RoadPiece), scene.Workshop.Programme);
}
