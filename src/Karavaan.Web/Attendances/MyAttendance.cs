using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Attendances;

/// <summary>
/// Below the task, when the evening ends: may one's name stand in the report? Nothing for who gave no name. Before the end the question
/// is in the menu. It is no act that people on one phone do in turn: who says nothing has answered.
/// </summary>
public sealed class MyAttendance : Fragment
{
    private const string Own = "my-attendance";

    /// <summary>One participant's.</summary>
    public static FragmentKey Of(ParticipantId participant) => new(Own, Audience.Person(participant));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        ProgrammeEvent.StageEntered or ProgrammeEvent.WorkshopClosed or ProgrammeEvent.WorkshopReopened => [new(Own, Audience.EachPerson)],
        RosterEvent.AttendanceNamed e => [Of(e.Participant)],
        RosterEvent.PersonChanged e => [Of(e.Participant)],
        RosterEvent.ParticipantJoined e => [Of(e.Participant)],
        RosterEvent.ParticipantRemoved e => [Of(e.Participant)],
        RosterEvent.ParticipantReturned e => [Of(e.Participant)],
        RosterEvent.ParticipantForgotten e => [Of(e.Participant)],
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        key.Audience.Participant is { } who ? new Drawing(typeof(MyAttendancePiece), AttendanceView.Of(scene, who, IsAsked(scene.Workshop))) : null;

    private static bool IsAsked(Workshop workshop) =>
        workshop.Programme is { IsClosed: true } or { IsWaiting: false, Now.Content: StageTemplate.Checkout };
}

/// <summary>Is it asked here and now, how is the person called (empty: they gave no name), and what did they say?</summary>
public sealed record AttendanceView(bool IsAsked, string Name, bool IsNamed)
{
    /// <summary>One person's.</summary>
    public static AttendanceView Of(Scene scene, ParticipantId who, bool isAsked) => new(
        isAsked && scene.Workshop.Roster.Find(who) is not null && scene.AttendedNameOf(who) is not null,
        scene.AttendedNameOf(who) ?? "",
        scene.Workshop.Roster.Find(who) is { IsNamed: true });
}
