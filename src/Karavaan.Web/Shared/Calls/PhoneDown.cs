using Karavaan.Domain.Boards;
using Karavaan.Domain.Halls;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Calls;

/// <summary>
/// 'Gsm neer': the question of this person's table and the time, over everything else on the phone. It stands beside the task and
/// not in its place, so whatever was being typed stays where it is; also over the pages beside the task.
/// </summary>
public sealed class PhoneDown : Fragment
{
    private const string Own = "phone-down";

    /// <summary>One participant's.</summary>
    public static FragmentKey Of(ParticipantId participant) => new(Own, Audience.Person(participant));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        _ when !change.Before.ArePhonesDown && !change.After.ArePhonesDown => [],
        ProgrammeEvent or HallEvent or RosterEvent.GroupsOpened or BoardEvent.ThemeAssigned => [new(Own, Audience.EachPerson)],
        RosterEvent.GroupJoined e => [Of(e.Participant)],
        RosterEvent.ParticipantJoined e => [Of(e.Participant)],
        RosterEvent.ParticipantRemoved e => [Of(e.Participant)],
        RosterEvent.ParticipantReturned e => [Of(e.Participant)],
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var (workshop, programme) = (scene.Workshop, scene.Workshop.Programme);
        return key.Audience.Participant is not { } who ? null
            : !workshop.ArePhonesDown || workshop.Roster.Find(who) is not { } me ? new Drawing(typeof(FaceDown), FaceDownView.Up)
            : new Drawing(typeof(FaceDown), new FaceDownView($"{programme.Current.Number}-{programme.Now.Round}", Question(workshop, me), programme.Now.Timer));
    }

    private static string Question(Workshop workshop, Participant me)
    {
        var stage = workshop.Programme.Now;
        var asked = me.Group is { } group ? workshop.ThemeOf(stage.Id, group)?.Questions is [var first, ..] ? first : null : null;
        return asked is { Length: > 0 } ? asked
            : stage.Content.Instruction is { Length: > 0 } instruction ? instruction
            : stage.Content.Title;
    }
}

/// <summary>What lies on top; <paramref name="Moment"/> tells one time that phones lie down from another, and is empty while they don't.</summary>
public sealed record FaceDownView(string Moment, string Question, Domain.Workshops.Timer Timer)
{
    /// <summary>The phone does not lie down.</summary>
    public static FaceDownView Up { get; } = new("", "", default);
}
