using Karavaan.Domain.Boards;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Boards;

public class HarvestTests
{
    private static Evening WithNotes() => Evening.AtTables().In(InThemes)
        .Given(Anna, AddNote(InThemes, "Een repair café", RepairCafe))
        .Given(Cem, AddNote(InThemes, "Een moestuin", Moestuin))
        .In(InHarvest);

    [Fact]
    public void Bram_gives_three_dots_also_two_on_one_note_and_then_has_none_left()
    {
        var evening = WithNotes().Given(Bram, GiveDot(InHarvest, RepairCafe));

        evening.When(Bram, GiveDot(InHarvest, RepairCafe)).Then(new BoardEvent.DotGiven(InHarvest, RepairCafe, BramId));
        var dots = evening.Given(Bram, GiveDot(InHarvest, Moestuin)).Now.Board.DotsIn(InHarvest);
        Assert.Equal((2, 1, 3), (dots.Of[RepairCafe], dots.Of[Moestuin], dots.Total));
        evening.When(Bram, GiveDot(InHarvest, Moestuin)).ThenRefused(RefusalCode.NoDotsLeft, "3");
    }

    [Fact]
    public void A_dot_taken_back_can_be_given_again()
    {
        var evening = WithNotes().Given(Bram, GiveDot(InHarvest, RepairCafe), GiveDot(InHarvest, RepairCafe), GiveDot(InHarvest, Moestuin));

        var dots = evening.When(Bram, TakeDot(InHarvest, RepairCafe)).Then(new BoardEvent.DotTaken(InHarvest, RepairCafe, BramId))
            .Board.DotsIn(InHarvest);
        Assert.Equal((1, 2), (dots.Of[RepairCafe], dots.Total));
        evening.Given(Bram, TakeDot(InHarvest, RepairCafe)).When(Bram, TakeDot(InHarvest, RepairCafe)).ThenNothing();
        Assert.DoesNotContain(RepairCafe, evening.Now.Board.DotsIn(InHarvest).Of.Keys);
        evening.When(Bram, GiveDot(InHarvest, Moestuin)).Then(new BoardEvent.DotGiven(InHarvest, Moestuin, BramId));
    }

    [Fact]
    public void Dots_go_to_notes_that_everybody_can_see()
    {
        var evening = WithNotes().Given(Bram, GiveDot(InHarvest, RepairCafe)).Given(Fleur, Hide(RepairCafe));

        evening.When(Bram, GiveDot(InHarvest, RepairCafe)).ThenRefused(RefusalCode.NoSuchNote);
        evening.When(Bram, GiveDot(InHarvest, new NoteId(Guid.Empty))).ThenRefused(RefusalCode.NoSuchNote);
        evening.When(Bram, TakeDot(InHarvest, RepairCafe)).Then(new BoardEvent.DotTaken(InHarvest, RepairCafe, BramId));
    }

    [Fact]
    public void Anna_asks_once_for_all_notes_also_after_the_stage_is_locked()
    {
        var evening = WithNotes().Given(Fleur, Reveal(InHarvest), Lock(InHarvest));

        var board = evening.When(Anna, OpenNotes(InHarvest)).Then(new BoardEvent.NotesOpened(InHarvest, AnnaId)).Board;
        Assert.True(board.HasOpened(InHarvest, AnnaId));
        Assert.False(board.HasOpened(InHarvest, BramId));
        evening.When(Anna, OpenNotes(InHarvest)).ThenNothing();
    }

    [Fact]
    public void All_notes_are_asked_for_in_a_harvest_that_has_begun()
    {
        Evening.AtTables().When(Anna, OpenNotes(InHarvest)).ThenRefused(RefusalCode.StageNotOpen);
        WithNotes().When(Anna, OpenNotes(InThemes)).ThenRefused(RefusalCode.NoSuchStage);
    }

    [Fact]
    public void A_withdrawn_note_gives_its_dots_back()
    {
        var evening = WithNotes().Given(Bram, GiveDot(InHarvest, RepairCafe), GiveDot(InHarvest, RepairCafe), GiveDot(InHarvest, Moestuin))
            .Given(Anna, Withdraw(RepairCafe));

        var dots = evening.Now.Board.DotsIn(InHarvest);
        Assert.Equal([Moestuin], dots.GivenBy(BramId));
        Assert.Equal(1, dots.Total);
    }

    [Fact]
    public void After_the_reveal_dots_stand_until_the_desk_covers_them()
    {
        var evening = WithNotes().Given(Bram, GiveDot(InHarvest, RepairCafe)).Given(Fleur, Reveal(InHarvest));

        evening.When(Bram, GiveDot(InHarvest, RepairCafe)).ThenRefused(RefusalCode.AlreadyRevealed);
        evening.When(Bram, TakeDot(InHarvest, RepairCafe)).ThenRefused(RefusalCode.AlreadyRevealed);
        evening.Given(Fleur, Cover(InHarvest)).Given(Bram, TakeDot(InHarvest, RepairCafe));
    }

