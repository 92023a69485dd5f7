using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>How many of those in the room have placed. Never where: that waits for the reveal.</summary>
public sealed class PlacedCount : Fragment
{
    private const string Own = "placed-count";

    /// <summary>On the screen, large.</summary>
    public static FragmentKey OnScreen(StageId stage) => new(Own, Argument.Of(stage), Audience.Screen);

    /// <summary>On the desk.</summary>
    public static FragmentKey OnDesk(StageId stage) => new(Own, Argument.Of(stage), Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        QuadrantEvent.Placed e => Both(e.Stage),
        QuadrantEvent.PlacementSkipped e => Both(e.Stage),
        RosterEvent.ParticipantJoined or RosterEvent.ParticipantRemoved or RosterEvent.ParticipantReturned =>
            QuadrantStages.All(change.After).SelectMany(s => Both(s.Id)),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        if (scene.Workshop.Programme.Find<StageTemplate.Quadrant>(Argument.StageOf(key)) is not var (stage, _))
        {
            return null;
        }

        var placements = scene.Workshop.Quadrants.In(stage.Id).Values;
        var view = new PlacedCountView(
            placements.Count(p => p.IsPlaced && scene.Workshop.Roster.Find(p.By) is not null), scene.Workshop.Roster.Count);
        return new(key.Audience == Audience.Screen ? typeof(PlacedCountLarge) : typeof(PlacedCountLine), view);
    }

    private static IEnumerable<FragmentKey> Both(StageId stage) => [OnScreen(stage), OnDesk(stage)];
}

/// <summary>How many placed, of how many in the room.</summary>
public sealed record PlacedCountView(int Placed, int All);
