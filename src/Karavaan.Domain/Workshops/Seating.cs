namespace Karavaan.Domain.Workshops;

/// <summary>Who sits where when nobody chooses.</summary>
internal static class Seating
{
    /// <summary>
    /// Everybody who is in the room over groups: shuffled, then dealt out in turn, so that sizes differ by at most one. Who shares a
    /// phone, and who should sit together, is dealt out as one, the largest first, to the group that is smallest by then. A company
    /// that is larger than a group is split. The same seed and the same people always give the same seats.
    /// </summary>
    public static List<RosterEvent.GroupJoined> Divided(
        Roster roster, int groups, int seed, IReadOnlyList<IReadOnlyList<ParticipantId>> together)
    {
        ParticipantId[] people = [.. roster.Present.Select(p => p.Id)];
        Shuffle.InPlace(people, seed);
        var sizes = new int[groups];
        var seats = new List<RosterEvent.GroupJoined>(people.Length);
        foreach (var company in Companies(roster, people, together, groups).OrderByDescending(c => c.Count))
        {
            var group = Array.IndexOf(sizes, sizes.Min());
            sizes[group] += company.Count;
            seats.AddRange(company.Select(id => new RosterEvent.GroupJoined(id, new GroupId(group + 1))));
        }

        return seats;
    }

    /// <summary>A seat in the smallest group (the first of them), when groups were divided; otherwise people choose themselves.</summary>
    public static IEnumerable<RosterEvent> OfLateComer(Roster roster, ParticipantId person) =>
        roster is { IsDivided: true, Groups: > 0 } ? [new RosterEvent.GroupJoined(person, Smallest(roster))] : [];

    /// <summary>Shuffled people as those who move as one. None is larger than a group of equal ones, but for people on one phone.</summary>
    private static IEnumerable<List<ParticipantId>> Companies(
        Roster roster, ParticipantId[] people, IReadOnlyList<IReadOnlyList<ParticipantId>> together, int groups)
    {
        var fair = ((people.Length - 1) / groups) + 1;
        var circles = together.SelectMany((circle, number) => circle.Select(id => (id, number)))
            .GroupBy(pair => pair.id).ToDictionary(pair => pair.Key, pair => pair.First().number);
        var phones = people.GroupBy(id => roster.People[id].With ?? id).ToList();
        foreach (var circle in phones.GroupBy(phone => phone.Select(id => circles.GetValueOrDefault(id, -1)).Max()))
        {
            var company = new List<ParticipantId>();
            foreach (var phone in circle)
            {
                if (company.Count > 0 && (circle.Key < 0 || company.Count + phone.Count() > fair))
                {
                    yield return company;
                    company = [];
                }

                company.AddRange(phone);
            }

            yield return company;
        }
    }

    /// <summary>One table for everybody, where nobody made groups.</summary>
    public static IEnumerable<RosterEvent> OneTable(Roster roster) => roster.Groups > 0
        ? []
        : [
            new RosterEvent.GroupsOpened(1, Divided: true),
            .. roster.Present.Select(p => new RosterEvent.GroupJoined(p.Id, new GroupId(1))),
        ];

    private static GroupId Smallest(Roster roster)
    {
        var sizes = new int[roster.Groups];
        foreach (var person in roster.People.Values)
        {
            if (person is { IsRemoved: false, Group: { } group } && roster.Has(group))
            {
                sizes[group.Number - 1]++;
            }
        }

        return new GroupId(Array.IndexOf(sizes, sizes.Min()) + 1);
    }
}
