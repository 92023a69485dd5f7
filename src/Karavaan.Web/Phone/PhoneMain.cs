using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Phone;

/// <summary>
/// The one task on a participant's phone: the current stage's slice draws it. It holds text fields, so it is touched only when the
/// room moves on or when something happens to this person; what others write lives in fragments of its own inside.
/// </summary>
public sealed class PhoneMain(StageSlices slices) : Fragment
{
    private const string Own = "phone-main";

    /// <summary>One participant's.</summary>
    public static FragmentKey Of(ParticipantId participant) => new(Own, Audience.Person(participant));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        ProgrammeEvent.StageEntered or ProgrammeEvent.WorkshopClosed or ProgrammeEvent.WorkshopReopened
            or RosterEvent.GroupsOpened => [new(Own, Audience.EachPerson)],
        ProgrammeEvent.StageLocked or ProgrammeEvent.StageUnlocked or ProgrammeEvent.StageRevealed
            or ProgrammeEvent.StageCovered => [new(Own, Audience.EachPerson)],
        RosterEvent.ParticipantJoined e => [Of(e.Participant)],
        RosterEvent.GroupJoined e => [Of(e.Participant)],
        RosterEvent.ParticipantRemoved e => [Of(e.Participant)],
        RosterEvent.ParticipantReturned e => [Of(e.Participant)],
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var programme = scene.Workshop.Programme;
        return key.Audience.Participant is not { } who ? null
            : scene.Workshop.Roster.Find(who) is null ? new Drawing(typeof(PhoneRemoved), 0)
            : programme.IsClosed ? new Drawing(typeof(PhoneClosed), scene.Code)
            : programme.IsWaiting ? new Drawing(typeof(PhoneWaiting), 0)
            : slices.For(programme.Now).Phone(scene, programme.Now, who);
    }
}
