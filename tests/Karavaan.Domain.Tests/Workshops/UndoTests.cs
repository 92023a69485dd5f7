using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Texts;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Workshops;

public class UndoTests
{
    private static Evening Evening1() => Evening.AtTables().Given(Anna, Answer(InWelcome, "Hallo")).In(InThemes)
        .Given(Anna, AddNote(InThemes, "Een repair café", RepairCafe)).Given(Fleur, SetSubject("gereedschap", "de wijk"));

    public static TheoryData<string, Command> Undoable => new()
    {
        { "hide a note", Hide(RepairCafe) },
        { "hide an answer", HideAnswer(InWelcome, AnnaId) },
        { "another subject", SetSubject("fietsen", "de stad") },
        { "move", Move(AnnaId, Group2) },
        { "remove", Remove(AnnaId) },
        { "lock", Lock(InThemes) },
        { "theme", AssignTheme(InThemes, Group1, "openheid") },
        { "hide an agreement", HideAgreement(Rereading) },
        { "review day", ChangeAgreement(Rereading, Terms("", new DateOnly(2027, 3, 12))) },
        { "write", Write(Article1, "Van de desk") },
    };

    [Theory]
    [MemberData(nameof(Undoable))]
    public void What_the_desk_did_is_taken_back(string what, Command command)
    {
        var evening = Evening1();
        var before = Drawn(evening.Now);
        evening.Given(Fleur, command);
        Assert.NotEqual(before, Drawn(evening.Now));

        evening.Given(Fleur, Undo());

        Assert.True(before == Drawn(evening.Now), what);
        evening.When(Fleur, Undo()).ThenRefused(RefusalCode.NothingToUndo);
    }

    [Fact]
    public void Undo_says_what_it_did()
    {
        var evening = Evening1().Given(Fleur, Hide(RepairCafe));
        var after = evening.When(Fleur, Undo()).Then(new ProgrammeEvent.Undone(FleurId, new BoardEvent.NoteRestored(RepairCafe)));
        Assert.False(after.Board.Notes[RepairCafe].IsHidden);
    }

    [Fact]
    public void Restoring_unlocking_letting_back_in_and_assigning_elsewhere_are_taken_back_too()
    {
        var evening = Evening1()
            .Given(Fleur, Hide(RepairCafe), HideAnswer(InWelcome, AnnaId), Lock(InThemes), Remove(BramId), Assign(Article1, Group1));
        var before = Drawn(evening.Now);
        evening.Given(Fleur, Restore(RepairCafe), RestoreAnswer(InWelcome, AnnaId), Unlock(InThemes), LetBackIn(BramId), Assign(Article1, Group2));

        evening.Given(Fleur, Undo(), Undo(), Undo(), Undo(), Undo());

        Assert.Equal(before, Drawn(evening.Now));
    }

    [Fact]
    public void Everybody_takes_back_their_own()
    {
        var evening = Evening1().Given(Fleur, Hide(RepairCafe)).Given(Hilde, TakeWheel(), Lock(InThemes));

        evening.When(Fleur, Undo()).Then(new ProgrammeEvent.Undone(FleurId, new BoardEvent.NoteRestored(RepairCafe)));
        evening.When(Hilde, Undo()).Then(new ProgrammeEvent.Undone(HildeId, new ProgrammeEvent.StageUnlocked(InThemes)));
        evening.When(Hilde, Undo()).ThenRefused(RefusalCode.NothingToUndo);
        evening.When(Anna, Undo()).ThenRefused(RefusalCode.OnlyFacilitator);
    }

    [Fact]
    public void What_changed_since_is_not_overwritten()
    {
        Evening1().Given(Fleur, Hide(RepairCafe)).Given(Anna, Withdraw(RepairCafe)).When(Fleur, Undo()).ThenRefused(RefusalCode.ChangedSince);
        Evening1().Given(Fleur, Hide(RepairCafe)).Given(Hilde, Restore(RepairCafe)).When(Fleur, Undo()).ThenRefused(RefusalCode.ChangedSince);
        Evening1().Given(Fleur, SetSubject("fietsen", "de stad")).Given(Hilde, SetSubject("bomen", "de stad"))
            .When(Fleur, Undo()).ThenRefused(RefusalCode.ChangedSince);
        Evening1().Given(Fleur, Move(AnnaId, Group2)).Given(Anna, ChooseGroup(Group1)).When(Fleur, Undo()).ThenRefused(RefusalCode.ChangedSince);
        Evening1().Given(Fleur, Move(AnnaId, Group2)).Given(Anna, ChooseGroup(Group1), ChooseGroup(Group2)).Given(Fleur, Undo());
        Evening1().Given(Fleur, Write(Article1, "Desk"), LeaveOpen(Article1, AnnaId, new DateOnly(2027, 3, 12)))
            .When(Fleur, Undo()).ThenRefused(RefusalCode.ChangedSince);
    }

    [Fact]
    public void A_move_out_of_a_group_that_is_gone_is_not_taken_back() =>
        Evening1().Given(Fleur, Move(CemId, Group1), OpenGroups(1)).When(Fleur, Undo()).ThenRefused(RefusalCode.ChangedSince);

    [Fact]
    public void The_last_twenty_actions_are_remembered()
    {
        var evening = Evening1();
        for (var n = 0; n < 11; n++)
        {
            evening.Given(Fleur, Lock(InThemes), Unlock(InThemes));
        }

        for (var n = 0; n < UndoList.Depth; n++)
        {
            evening.Given(Fleur, Undo());
        }

        evening.When(Fleur, Undo()).ThenRefused(RefusalCode.NothingToUndo);
    }

    [Fact]
    public void Stages_reveals_first_seats_and_slides_are_no_actions_to_undo()
    {
        var evening = Evening.AtTables().In(InStory).Given(Fleur, ShowSlide(InStory, 1)).In(InHarvest).Given(Fleur, Reveal(InHarvest))
            .Given(Fleur, Divide(2)).In(InCharter).Given(Fleur, SetSubject("gereedschap", "de wijk"));
        evening.When(Fleur, Undo()).ThenRefused(RefusalCode.NothingToUndo);
    }

    [Fact]
    public void What_participants_do_is_not_remembered() => Assert.Empty(Evening1().Given(Anna, ChooseGroup(Group2)).Now.Undo.Entries);

    [Fact]
    public void An_undone_move_of_articles_lies_where_it_lay()
    {
        var evening = Evening.AtTables().In(InCharter).Given(Fleur, Assign(Article2, Group2)).Given(Fleur, Undo());
        Assert.Equal(Group1, evening.Now.Charter.Find(Article2)!.Group);
        evening.When(Anna, TakePen(InCharter, Article2)).Then(new CharterEvent.PenTaken(Article2, AnnaId));
    }

    /// <summary>What people see: without the version, the memory of the desk, and the count of writings.</summary>
    private static string Drawn(Workshop state) => Picture.Of(state with
    {
        Version = 0,
        Undo = UndoList.Empty,
        Board = state.Board with { Poll = SubjectPoll.Empty, Themes = state.Board.Themes.RemoveRange(state.Board.Themes.Where(t => t.Value == "produser").Select(t => t.Key)) },
        Charter = state.Charter with { Articles = state.Charter.Articles.SetItem(1, state.Charter.Articles[1] with { Log = TextLog.Empty with { Text = state.Charter.Articles[1].Text }, WrittenAt = null, Past = TextPast.Empty, Restoring = null }), Turn = null },
    });
}
