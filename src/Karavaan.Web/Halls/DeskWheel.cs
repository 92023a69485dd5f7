using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Halls;

/// <summary>Who steers. All desks get the same; a desk that knows itself to be another one shows how to take over.</summary>
public sealed class DeskWheel : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("desk-wheel", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Before.Hall.Wheel != change.After.Hall.Wheel ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(WheelPiece), new WheelView(scene.Workshop.Hall.Wheel));
}

/// <summary>Who steers, or nobody yet.</summary>
public sealed record WheelView(FacilitatorId? Wheel);
