using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Phone;

/// <summary>'Ik ben klaar': one participant's tick in the current stage.</summary>
public sealed class PhoneReady : Fragment
{
    private const string Own = "phone-ready";

    /// <summary>One participant's.</summary>
    public static FragmentKey Of(ParticipantId participant) => new(Own, Audience.Person(participant));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        ProgrammeEvent.StageEntered or ProgrammeEvent.WorkshopClosed or ProgrammeEvent.WorkshopReopened => [new(Own, Audience.EachPerson)],
        RosterEvent.ReadyTicked e => [Of(e.Participant)],
        RosterEvent.ReadyUnticked e => [Of(e.Participant)],
        RosterEvent.ParticipantJoined e => [Of(e.Participant)],
        RosterEvent.ParticipantRemoved e => [Of(e.Participant)],
        RosterEvent.ParticipantReturned e => [Of(e.Participant)],
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var programme = scene.Workshop.Programme;
        return key.Audience.Participant is { } who && scene.Workshop.Roster.Find(who) is { } participant
            ? new Drawing(typeof(ReadyTick), new ReadyTickView(programme.Current, participant.ReadyIn.Contains(programme.Current), programme.IsClosed || programme.IsWaiting))
            : null;
    }
}

/// <summary>The tick: in which stage, on or off, and whether it still means anything.</summary>
public sealed record ReadyTickView(StageId Stage, bool IsReady, bool IsClosed);
