using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>
/// The quadrant on the wall: practice and counts before the reveal; then every dot, later with arrows, or one organisation in the
/// spotlight. Names stand in it as fragments of their own.
/// </summary>
public sealed class RoomPlane : Fragment
{
    private const string Own = "room-plane";

    /// <summary>Of a quadrant stage.</summary>
    public static FragmentKey Of(StageId stage) => new(Own, Argument.Of(stage), Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        QuadrantEvent.PracticeOpened e => [Of(e.Stage)],
        QuadrantEvent.PracticeClosed e => [Of(e.Stage)],
        QuadrantEvent.ExamplesShown e => [Of(e.Stage)],
        QuadrantEvent.ArrowsShown e => [Of(e.Stage)],
        QuadrantEvent.OrganisationSpotlit e => [Of(e.Stage)],
        QuadrantEvent or RosterEvent.ParticipantForgotten =>
            QuadrantStages.All(change.After).Where(s => change.Before.Quadrants.ShowOf(s.Id).Spotlight is not null).Select(s => Of(s.Id)),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        if (scene.Workshop.Programme.Find<StageTemplate.Quadrant>(Argument.StageOf(key)) is not var (stage, content))
        {
            return null;
        }

        var map = scene.Workshop.Quadrants;
        var show = map.ShowOf(stage.Id);
        Placement[] lit = stage.IsRevealed && show.Spotlight is { } organisation ? [.. map.NamedOf(stage.Id, organisation)] : [];
        return new(typeof(RoomPlanePiece), new RoomPlaneView(stage, content, show, stage.IsRevealed ? [.. map.In(stage.Id).Values] : [], lit));
    }
}

/// <summary>What hangs on the wall.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Content">Its template.</param>
/// <param name="Show">What the desk shows in it.</param>
/// <param name="Placements">Everybody's after the reveal; nothing before it.</param>
/// <param name="Lit">The placements in the spotlight; empty without one.</param>
public sealed record RoomPlaneView(
    Stage Stage, StageTemplate.Quadrant Content, QuadrantShow Show, IReadOnlyList<Placement> Placements, IReadOnlyList<Placement> Lit)
{
    /// <summary>The moment that may be played now: the dots fall, or the arrows grow.</summary>
    public string? Moment => !Stage.IsRevealed || Lit.Count > 0 ? null : Show.HasArrows ? "arrows" : "fall";

    /// <summary>When that moment was, in unix milliseconds.</summary>
    public long? MomentAt => Moment is null ? null : (Show.ArrowsAt ?? Show.RevealedAt)?.ToUnixTimeMilliseconds();
}
