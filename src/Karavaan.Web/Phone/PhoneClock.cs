using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Phone;

/// <summary>The time left in this stage.</summary>
public sealed class PhoneClock : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("phone-clock", Audience.Phones);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => Clocks.IsTouched(change) ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => Clocks.Drawing(scene);
}
