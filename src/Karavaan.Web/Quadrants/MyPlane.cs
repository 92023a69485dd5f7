using System.Globalization;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>The plane and the sliders with which one person places one moment; the other moment stands in it as well.</summary>
public sealed class MyPlane : Fragment
{
    private const string Own = "my-plane";

    /// <summary>One person's, in a quadrant stage, for one moment.</summary>
    public static FragmentKey Of(StageId stage, ParticipantId who, Horizon horizon) =>
        new(Own, string.Create(CultureInfo.InvariantCulture, $"{stage.Number}-{NameOf(horizon)}"), Audience.Person(who));

    /// <summary>A moment's name in paths and ids.</summary>
    public static string NameOf(Horizon horizon) => horizon == Horizon.Today ? "today" : "later";

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Event is QuadrantEvent.Placed or QuadrantEvent.PlacementSkipped && QuadrantStages.By(change.Event) is var (stage, by)
            ? [Of(stage, by, Horizon.Today), Of(stage, by, Horizon.Later)]
            : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        if (key.Audience.Participant is not { } who
            || scene.Workshop.Programme.Find<StageTemplate.Quadrant>(Argument.StageOf(key)) is not var (stage, content))
        {
            return null;
        }

        var horizon = key.Argument.EndsWith(NameOf(Horizon.Later), StringComparison.Ordinal) ? Horizon.Later : Horizon.Today;
        return new(typeof(MyPlanePiece), new MyPlaneView(
            horizon, content, QuadrantStages.Of(scene.Workshop, stage.Id, who), scene.Workshop.Template!.Quadrant));
    }
}

/// <summary>Which moment is placed, and what this person placed so far.</summary>
public sealed record MyPlaneView(Horizon Horizon, StageTemplate.Quadrant Content, Placement? Placement, QuadrantFrame Frame)
{
    /// <summary>Unique in the page.</summary>
    public string Id => $"plane-{MyPlane.NameOf(Horizon)}";

    /// <summary>Where it was placed; <c>null</c>: not yet.</summary>
    public Position? Mine => Horizon == Horizon.Today ? Placement?.Today : Placement?.Later;

    /// <summary>The other moment.</summary>
    public Position? Other => Horizon == Horizon.Today ? Placement?.Later : Placement?.Today;

    /// <summary>Which one that is.</summary>
    public Horizon OtherHorizon => Horizon == Horizon.Today ? Horizon.Later : Horizon.Today;

    /// <summary>Where the sliders start: at the other moment, or in the middle.</summary>
    public Position Start => Mine ?? Other ?? default;

    /// <summary>The pins that the names of the fields give way to.</summary>
    public IReadOnlyList<Position> Pins => [Start, .. Other is { } other ? [other] : Array.Empty<Position>()];

    /// <summary>The template's word for a moment.</summary>
    public string Label(Horizon horizon) => horizon == Horizon.Today ? Content.TodayLabel : Content.LaterLabel;
}
