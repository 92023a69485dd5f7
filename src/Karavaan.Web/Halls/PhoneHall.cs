using Karavaan.Domain.Halls;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Halls;

/// <summary>
/// When everyone was last called, and where the desk is now for who goes along. The page's script brings a phone there; what it
/// says stands ready in the page.
/// </summary>
public sealed class PhoneHall : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("phone-hall", Audience.Phones);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is
        HallEvent.EveryoneCalled or HallEvent.Guided or ProgrammeEvent.StageEntered or ProgrammeEvent.SlideShown ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(
        typeof(HallWords),
        new HallWordsView(scene.Workshop.Hall.CalledAt?.ToUnixTimeMilliseconds(), Place(scene.Workshop)));

    /// <summary>The <c>data-place</c> on the phone that shows what the screen shows, or nothing.</summary>
    private static string? Place(Workshop workshop) =>
        workshop.Hall.IsGuided && workshop.Programme.Now is { Content: StageTemplate.Story } stage ? $"slide-{stage.Slide}" : null;
}

/// <summary>When everyone was called (Unix ms), and the place that the desk shows.</summary>
public sealed record HallWordsView(long? CalledAt, string? Place);
