using Karavaan.Domain.Boards;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Boards;

public class NoteTests
{
    [Fact]
    public void Anna_writes_a_note_on_the_table_of_her_group_under_its_theme()
    {
        var after = Evening.AtTables().In(InThemes).When(Anna, AddNote(InThemes, " Een repair café\r\nelke maand ", RepairCafe)).Then(
            new BoardEvent.NoteAdded(RepairCafe, InThemes, Group1, "produser", AnnaId, "Een repair café\nelke maand"));

        Assert.Equal(Evening.HalfPastSeven, after.Board.Notes[RepairCafe].At);
        Assert.Equal(after.Version, after.Board.Notes[RepairCafe].Order);
        Assert.Equal([RepairCafe], after.Board.NotesOfGroup[(InThemes, Group1)]);
    }

    [Fact]
    public void The_same_note_sent_twice_lies_there_once()
    {
        var evening = Evening.AtTables().In(InThemes).Given(Anna, AddNote(InThemes, "Een repair café", RepairCafe));

        evening.When(Anna, AddNote(InThemes, "Een repair café", RepairCafe)).ThenNothing();
        evening.When(Bram, AddNote(InThemes, "Van mij", RepairCafe)).ThenRefused(RefusalCode.NotYourNote);
    }

    [Fact]
    public void A_note_needs_a_table_words_and_room()
    {
        var evening = Evening.AtTables().Given(Dina, Join(DinaId)).In(InThemes);

        evening.When(Dina, AddNote(InThemes, "Zonder tafel")).ThenRefused(RefusalCode.GroupMissing);
        evening.When(Fleur, AddNote(InThemes, "Van de desk")).ThenRefused(RefusalCode.NotInWorkshop);
        evening.When(Anna, AddNote(InThemes, " \r\n ")).ThenRefused(RefusalCode.TextEmpty);
        evening.When(Anna, AddNote(InThemes, new string('x', 10_000))).ThenRefused(RefusalCode.TextTooLong, "280", "10000");
        evening.When(Anna, AddNote(InWelcome, "Verkeerde stap")).ThenRefused(RefusalCode.NoSuchStage);
    }

    [Fact]
    public void After_ten_thousand_notes_no_more_fit()
    {
        var evening = Evening.AtTables().In(InThemes);
        for (var n = 1; n <= Limits.Notes; n++)
        {
            var note = new BoardEvent.NoteAdded(new NoteId(Person(n).Value), InThemes, Group1, "produser", AnnaId, "Nog een");
            evening.Happen(new Recorded(note, Anna, evening.Clock));
        }

        evening.When(Anna, AddNote(InThemes, "Eentje te veel")).ThenRefused(RefusalCode.TooManyNotes, "10000");
        evening.Given(Anna, Withdraw(new NoteId(Person(1).Value)), AddNote(InThemes, "Er is weer plaats"));
    }

    [Fact]
    public void There_is_a_long_note_as_long_as_the_room_may_see_one()
    {
        var evening = Evening.AtTables().In(InThemes).Given(Anna, AddNote(InThemes, new string('x', PickPages.Long)));
        Assert.False(evening.Now.Board.HasLong(InThemes));
        evening.Given(Anna, AddNote(InThemes, new string('x', PickPages.Long + 1), RepairCafe));
        Assert.True(evening.Now.Board.HasLong(InThemes));
        Assert.False(evening.Now.Board.HasLong(InHarvest));
        Assert.False(evening.Given(Fleur, Hide(RepairCafe)).Now.Board.HasLong(InThemes));
        Assert.True(evening.Given(Fleur, Restore(RepairCafe)).Now.Board.HasLong(InThemes));
        Assert.False(evening.Given(Anna, Withdraw(RepairCafe)).Now.Board.HasLong(InThemes));
    }

