using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Phone;

/// <summary>The name of the stage that the room is in.</summary>
public sealed class PhoneTitle : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("phone-title", Audience.Phones);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is ProgrammeEvent.StageEntered ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(StageTitle), scene.Workshop.Programme.Now.Content.Title);
}
