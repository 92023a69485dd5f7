using CsCheck;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Web.Tests.Harvests;

/// <summary>A room in its harvest, and what desk and phones do there.</summary>
internal static class HarvestSteps
{
    private static readonly Gen<NoteId> note = Gen.Int[1, 6].Select(n => new NoteId(Person(n).Value));
    private static readonly Gen<ClusterId> cluster = Gen.Int[1, 3].Select(n => new ClusterId(Person(300 + n).Value));
    private static readonly Gen<Actor> participant = Gen.OneOf(Anna, Bram, Cem);

    private static readonly Gen<Command> forTheDesk = Gen.OneOf(
        Gen.Select(note, note, cluster, Gen.Bool).Select((n, onto, id, isAlone) => MakeCluster(n, isAlone ? null : onto, id)),
        Gen.Select(note, cluster, Gen.Int[0, 3]).Select((n, c, loose) => MoveNote(n, loose == 0 ? null : c)),
        Gen.Select(note, cluster, Gen.Int[0, 3]).Select((n, c, loose) => MoveNote(n, loose == 0 ? null : c)),
        Gen.Select(cluster, Gen.OneOf("", "Herstellen", "Eten")).Select(NameCluster),
        Gen.Select(cluster, cluster).Select(MergeCluster),
        cluster.Select(RemoveCluster),
        Gen.Select(cluster, Gen.Bool).Select((c, isNone) => MarkCluster(isNone ? null : c)),
        note.Select(Hide),
        note.Select(Restore),
        note.Select(Restore),
        Gen.OneOf(Group1, Group2).Select(g => HideLine(InHarvest, g)),
        Gen.OneOf(Group1, Group2).Select(g => RestoreLine(InHarvest, g)),
        Gen.Bool.Select(SwitchApproval),
        Gen.Int[0, 90].Select(ApproveAll),
        Gen.OneOf(Reveal(InHarvest), Cover(InHarvest), RevealSubjectPoll(), CoverSubjectPoll(), Undo(), Undo()),
        Gen.OneOf("gereedschap", "fietsen").Select(what => SetSubject(what, "de wijk")),
        Gen.OneOf(Remove(CemId), LetBackIn(CemId)));

    private static readonly Gen<Command> forPhones = Gen.OneOf(
        note.Select(id => AddNote(InThemes, $"geheim {id.Value:n}", id)),
        note.Select(id => AddNote(InThemes, $"geheim {id.Value:n}", id)),
        note.Select(Withdraw),
        note.Select(id => GiveDot(InHarvest, id)),
        note.Select(Pick),
        Gen.Const(OpenNotes(InHarvest)),
        note.Select(id => TakeDot(InHarvest, id)),
        Gen.Int[0, 9].Select(n => WriteHarvest(InHarvest, $"geheime lijn {n}")),
        Gen.Int[0, 9].Select(n => Answer(InWelcome, $"geheim antwoord {n}")),
        Gen.OneOf(ChangePerson(AnnaId), ChooseGroup(Group1), ChooseGroup(Group2)));

    /// <summary>What somebody does next.</summary>
    public static Gen<Func<Workshop, (Command Command, Actor By)?>> All { get; } = Gen.Frequency(
        (6, forTheDesk.Select(command => new Func<Workshop, (Command, Actor)?>(_ => (command, Fleur)))),
        (4, Gen.Select(participant, forPhones).Select((by, command) => new Func<Workshop, (Command, Actor)?>(_ => (command, by)))),
        (1, Gen.Select(participant, Gen.Enum<Fit>()).Select((by, fit) =>
            new Func<Workshop, (Command, Actor)?>(workshop => (JudgeSubject(InHarvest, workshop.Board.Poll.Asked, fit), by)))));

    /// <summary>The same people with so many notes that one less makes all lists whole; those with low numbers are Anna's and Cem's.</summary>
    public static Karavaan.Web.Live.RoomState BeginsLarge()
    {
        var evening = Evening.AtTables().In(InThemes);
        foreach (var n in Enumerable.Range(1, Karavaan.Web.Harvests.ShortList.Few + 1))
        {
            evening.Given(n % 2 == 0 ? Anna : Cem, AddNote(InThemes, $"geheim {n}", new NoteId(Person(n).Value)));
        }

        return Live.Laboratory.StateOf(evening.In(InHarvest).Now);
    }

    /// <summary>Three people at two tables with four notes, in the harvest.</summary>
    public static Karavaan.Web.Live.RoomState Begins(Domain.Templates.WorkshopTemplate? template = null)
    {
        var evening = Evening.AtTables(template).In(InThemes)
            .Given(Anna, AddNote(InThemes, "geheim 1", new NoteId(Person(1).Value)), AddNote(InThemes, "geheim 2", new NoteId(Person(2).Value)))
            .Given(Cem, AddNote(InThemes, "geheim 3", new NoteId(Person(3).Value)), AddNote(InThemes, "geheim 4", new NoteId(Person(4).Value)))
            .In(InHarvest);
        return Live.Laboratory.StateOf(evening.Now);
    }
}
