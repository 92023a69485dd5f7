using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Screen;

/// <summary>The name of the stage, as the poster's title.</summary>
public sealed class ScreenTitle : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("screen-title", Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is ProgrammeEvent.StageEntered ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(ScreenHeading), scene.Workshop.Programme.Now.Content.Title);
}
