using System.Collections.Immutable;
using System.Diagnostics;

namespace Karavaan.Domain.Workshops;

/// <summary>
/// Who is in the workshop, and the groups. <paramref name="Joined"/> counts everybody who ever joined, <paramref name="Count"/> who is
/// in the room now. In divided groups late comers get a seat by themselves.
/// </summary>
public sealed record Roster(ImmutableDictionary<ParticipantId, Participant> People, int Joined, int Count, int Groups, bool IsDivided)
{
    /// <summary>Nobody yet.</summary>
    public static Roster Empty { get; } = new(ImmutableDictionary<ParticipantId, Participant>.Empty, 0, 0, 0, false);

    /// <summary>Does the card on the table seat people?</summary>
    public bool IsByTable { get; init; }

    /// <summary>The groups that ask for help.</summary>
    public ImmutableDictionary<GroupId, HelpCall> Help { get; init; } = ImmutableDictionary<GroupId, HelpCall>.Empty;

    /// <summary>Everybody who is in the room (not removed), in the order of joining.</summary>
    public IEnumerable<Participant> Present => People.Values.Where(p => !p.IsRemoved).OrderBy(p => p.Number);

    /// <summary>The person, if known and not removed.</summary>
    public Participant? Find(ParticipantId id) => People.GetValueOrDefault(id) is { IsRemoved: false } person ? person : null;

    /// <summary>The members of a group who are in the room, in the order of joining.</summary>
    public IEnumerable<Participant> In(GroupId group) =>
        People.Values.Where(p => p.Group == group && !p.IsRemoved).OrderBy(p => p.Number);

    /// <summary>Everybody in the room who takes part on the same phone as this person, themselves too, in the order of joining.</summary>
    public IEnumerable<Participant> OnPhoneOf(ParticipantId id)
    {
        var owner = People.GetValueOrDefault(id)?.With ?? id;
        return People.Values.Where(p => !p.IsRemoved && (p.Id == id || p.Id == owner || p.With == owner)).OrderBy(p => p.Number);
    }

    /// <summary>All groups, from 1.</summary>
    public IEnumerable<GroupId> AllGroups => Enumerable.Range(1, Groups).Select(n => new GroupId(n));

    /// <summary>Is there such a group?</summary>
    public bool Has(GroupId group) => group.Number >= 1 && group.Number <= Groups;

    /// <summary>The roster after an event. Unknown people change nothing.</summary>
    internal Roster Apply(RosterEvent happened, DateTimeOffset at) => happened switch
    {
        RosterEvent.ParticipantJoined e => Join(e),
        RosterEvent.GroupsOpened e => Open(e),
        RosterEvent.GroupJoined e => Change(e.Participant, p => p with { Group = e.Group }),
        RosterEvent.ParticipantRemoved e => Change(e.Participant, p => p with { IsRemoved = true }),
        RosterEvent.ParticipantReturned e => Change(e.Participant, p => p with { IsRemoved = false }),
        RosterEvent.ReadyTicked e => Change(e.Participant, p => p with { ReadyIn = p.ReadyIn.Add(e.Stage) }),
        RosterEvent.ReadyUnticked e => Change(e.Participant, p => p with { ReadyIn = p.ReadyIn.Remove(e.Stage) }),
        RosterEvent.PhoneShared e => Change(e.Participant, p => p with { With = e.With, IsByDesk = false }),
        RosterEvent.TableScanned e => Change(e.Participant, p => p with { Table = e.Table }),
        RosterEvent.ParticipantForgotten e => Change(e.Participant, p => p with { IsForgotten = true, IsNamed = false, With = null }),
        RosterEvent.AttendanceNamed e => Change(e.Participant, p => p with { IsNamed = e.IsNamed }),
        RosterEvent.HelpAsked e => this with { Help = Help.SetItem(e.Group, new HelpCall(at, e.By, false)) },
        RosterEvent.HelpPromised e when Help.GetValueOrDefault(e.Group) is { } call =>
            this with { Help = Help.SetItem(e.Group, call with { IsPromised = true }) },
        RosterEvent.HelpEnded e => this with { Help = Help.Remove(e.Group) },
        RosterEvent.PersonChanged or RosterEvent.HelpPromised => this,
        _ => throw new UnreachableException(),
    };

    private Roster Join(RosterEvent.ParticipantJoined e) => People.ContainsKey(e.Participant) ? this : this with
    {
        People = People.Add(e.Participant, new Participant(e.Participant, e.Number, null, e.IsAway, []) { IsByDesk = e.ByDesk }),
        Joined = Joined + 1,
        Count = Count + (e.IsAway ? 0 : 1),
    };

    private Roster Open(RosterEvent.GroupsOpened e)
    {
        var standing = People.Values.Where(p => p.Group is { } group && (e.Divided || group.Number > e.Count));
        return this with
        {
            People = People.SetItems(standing.Select(p => KeyValuePair.Create(p.Id, p with { Group = null }))),
            Groups = e.Count,
            IsDivided = e.Divided,
            IsByTable = e.ByTable,
            Help = Help.RemoveRange(Help.Keys.Where(group => group.Number > e.Count)),
        };
    }

    private Roster Change(ParticipantId id, Func<Participant, Participant> change)
    {
        if (People.GetValueOrDefault(id) is not { } before)
        {
            return this;
        }

        var after = change(before);
        var difference = (before.IsRemoved ? 1 : 0) - (after.IsRemoved ? 1 : 0);
        return this with { People = People.SetItem(id, after), Count = Count + difference };
    }
}
