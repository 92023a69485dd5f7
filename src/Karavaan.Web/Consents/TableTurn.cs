using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Consents;

/// <summary>
/// Where groups choose: who answers for this person's group, the tap that takes it on, and the form on the phone of who did. Drawn again
/// only when that changes for this person, so no colleague touches a reason that is being written, but by taking it over.
/// </summary>
public sealed class TableTurn : Fragment
{
    private const string Own = "consent-table";

    /// <summary>One person's, in a stage, which gives the sentence starters.</summary>
    public static FragmentKey Of(StageId stage, Audience person) => new(Own, Argument.Of(stage), person);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        from audience in Turns.IsTurned(change) ? [Audience.EachPerson] : Seats.Changed(change).Select(Audience.Person)
        from stage in Turns.Stages(change.After)
        select Of(stage, audience);

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var stage = Argument.StageOf(key);
        return key.Audience.Participant is { } who && scene.Workshop.Programme.Find<StageTemplate.Consent>(stage) is var (_, consent)
            ? new Drawing(typeof(TableTurnPiece), ViewOf(scene, stage, [.. consent.Starters], who))
            : null;
    }

    private static TableTurnView ViewOf(Scene scene, StageId stage, IReadOnlyList<string> starters, ParticipantId who)
    {
        if (Moment.Of(scene) is not { IsOpen: true, Round: { Mode: ChoiceMode.Group } round })
        {
            return new(stage, null, starters, null, null, false);
        }

        var (group, speaker) = Seats.Of(scene.Workshop, who);
        return new(stage, round, starters, group, speaker is { } other && other != who ? scene.NameOf(other) : null, speaker == who);
    }
}

/// <summary>
/// The open round by group (<c>null</c>: none), this person's group, the name of who speaks for it (when it is somebody else), and
/// whether it is this person.
/// </summary>
public sealed record TableTurnView(StageId Stage, Round? Round, IReadOnlyList<string> Starters, GroupId? Group, string? Speaker, bool IsMe);
