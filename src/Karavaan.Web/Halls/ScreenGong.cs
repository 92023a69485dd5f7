using Karavaan.Domain.Halls;
using Karavaan.Web.Live;

namespace Karavaan.Web.Halls;

/// <summary>When the desk last sounded the gong: the page's script plays it, if that was just now.</summary>
public sealed class ScreenGong : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("screen-gong", Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is HallEvent.GongSounded ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) =>
        new(typeof(GongMark), new GongView(scene.Workshop.Hall.GongAt?.ToUnixTimeMilliseconds()));
}

/// <summary>When (Unix ms); nothing before the first.</summary>
public sealed record GongView(long? At);