    [Fact]
    public void The_last_line_of_a_group_stands()
    {
        var evening = WithNotes();

        evening.When(Anna, WriteHarvest(InHarvest, "Samen herstellen")).Then(
            new BoardEvent.HarvestWritten(InHarvest, Group1, AnnaId, "Samen herstellen"));
        evening.When(Bram, WriteHarvest(InHarvest, "Samen herstellen ")).ThenNothing();
        var after = evening.When(Bram, WriteHarvest(InHarvest, "Samen leren herstellen")).Then(
            new BoardEvent.HarvestWritten(InHarvest, Group1, BramId, "Samen leren herstellen"));
        Assert.Equal(new HarvestLine(Group1, BramId, "Samen leren herstellen"), after.Board.Harvest[(InHarvest, Group1)]);
        evening.When(Anna, WriteHarvest(InHarvest, "")).ThenRefused(RefusalCode.TextEmpty);
        evening.When(Anna, WriteHarvest(InHarvest, new string('x', 201))).ThenRefused(RefusalCode.TextTooLong, "200", "201");
        evening.Given(Dina, Join(DinaId)).When(Dina, WriteHarvest(InHarvest, "Zonder tafel")).ThenRefused(RefusalCode.GroupMissing);
    }

    [Fact]
    public void The_desk_hides_a_line_and_shows_it_again_whoever_writes_it()
    {
        var evening = WithNotes().Given(Anna, WriteHarvest(InHarvest, "Iets grofs"));

        evening.When(Fleur, HideLine(InHarvest, Group2)).ThenRefused(RefusalCode.NotFound);
        evening.When(Fleur, RestoreLine(InHarvest, Group1)).ThenNothing();
        evening.When(Fleur, HideLine(InHarvest, Group1)).Then(new BoardEvent.LineHidden(InHarvest, Group1));
        evening.When(Fleur, HideLine(InHarvest, Group1)).ThenNothing();
        evening.Given(Bram, WriteHarvest(InHarvest, "Iets anders grofs"));
        Assert.True(Line(evening) is { IsHidden: true, WaitingSince: null, Text: "Iets anders grofs" });

        evening.When(Fleur, RestoreLine(InHarvest, Group1)).Then(new BoardEvent.LineRestored(InHarvest, Group1));
        Assert.False(Line(evening).IsHidden);
        evening.Given(Fleur, Undo());
        Assert.True(Line(evening).IsHidden);
    }

    [Fact]
    public void While_the_desk_approves_a_new_line_waits_and_so_do_other_words()
    {
        var evening = WithNotes().Given(Fleur, SwitchApproval(true)).Given(Anna, WriteHarvest(InHarvest, "Samen herstellen"));
        var seen = evening.Now.Version;
        Assert.True(Line(evening) is { IsHidden: true, WaitingSince: { } since } && since == seen);

        evening.When(Fleur, ApproveAll(seen)).Then(new ApprovalEvent.Approved([], [], [new LinePlace(InHarvest, Group1)]));
        Assert.True(Line(evening) is { IsHidden: false, WaitingSince: null });
        evening.Given(Bram, WriteHarvest(InHarvest, "Samen leren"));
        Assert.Equal("Samen leren", Assert.Single(evening.Now.Board.WaitingLines()).Line.Text);

        evening.Given(Fleur, HideLine(InHarvest, Group1));
        Assert.Empty(evening.Now.Board.WaitingLines());
        evening.Given(Fleur, Undo());
        Assert.True(Line(evening).WaitingSince is not null);
        evening.When(Fleur, RestoreLine(InHarvest, Group1)).Then(new ApprovalEvent.Approved([], [], [new LinePlace(InHarvest, Group1)]));
    }

    private static HarvestLine Line(Evening evening) => evening.Now.Board.Harvest[(InHarvest, Group1)];

    [Fact]
    public void The_desk_words_the_subject()
    {
        var evening = WithNotes();

        evening.When(Fleur, SetSubject(" gereedschap ", "de wijk")).Then(new BoardEvent.SubjectSet("gereedschap", "de wijk"));
        evening.When(Fleur, SetSubject("gereedschap", "de wijk ")).ThenNothing();
        evening.When(Fleur, SetSubject("", "de wijk")).ThenRefused(RefusalCode.TextEmpty);
        evening.When(Fleur, SetSubject("gereedschap", new string('x', 121))).ThenRefused(RefusalCode.TextTooLong, "120", "121");
        evening.When(Anna, SetSubject("fietsen", "de wijk")).ThenRefused(RefusalCode.OnlyFacilitator);
    }
}
