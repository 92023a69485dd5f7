namespace Karavaan.Domain.Workshops;

/// <summary>Decides who comes in, and on whose phone.</summary>
internal static class PhoneDecider
{
    public static Decision Join(Roster roster, RosterCommand.Join c, Actor actor)
    {
        if (roster.People.GetValueOrDefault(c.Participant) is { } known)
        {
            return known.IsRemoved ? Decision.Refuse(RefusalCode.NotInWorkshop) : Decision.Accept();
        }

        return roster.Count >= Limits.People ? Decision.Refuse(RefusalCode.WorkshopFull, Typed.Words(Limits.People))
            : c.Group is { } group && !roster.Has(group) ? Decision.Refuse(RefusalCode.NoSuchGroup)
            : c.With is { } with ? Beside(roster, with, host => Come(roster, c, host, byDesk: false))
            : Come(roster, c, null, byDesk: actor is Actor.Facilitator);
    }

    public static Decision Share(Roster roster, Participant person, ParticipantId? with)
    {
        if (with is not { } other)
        {
            return person is { With: null, IsByDesk: false } && !Followers(roster, person.Id).Any()
                ? Decision.Accept()
                : Decision.Accept([new RosterEvent.PhoneShared(person.Id, null), .. Regroup(roster, person.Id)]);
        }

        var owner = roster.People.GetValueOrDefault(other)?.With ?? other;
        return person.Id == owner || person.With == owner ? Decision.Accept() : Beside(roster, other, host =>
            Decision.Accept([new RosterEvent.PhoneShared(person.Id, host.With ?? host.Id), .. Regroup(roster, person.Id)]));
    }

    /// <summary>A person sits down, and who shares the phone and sat beside them comes along.</summary>
    public static IEnumerable<RosterEvent.GroupJoined> Together(Roster roster, Participant person, GroupId group) =>
        roster.OnPhoneOf(person.Id).Where(p => p.Group == person.Group).Select(p => new RosterEvent.GroupJoined(p.Id, group));

    private static Decision Come(Roster roster, RosterCommand.Join c, Participant? host, bool byDesk) => Decision.Accept(
    [
        new RosterEvent.ParticipantJoined(c.Participant, roster.Joined + 1, byDesk),
        .. host is null ? (IEnumerable<WorkshopEvent>)[] : [new RosterEvent.PhoneShared(c.Participant, host.With ?? host.Id)],
        .. (c.Group ?? host?.Group) is { } group
            ? [new RosterEvent.GroupJoined(c.Participant, group)]
            : Seating.OfLateComer(roster, c.Participant),
    ]);

    private static Decision Beside(Roster roster, ParticipantId with, Func<Participant, Decision> decide) =>
        roster.Find(with) is not { } host ? Decision.Refuse(RefusalCode.NotInWorkshop)
        : roster.OnPhoneOf(with).Count() >= Limits.OnOnePhone
            ? Decision.Refuse(RefusalCode.PhoneFull, Typed.Words(Limits.OnOnePhone))
            : decide(host);

    /// <summary>Who took part on this person's phone stays together, on the phone that they have left.</summary>
    private static IEnumerable<WorkshopEvent> Regroup(Roster roster, ParticipantId leaver)
    {
        ParticipantId? first = null;
        foreach (var follower in Followers(roster, leaver))
        {
            yield return new RosterEvent.PhoneShared(follower.Id, first);
            first ??= follower.Id;
        }
    }

    private static IEnumerable<Participant> Followers(Roster roster, ParticipantId owner) =>
        roster.People.Values.Where(p => p.With == owner).OrderBy(p => p.Number);
}