    [Fact]
    public void Only_its_writer_takes_a_note_back()
    {
        var evening = Evening.AtTables().In(InThemes).Given(Anna, AddNote(InThemes, "Een repair café", RepairCafe));

        evening.When(Bram, Withdraw(RepairCafe)).ThenRefused(RefusalCode.NotYourNote);
        var after = evening.When(Anna, Withdraw(RepairCafe)).Then(new BoardEvent.NoteWithdrawn(RepairCafe));
        Assert.Empty(after.Board.Notes);
        Assert.Empty(after.Board.NotesOfGroup[(InThemes, Group1)]);
        evening.When(Anna, Withdraw(RepairCafe)).ThenRefused(RefusalCode.NoSuchNote);
    }

    [Fact]
    public void A_note_in_a_locked_stage_stays()
    {
        var evening = Evening.AtTables().In(InThemes).Given(Anna, AddNote(InThemes, "Een repair café", RepairCafe)).Given(Fleur, Lock(InThemes));
        evening.When(Anna, Withdraw(RepairCafe)).ThenRefused(RefusalCode.StageLocked);
    }

    [Fact]
    public void The_desk_hides_a_note_and_shows_it_again()
    {
        var evening = Evening.AtTables().In(InThemes).Given(Anna, AddNote(InThemes, "Grof", RepairCafe));

        evening.When(Fleur, Restore(RepairCafe)).ThenNothing();
        Assert.True(evening.When(Fleur, Hide(RepairCafe)).Then(new BoardEvent.NoteHidden(RepairCafe)).Board.Notes[RepairCafe].IsHidden);
        evening.When(Hilde, Hide(RepairCafe)).ThenNothing();
        Assert.False(evening.When(Fleur, Restore(RepairCafe)).Then(new BoardEvent.NoteRestored(RepairCafe)).Board.Notes[RepairCafe].IsHidden);
        evening.When(Fleur, Hide(Moestuin)).ThenRefused(RefusalCode.NoSuchNote);
        evening.When(Fleur, Restore(Moestuin)).ThenRefused(RefusalCode.NoSuchNote);
        evening.When(Anna, Hide(RepairCafe)).ThenRefused(RefusalCode.OnlyFacilitator);
    }

    [Fact]
    public void Themes_go_round_the_groups_until_the_desk_assigns_one()
    {
        var evening = Evening.AtTables().Given(Fleur, OpenGroups(3)).In(InThemes);
        Assert.Equal(["produser", "openheid", "produser"], evening.Now.Roster.AllGroups.Select(g => evening.Now.ThemeOf(InThemes, g)!.Key));

        evening.When(Fleur, AssignTheme(InThemes, Group1, "openheid")).Then(new BoardEvent.ThemeAssigned(InThemes, Group1, "openheid"));
        evening.When(Fleur, AssignTheme(InThemes, Group1, "openheid")).ThenNothing();
        evening.When(Fleur, AssignTheme(InThemes, Group2, "openheid")).ThenNothing();
        evening.When(Anna, AddNote(InThemes, "Open boeken", RepairCafe)).Then(
            new BoardEvent.NoteAdded(RepairCafe, InThemes, Group1, "openheid", AnnaId, "Open boeken"));
    }

    [Fact]
    public void A_theme_is_assigned_to_a_group_that_exists_in_a_stage_that_has_it()
    {
        var evening = Evening.AtTables();
        evening.When(Fleur, AssignTheme(InWelcome, Group1, "openheid")).ThenRefused(RefusalCode.NoSuchStage);
        evening.When(Fleur, AssignTheme(InThemes, new GroupId(3), "openheid")).ThenRefused(RefusalCode.NoSuchGroup);
        evening.When(Fleur, AssignTheme(InThemes, Group1, "voetbal")).ThenRefused(RefusalCode.NotFound);
        Assert.Null(evening.Now.ThemeOf(InWelcome, Group1));
        Assert.Null(evening.Now.ThemeOf(InThemes, new GroupId(0)));
    }
}
