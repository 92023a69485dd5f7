namespace Karavaan.Domain.Workshops;

/// <summary>Decides on seats by the card that lies on a table.</summary>
internal static class TableDecider
{
    /// <summary>Before there are groups any number that could become one is remembered.</summary>
    public static Decision Scan(Roster roster, Participant person, GroupId table) =>
        roster.Has(table)
            ? person.Group == table ? Decision.Accept() : Decision.Accept(new RosterEvent.GroupJoined(person.Id, table))
        : roster.Groups > 0 || table.Number is < 1 or > Limits.Groups ? Decision.Refuse(RefusalCode.NoSuchTable, Typed.Words(table.Number))
        : person.Table == table ? Decision.Accept()
        : Decision.Accept(new RosterEvent.TableScanned(person.Id, table));

    public static Decision Open(Workshop state, int count, Func<IEnumerable<WorkshopEvent>> orphans)
    {
        var roster = state.Roster;
        var seats = roster.Present.Where(p => p.Table is { } table && table.Number <= count && (roster.IsDivided || !IsSeated(p, count)))
            .Select(p => new RosterEvent.GroupJoined(p.Id, p.Table)).ToList();
        var isOpen = roster.IsByTable && roster.Groups == count;
        return isOpen && seats.Count == 0
            ? Decision.Accept()
            : Decision.Accept([.. isOpen ? [] : Opened(count), .. seats, .. orphans()]);
    }

    private static bool IsSeated(Participant person, int count) => person.Group is { } group && group.Number <= count;

    private static IEnumerable<WorkshopEvent> Opened(int count) => [new RosterEvent.GroupsOpened(count, Divided: false, ByTable: true)];
}
