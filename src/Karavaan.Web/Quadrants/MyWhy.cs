using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>Why one person placed it there.</summary>
public sealed class MyWhy() : MyLine(Own, QuadrantsText.WhyThere, placement => placement.Why)
{
    private const string Own = "my-why";

    /// <summary>One person's, in a quadrant stage.</summary>
    public static FragmentKey Of(StageId stage, ParticipantId who) => new(Own, Argument.Of(stage), Audience.Person(who));

    /// <inheritdoc/>
    protected override (StageId Stage, ParticipantId By)? Written(QuadrantEvent happened) =>
        happened is QuadrantEvent.PlacementExplained e ? (e.Stage, e.By) : null;
}
