using Karavaan.Domain.Halls;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Halls;

/// <summary>The empty screen: people look at each other.</summary>
public sealed class ScreenBlank : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("screen-blank", Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Event is HallEvent.ScreenBlanked or ProgrammeEvent.StageEntered ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(BlankSheet), scene.Workshop.Hall.IsScreenBlank);
}
