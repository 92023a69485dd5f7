using System.Reflection;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Workshops;

public class WhoMayTests
{
    private static readonly DateOnly nextMarch = new(2027, 3, 12);

    private static readonly Command[] forTheDesk =
    [
        Start(Template), Go(InWelcome, InStory), StartTimer(InWelcome), PauseTimer(InWelcome), ExtendTimer(InWelcome, TimeSpan.FromMinutes(1)),
        Lock(InWelcome), Unlock(InWelcome), Reveal(InHarvest), Cover(InHarvest), ShowSlide(InStory, 1), ShowCode(true), StartRound(InThemes, 1), Close(), Reopen(), Undo(),
        PlanMinutes(InStory, 5), SwitchWriting(InCharter), TakeWheel(), LayPhones(true), BlankScreen(true), SoundGong(), CallEveryone(), Guide(true),
        OpenGroups(2), OpenTables(2), Divide(2), PromiseHelp(Group1), EraseNames(AnnaId), Move(AnnaId, Group2), Remove(BramId), LetBackIn(BramId), NameAbsent(DinaId),
        HideAnswer(InWelcome, AnnaId), RestoreAnswer(InWelcome, AnnaId), Hide(RepairCafe), Restore(RepairCafe), HideLine(InHarvest, Group1), RestoreLine(InHarvest, Group1),
        AssignTheme(InThemes, Group1, "openheid"), Propose(InChoose), SetSubject("gereedschap", "de wijk"),
        OpenPractice(InQuadrant, "Wikipedia"), ClosePractice(InQuadrant), ShowExamples(InQuadrant, true), ShowArrows(InQuadrant),
        Spotlight(InQuadrant, null), Merge(Buurthuis, Tuin), Part(Buurthuis), HideWords(InQuadrant, AnnaId), RestoreWords(InQuadrant, AnnaId), Hide(Zaal), Restore(Zaal),
        Assign(Article1, Group1), Share(Article1, Group1, Group2), RevealSentences(Article1), RestoreText(Article1, 0), Freeze(Article1),
        OpenRound(Article1, Round1), RevealRound(Round1), ShowObjection(Round1, 0),
        MakeCluster(RepairCafe), MoveNote(RepairCafe, null), NameCluster(Repairing, "Herstellen"), MergeCluster(Repairing, Growing),
        RemoveCluster(Repairing), MarkCluster(null), SwitchApproval(true), SwitchNaming(true), ApproveAll(9), RevealSubjectPoll(), CoverSubjectPoll(),
        Adopt(Article1), LeaveOpen(Article1, AnnaId, nextMarch), Reconsider(Article1), WriteLetter("Wij vragen dit."),
        AskAgreement(InAgreements, Terms("Sleutel")), HideAgreement(Rereading), RestoreAgreement(Rereading),
    ];

    private static readonly Command[] forThemselves =
    [
        ChooseGroup(Group2), Tick(InWelcome), Untick(InWelcome), Answer(InWelcome, "Hallo"), AddNote(InThemes, "Idee"), Withdraw(RepairCafe), Pick(RepairCafe),
        GiveThemeDot(InChoose, "produser"), TakeThemeDot(InChoose, "produser"),
        GiveDot(InHarvest, RepairCafe), TakeDot(InHarvest, RepairCafe), OpenNotes(InHarvest), WriteHarvest(InHarvest, "Lijn"), JudgeSubject(InHarvest, 9, Fit.Fits),
        ScanTable(2), AskHelp(), NameAttendance(),
        NameOrganisation(InQuadrant, "Buurthuis"), Place(InQuadrant, 0, 0), Explain(InQuadrant, "Omdat"), Skip(InQuadrant),
        Practise(InQuadrant, 0, 0), ShowName(InQuadrant), WriteFirstStep(InQuadrant, "Morgen"), Offer(InBreak, "een zaal"),
        Withdraw(InBreak, Zaal), Take(InBreak, Zaal), Release(InBreak, Zaal),
        WriteSentence(InCharter, Article1, "Wij"), DotSentence(InCharter, Article1, Group2), GiveTip(InCharter, Article1, "Korter"),
        Cite(InCharter, Article1, RepairCafe), Uncite(InCharter, Article1, RepairCafe), Speak(InConsent),
        TakePen(InCharter, Article1), LayDownPen(InCharter, Article1), Sign(InSign), WithdrawSignature(InSign),
        LayBefore(InSign, nextMarch), AddAgreement(InAgreements, Terms("Sleutel")), WithdrawAgreement(Rereading), Claim(Rereading),
    ];

    private static readonly Command[] forBoth =
    [
        Join(AnnaId), ChangePerson(AnnaId), Write(Article1, "abc"), Change(Article1, "e", 0), HandleTip(Article1, Tip1),
        SharePhone(AnnaId, null), Forget(AnnaId), EndHelp(Group1),
        ChangeAgreement(Rereading, Terms("Elk jaar")), Release(Rereading),
    ];

    /// <summary>For who bears Bram's private link.</summary>
    private static readonly Command[] forTheBoardOfBram = [Confirm(BramId), Decline(BramId)];

    private static readonly Command forNobodyByName = Choose(Round1, "b1", Choice.Consent);

    [Fact]
    public void Every_command_stands_in_one_of_the_lists() => Assert.Equal(
        typeof(Command).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Command)) && !t.IsAbstract).Select(t => t.Name).Order(),
        ((Command[])[.. forTheDesk, .. forThemselves, .. forBoth, .. forTheBoardOfBram, forNobodyByName]).Select(c => c.GetType().Name).Order());

    [Fact]
    public void Participants_do_not_give_the_orders_of_the_desk() =>
        Assert.All(forTheDesk, c => Evening.AtTables().When(Anna, c).ThenRefused(RefusalCode.OnlyFacilitator));

    [Fact]
    public void The_desk_does_not_take_part() =>
        Assert.All(forThemselves, c => Evening.AtTables().When(Fleur, c).ThenRefused(RefusalCode.NotInWorkshop));

    [Fact]
    public void Nobody_answers_for_a_board_but_with_the_link_that_was_made_for_it() =>
        Assert.All(forTheBoardOfBram, c => Assert.All([Fleur, Anna, Somebody], by =>
            Evening.AtTables().When(by, c).ThenRefused(RefusalCode.NotInWorkshop)));

    [Fact]
    public void Who_never_joined_takes_no_part() =>
        Assert.All([.. forThemselves, forBoth[2]], c => Evening.AtTables().When(Dina, c).ThenRefused(RefusalCode.NotInWorkshop));

    [Fact]
    public void Who_was_taken_out_takes_no_part() =>
        Assert.All([.. forThemselves, forBoth[2]],
            c => Evening.AtTables().Given(Fleur, Remove(AnnaId)).When(Anna, c).ThenRefused(RefusalCode.NotInWorkshop));

    [Fact]
    public void Without_a_name_one_only_chooses() =>
        Assert.All([.. forTheDesk, .. forThemselves, .. forBoth], c =>
            Assert.IsType<Decision.Refused>(Evening.AtTables().When(Somebody, c).Decision));

    [Fact]
    public void Commands_are_sealed_so_that_no_switch_misses_one() => Assert.All(
        typeof(Command).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Command)) || t.IsSubclassOf(typeof(WorkshopEvent))),
        t => Assert.True(t.IsSealed || t.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Length == 0, t.Name));
}
