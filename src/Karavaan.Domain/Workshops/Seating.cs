namespace Karavaan.Domain.Workshops;

/// <summary>Who sits where when nobody chooses.</summary>
internal static class Seating
{
    /// <summary>
    /// Everybody who is in the room over groups whose sizes differ by at most one: shuffled, then dealt out in turn. The same seed and
    /// the same people always give the same seats.
    /// </summary>
    public static List<RosterEvent.GroupJoined> Divided(Roster roster, int groups, int seed)
    {
        ParticipantId[] people = [.. roster.Present.Select(p => p.Id)];
        Shuffle.InPlace(people, seed);
        return [.. people.Select((id, i) => new RosterEvent.GroupJoined(id, new GroupId((i % groups) + 1)))];
    }

    /// <summary>A seat in the smallest group (the first of them), when groups were divided; otherwise people choose themselves.</summary>
    public static IEnumerable<RosterEvent> OfLateComer(Roster roster, ParticipantId person) =>
        roster is { IsDivided: true, Groups: > 0 } ? [new RosterEvent.GroupJoined(person, Smallest(roster))] : [];

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
