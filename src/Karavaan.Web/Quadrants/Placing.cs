using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>
/// What one person does on the quadrant: place the example to practise with, name an organisation, then place it. It holds fields, so
/// only what happens to this person touches it, and the desk that begins or ends the practice.
/// </summary>
public sealed class Placing : Fragment
{
    private const string Own = "placing";

    /// <summary>One person's, in a quadrant stage.</summary>
    public static FragmentKey Of(StageId stage, ParticipantId who) => new(Own, Argument.Of(stage), Audience.Person(who));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        QuadrantEvent.OrganisationChosen e => [Of(e.Stage, e.By)],
        QuadrantEvent.PracticeOpened e => [new(Own, Argument.Of(e.Stage), Audience.EachPerson)],
        QuadrantEvent.PracticeClosed e => [new(Own, Argument.Of(e.Stage), Audience.EachPerson)],
        RosterEvent.PersonChanged e => QuadrantStages.All(change.After).Select(s => Of(s.Id, e.Participant)),
        RosterEvent.ParticipantForgotten e => QuadrantStages.All(change.After).Select(s => Of(s.Id, e.Participant)),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        if (key.Audience.Participant is not { } who
            || scene.Workshop.Programme.Find<StageTemplate.Quadrant>(Argument.StageOf(key)) is not var (stage, content))
        {
            return null;
        }

        if (scene.Workshop.Quadrants.ShowOf(stage.Id) is { IsPractising: true, Practice: { } practice })
        {
            return new(typeof(PracticePiece), new PracticeView(stage.Id, who, practice.Example));
        }

        var named = QuadrantStages.OrganisationOf(scene.Workshop, stage.Id, who);
        return new(typeof(PlacingPiece), new PlacingView(stage.Id, who, content, named, named ?? scene.People.Find(who)?.Organisation ?? ""));
    }
}

/// <summary>The stage, whose phone, and the example that is practised with.</summary>
public sealed record PracticeView(StageId Stage, ParticipantId Who, string Example);

/// <summary>The stage, whose phone, the organisation that is placed (<c>null</c>: not said yet), and what its field says.</summary>
public sealed record PlacingView(StageId Stage, ParticipantId Who, StageTemplate.Quadrant Content, string? Organisation, string Suggested);
