using Karavaan.Domain.Boards;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Boards;

public class ApprovalTests
{
    private static readonly AnswerPlace Hello = new(InWelcome, 0, AnnaId);

    private static Evening Waiting() => Evening.AtTables()
        .Given(Fleur, SwitchApproval(true)).Given(Anna, Answer(InWelcome, "Hallo")).In(InThemes)
        .Given(Anna, AddNote(InThemes, "Een repair café", RepairCafe));

    private static Note NoteIn(Evening evening) => evening.Now.Board.Notes[RepairCafe];

    [Fact]
    public void A_template_can_ask_for_it()
    {
        Assert.False(Evening.Started().Now.Board.IsApproving);
        Assert.True(Evening.Started(Template with { IsApproving = true }).Now.Board.IsApproving);
    }

    [Fact]
    public void What_is_new_waits_until_the_desk_approves()
    {
        var evening = Waiting();
        Assert.True(NoteIn(evening) is { IsHidden: true, WaitingSince: not null });
        Assert.Equal([RepairCafe], evening.Now.Board.WaitingNotes().Select(n => n.Id));
        Assert.Equal([Hello], evening.Now.Board.WaitingAnswers().Select(a => a.Place));

        evening.When(Fleur, Restore(RepairCafe)).Then(new ApprovalEvent.Approved([RepairCafe], []));
        evening.When(Fleur, RestoreAnswer(InWelcome, AnnaId)).Then(new ApprovalEvent.Approved([], [Hello]));
        evening.When(Fleur, Restore(RepairCafe)).ThenNothing();
        Assert.True(NoteIn(evening) is { IsHidden: false, WaitingSince: null });
        Assert.Empty(evening.Now.Board.WaitingAnswers());
    }

    [Fact]
    public void What_waits_gets_no_dots() =>
        Waiting().In(InHarvest).When(Bram, GiveDot(InHarvest, RepairCafe)).ThenRefused(RefusalCode.NoSuchNote);

    [Fact]
    public void What_was_turned_away_waits_no_more_and_can_still_be_shown()
    {
        var evening = Waiting().Given(Fleur, Hide(RepairCafe));
        Assert.True(NoteIn(evening) is { IsHidden: true, WaitingSince: null });
        evening.When(Fleur, Restore(RepairCafe)).Then(new BoardEvent.NoteRestored(RepairCafe));
    }

    [Fact]
    public void All_means_all_that_the_desk_saw()
    {
        var evening = Waiting();
        var seen = evening.Now.Version;
        evening.Given(Cem, AddNote(InThemes, "Een moestuin", Moestuin));

        evening.When(Fleur, ApproveAll(seen)).Then(new ApprovalEvent.Approved([RepairCafe], [Hello]));
        Assert.Equal([Moestuin], evening.Now.Board.WaitingNotes().Select(n => n.Id));
        evening.When(Fleur, ApproveAll(seen)).ThenNothing();
    }

    [Fact]
    public void Other_words_wait_again_and_the_same_words_do_not()
    {
        var evening = Waiting().Given(Fleur, RestoreAnswer(InWelcome, AnnaId)).Given(Anna, Answer(InWelcome, "Hallo"));
        Assert.Empty(evening.Now.Board.WaitingAnswers());
        evening.Given(Anna, Answer(InWelcome, "Iets grofs"));
        Assert.Equal("Iets grofs", Assert.Single(evening.Now.Board.WaitingAnswers()).Answer.Text);

        evening.Given(Fleur, HideAnswer(InWelcome, AnnaId)).Given(Anna, Answer(InWelcome, "Nog iets grofs"));
        Assert.Empty(evening.Now.Board.WaitingAnswers());
        Assert.True(evening.Now.Board.AnswerOf(InWelcome, 0, AnnaId)!.IsHidden);
    }

    [Fact]
    public void The_switch_is_about_what_comes_after_it()
    {
        var evening = Waiting().Given(Fleur, SwitchApproval(false)).Given(Cem, AddNote(InThemes, "Een moestuin", Moestuin));
        Assert.True(NoteIn(evening).IsHidden);
        Assert.False(evening.Now.Board.Notes[Moestuin].IsHidden);
        evening.When(Fleur, SwitchApproval(false)).ThenNothing();
    }

    public static TheoryData<string, Command> Undoable => new()
    {
        { "approve a note", Restore(RepairCafe) },
        { "turn a note away", Hide(RepairCafe) },
        { "approve an answer", RestoreAnswer(InWelcome, AnnaId) },
        { "turn an answer away", HideAnswer(InWelcome, AnnaId) },
        { "approve all", ApproveAll(int.MaxValue) },
        { "switch off", SwitchApproval(false) },
    };

    [Theory]
    [MemberData(nameof(Undoable))]
    public void One_tap_takes_it_back_and_it_waits_again(string what, Command command)
    {
        var evening = Waiting();
        var before = Seen(evening.Now.Board);
        evening.Given(Fleur, command);
        Assert.NotEqual(before, Seen(evening.Now.Board));

        evening.Given(Fleur, Undo());

        Assert.True(before == Seen(evening.Now.Board), what);
    }

    [Fact]
    public void What_changed_since_is_not_overwritten()
    {
        Waiting().Given(Fleur, Restore(RepairCafe)).Given(Hilde, Hide(RepairCafe)).When(Fleur, Undo()).ThenRefused(RefusalCode.ChangedSince);
        Waiting().Given(Fleur, Hide(RepairCafe)).Given(Anna, Withdraw(RepairCafe)).When(Fleur, Undo()).ThenRefused(RefusalCode.ChangedSince);
    }

    private static string Seen(Board board) =>
        $"{board.IsApproving} {string.Join(' ', board.WaitingNotes().Select(n => n.Id))} {string.Join(' ', board.WaitingAnswers().Select(a => a.Place))} "
        + $"{board.Notes[RepairCafe].IsHidden} {board.AnswerOf(InWelcome, 0, AnnaId)!.IsHidden}";
}
