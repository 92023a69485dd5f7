using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Screen;

/// <summary>The time left in this stage.</summary>
public sealed class ScreenClock : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("screen-clock", Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => Clocks.IsTouched(change) ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => Clocks.Drawing(scene);
}
