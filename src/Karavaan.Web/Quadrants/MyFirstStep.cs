using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>The first step of one person's organisation, asked from the reveal on.</summary>
public sealed class MyFirstStep() : MyLine(Own, QuadrantsText.OurFirstStep, placement => placement.FirstStep)
{
    private const string Own = "my-first-step";

    /// <summary>One person's, in a quadrant stage.</summary>
    public static FragmentKey Of(StageId stage, ParticipantId who) => new(Own, Argument.Of(stage), Audience.Person(who));

    /// <inheritdoc/>
    protected override (StageId Stage, ParticipantId By)? Written(QuadrantEvent happened) =>
        happened is QuadrantEvent.FirstStepWritten e ? (e.Stage, e.By) : null;
}
