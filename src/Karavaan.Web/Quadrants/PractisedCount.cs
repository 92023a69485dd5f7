using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>How many of those in the room have placed the example that is practised with.</summary>
public sealed class PractisedCount : Fragment
{
    private const string Own = "practised-count";

    /// <summary>On the screen.</summary>
    public static FragmentKey OnScreen(StageId stage) => new(Own, Argument.Of(stage), Audience.Screen);

    /// <summary>On the desk.</summary>
    public static FragmentKey OnDesk(StageId stage) => new(Own, Argument.Of(stage), Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        QuadrantEvent.Practised e => [OnScreen(e.Stage), OnDesk(e.Stage)],
        QuadrantEvent.PracticeOpened e => [OnScreen(e.Stage), OnDesk(e.Stage)],
        RosterEvent.ParticipantJoined or RosterEvent.ParticipantRemoved or RosterEvent.ParticipantReturned =>
            QuadrantStages.All(change.After).SelectMany(s => new[] { OnScreen(s.Id), OnDesk(s.Id) }),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        scene.Workshop.Programme.Find<StageTemplate.Quadrant>(Argument.StageOf(key)) is var (stage, _)
        && scene.Workshop.Quadrants.ShowOf(stage.Id).Practice is { } practice
            ? new Drawing(
                key.Audience == Audience.Screen ? typeof(PlacedCountLarge) : typeof(PlacedCountLine),
                new PlacedCountView(practice.Pins.Keys.Count(who => scene.Workshop.Roster.Find(who) is not null), scene.Workshop.Roster.Count))
            : null;
}
