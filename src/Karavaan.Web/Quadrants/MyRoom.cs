using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>The room as one person's phone shows it after the reveal, with their own dots in it; with arrows once the wall has them.</summary>
public sealed class MyRoom : Fragment
{
    private const string Own = "my-room";

    /// <summary>One person's, in a quadrant stage.</summary>
    public static FragmentKey Of(StageId stage, ParticipantId who) => new(Own, Argument.Of(stage), Audience.Person(who));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Event is QuadrantEvent.ArrowsShown e ? [new(Own, Argument.Of(e.Stage), Audience.EachPerson)] : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        key.Audience.Participant is { } who
        && scene.Workshop.Programme.Find<StageTemplate.Quadrant>(Argument.StageOf(key)) is ({ IsRevealed: true } stage, var content)
            ? new Drawing(typeof(MyRoomPiece), new MyRoomView(
                stage.Id,
                content,
                QuadrantStages.Of(scene.Workshop, stage.Id, who),
                QuadrantStatistics.OfRoom(scene.Workshop, stage.Id),
                scene.Workshop.Quadrants.ShowOf(stage.Id).HasArrows))
            : null;
}

/// <summary>The names of the moments, what this person placed, the room's figures, and whether the arrows are shown.</summary>
public sealed record MyRoomView(StageId Stage, StageTemplate.Quadrant Content, Placement? Mine, QuadrantStatistics Room, bool HasArrows)
{
    /// <summary>This person's dots.</summary>
    public IReadOnlyList<(Position At, Horizon Horizon, string Label)> Points =>
    [
        .. Mine?.Today is { } today ? [(today, Horizon.Today, Content.TodayLabel)] : Array.Empty<(Position, Horizon, string)>(),
        .. Mine?.Later is { } later ? [(later, Horizon.Later, Content.LaterLabel)] : Array.Empty<(Position, Horizon, string)>(),
    ];

    /// <summary>From the first dot to the second.</summary>
    public (Spot From, Spot To)? Arrow => Mine is { Today: { } today, Later: { } later }
        ? PlaneShape.Phone.Between(PlaneShape.At(today), PlaneShape.At(later), 36, 42)
        : null;
}
