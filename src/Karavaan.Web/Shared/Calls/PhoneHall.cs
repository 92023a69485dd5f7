using Karavaan.Domain.Halls;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Calls;

/// <summary>
/// When everyone was last called, and where the desk is now for who goes along. The page's script brings a phone there; what it
/// says stands ready in the page. On every page that a participant may be reading when they are called, so also beside the task; not
/// on the one between two people on one phone, which shows nothing of anybody, and whose every button leads to the task.
/// </summary>
public sealed class PhoneHall(StageSlices slices) : Fragment
{
    /// <summary>On phones.</summary>
    public static FragmentKey Key { get; } = new("phone-hall", Audience.Phones);

    /// <summary>On the screen in words, which hears what the screen hears. The projector's page has no such place.</summary>
    public static FragmentKey OnRetelling { get; } = new("phone-hall", Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Event is HallEvent.EveryoneCalled || PlaceIn(change.Before) != PlaceIn(change.After) ? [Key, OnRetelling] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) =>
        new(typeof(HallWords), new HallWordsView(scene.Workshop.Hall.CalledAt?.ToUnixTimeMilliseconds(), PlaceIn(scene.Workshop)));

    /// <summary>The <c>data-place</c> on the phone that shows what the screen shows, or nothing.</summary>
    private string? PlaceIn(Workshop workshop) => workshop is { Template: not null, Hall.IsGuided: true, Programme: { IsClosed: false, IsWaiting: false, Now: var stage } }
        ? slices.For(stage).Place(workshop, stage)
        : null;
}

/// <summary>When everyone was called (Unix ms), and the place that the desk shows.</summary>
public sealed record HallWordsView(long? CalledAt, string? Place);
