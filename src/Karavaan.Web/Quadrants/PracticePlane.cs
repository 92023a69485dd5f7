using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>The plane and the sliders with which one person places the example that everybody practises with.</summary>
public sealed class PracticePlane : Fragment
{
    private const string Own = "practice-plane";

    /// <summary>One person's, in a quadrant stage.</summary>
    public static FragmentKey Of(StageId stage, ParticipantId who) => new(Own, Argument.Of(stage), Audience.Person(who));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is QuadrantEvent.Practised e ? [Of(e.Stage, e.By)] : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        if (key.Audience.Participant is not { } who
            || scene.Workshop.Programme.Find<StageTemplate.Quadrant>(Argument.StageOf(key)) is not var (stage, _)
            || scene.Workshop.Quadrants.ShowOf(stage.Id) is not { IsPractising: true, Practice: { } practice })
        {
            return null;
        }

        Position? mine = practice.Pins.TryGetValue(who, out var pin) ? pin : null;
        return new(typeof(PracticePlanePiece), new PracticePlaneView(practice.Example, mine, scene.Workshop.Template!.Quadrant));
    }
}

/// <summary>The example, and where this person put it; <c>null</c>: nowhere yet.</summary>
public sealed record PracticePlaneView(string Example, Position? Mine, QuadrantFrame Frame);
