using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Breaks;

/// <summary>The time left of the break, as tall as the room is deep.</summary>
public sealed class BreakClock : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("break-clock", Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => Clocks.IsTouched(change) ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => Clocks.Drawing(scene) with { Component = typeof(LargeClock) };
}
