namespace Karavaan.Domain.Workshops;

/// <summary>Decides on seats by the card that lies on a table.</summary>
internal static class TableDecider
{
    /// <summary>Before there are groups any number that could become one is remembered.</summary>
    public static Decision Scan(Roster roster, Participant person, GroupId table) =>
        roster.Has(table)
            ? person.Group == table ? Decision.Accept() : Decision.Accept([.. PhoneDecider.Together(roster, person, table)])
        : roster.Groups > 0 || table.Number is < 1 or > Limits.Groups ? Decision.Refuse(RefusalCode.NoSuchTable, Typed.Words(table.Number))
        : person.Table == table ? Decision.Accept()
        : Decision.Accept(new RosterEvent.TableScanned(person.Id, table));

    public static Decision Open(Workshop state, int count, Func<IEnumerable<WorkshopEvent>> orphans)
    {
        var roster = state.Roster;
        var seats = (from person in roster.Present
                     let table = TableOf(roster, person)
                     where table?.Number <= count && (roster.IsDivided || !IsSeated(person, count))
                     select new RosterEvent.GroupJoined(person.Id, table)).ToList();
        var isOpen = roster.IsByTable && roster.Groups == count;
        return isOpen && seats.Count == 0
            ? Decision.Accept()
            : Decision.Accept([.. isOpen ? [] : Opened(count), .. seats, .. orphans()]);
    }

    /// <summary>One card seats everybody on the phone that scanned it.</summary>
    private static GroupId? TableOf(Roster roster, Participant person) =>
        person.Table ?? roster.OnPhoneOf(person.Id).Select(p => p.Table).FirstOrDefault(table => table is not null);

    private static bool IsSeated(Participant person, int count) => person.Group is { } group && group.Number <= count;

    private static IEnumerable<WorkshopEvent> Opened(int count) => [new RosterEvent.GroupsOpened(count, Divided: false, ByTable: true)];
}
