using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Phone;

/// <summary>The road under the phone's title.</summary>
public sealed class PhoneRoad : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("phone-road", Audience.Phones);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is ProgrammeEvent.StageEntered ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(RoadPiece), scene.Workshop.Programme);
}
