using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Helping;

/// <summary>On a phone: that its group asked for help, and that somebody comes. Empty while nobody asked.</summary>
public sealed class HelpLine : Fragment
{
    private const string Own = "help-line";

    /// <summary>One participant's.</summary>
    public static FragmentKey Of(ParticipantId participant) => new(Own, Audience.Person(participant));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        RosterEvent.HelpAsked e => Members(change.After, e.Group),
        RosterEvent.HelpPromised e => Members(change.After, e.Group),
        RosterEvent.HelpEnded e => Members(change.After, e.Group),
        RosterEvent.ParticipantJoined e => [Of(e.Participant)],
        RosterEvent.GroupJoined e => [Of(e.Participant)],
        RosterEvent.ParticipantRemoved e => [Of(e.Participant)],
        RosterEvent.ParticipantReturned e => [Of(e.Participant)],
        RosterEvent.GroupsOpened or ProgrammeEvent.WorkshopClosed or ProgrammeEvent.WorkshopReopened => [new(Own, Audience.EachPerson)],
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        if (key.Audience.Participant is not { } who)
        {
            return null;
        }

        var group = scene.Workshop.Roster.Find(who)?.Group;
        var call = group is { } sits && !scene.Workshop.Programme.IsClosed ? scene.Workshop.Roster.Help.GetValueOrDefault(sits) : null;
        return new(typeof(HelpLinePiece), new HelpLineView(group, call));
    }

    private static IEnumerable<FragmentKey> Members(Workshop workshop, GroupId group) =>
        workshop.Roster.People.Values.Where(p => p.Group == group).Select(p => Of(p.Id));
}

/// <summary>The group that this person sits in, and its call; <c>null</c>: none.</summary>
public sealed record HelpLineView(GroupId? Group, HelpCall? Call);
