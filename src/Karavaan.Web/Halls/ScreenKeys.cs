using Karavaan.Domain.Boards;
using Karavaan.Domain.Halls;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Halls;

/// <summary>
/// What a clicker presses on the laptop that is the screen: another slide or page, and the blank screen. Only the page of a facilitator
/// listens to keys, and only a facilitator's order is accepted.
/// </summary>
public sealed class ScreenKeys : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("screen-keys", Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Event is HallEvent.ScreenBlanked or ProgrammeEvent || Last(change.Before) != Last(change.After) ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene)
    {
        var stage = scene.Workshop.Programme.Now;
        return new(typeof(ClickerKeys), new ClickerView(stage.Id, stage.Slide, Last(scene.Workshop), scene.Workshop.Hall.IsScreenBlank));
    }

    private static int Last(Workshop workshop) => workshop.Template is null || workshop.Programme.IsClosed ? 0 : workshop.Programme.Now switch
    {
        { Content: StageTemplate.Story story } => story.Slides.Count,
        { IsPicking: true } => PickPages.Count(workshop, workshop.Programme.Current) - 1,
        _ => 0,
    };
}

/// <summary>The slide or page that is shown, the last that there is, and whether the screen is blank.</summary>
public sealed record ClickerView(StageId Stage, int Slide, int Last, bool IsBlank);
