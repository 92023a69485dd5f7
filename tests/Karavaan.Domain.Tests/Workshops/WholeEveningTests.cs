using Karavaan.Domain.Charters;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Workshops;

/// <summary>'Van de buurt naar de wereld' from start to close, as a room would play it, with every event at least once.</summary>
public class WholeEveningTests
{
    [Fact]
    public void A_whole_evening_ends_with_a_signed_charter()
    {
        var state = Played().Now;

        Assert.True(state.Programme.IsClosed);
        Assert.Equal(new Domain.Boards.Subject("gereedschap", "de wijk"), state.Board.Subject);
        Assert.Equal("We delen 120 stukken gereedschap.", state.Charter.Find(Article2)!.AdoptedVersion!.Text);
        Assert.Equal(new ArticleStatus.LeftOpen(CemId, new DateOnly(2027, 3, 12)), state.Charter.Find(new ArticleId(4))!.Status);
        Assert.Equal([AnnaId], state.Charter.Signatures.Keys);
        Assert.Equal([1, 2], state.Charter.Find(Article2)!.Rounds.Select(id => state.Charter.Rounds[id].Number));
    }

    [Fact]
    public void A_replay_gives_the_same_evening()
    {
        var evening = Played();
        Assert.Equal(Picture.Of(evening.Now), Picture.Of(evening.Replay()));
    }

    [Fact]
    public void Every_kind_of_event_happens_and_applies() => Assert.Equal(
        typeof(WorkshopEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(WorkshopEvent)) && t.IsSealed).Select(t => t.Name).Order(),
        Played().Log.SelectMany(recorded => recorded.Event is ProgrammeEvent.Undone(_, var inverse) ? [recorded.Event, inverse] : (WorkshopEvent[])[recorded.Event])
            .Select(happened => happened.GetType().Name).Distinct().Order());

    [Fact]
    public void Every_kind_of_event_applies_to_a_workshop_that_never_began() => Assert.All(
        Played().Log.Where(recorded => recorded.Event is not ProgrammeEvent.WorkshopStarted),
        recorded => Assert.Equal(1, Workshop.Empty.Apply(recorded).Version));

    private static Evening Played() => Closing(Deciding(Trading(Placing(Judging(Talking(Arriving()))))));

    private static Evening Arriving() => Evening.Started().Given(Fleur, SwitchNaming(true), SwitchNaming(false))
        .Given(Anna, Join(AnnaId), ScanTable(1), Answer(InWelcome, "Nieuwsgierig"))
        .Given(Bram, Join(BramId), Answer(InWelcome, "Grof"), Tick(InWelcome), Untick(InWelcome))
        .Given(Fleur, HideAnswer(InWelcome, BramId), RestoreAnswer(InWelcome, BramId))
        .Given(Cem, Join(CemId), ChangePerson(CemId))
        .Given(Dina, JoinBeside(DinaId, CemId))
        .Given(Fleur, Remove(CemId), LetBackIn(CemId), PauseTimer(InWelcome), StartTimer(InWelcome), OpenGroups(2))
        .Given(Anna, ChooseGroup(Group1)).Given(Bram, ChooseGroup(Group1)).Given(Cem, ChooseGroup(Group2))
        .After(TimeSpan.FromMinutes(8)).In(InStory).Given(Fleur, ShowSlide(InStory, 1), ShowCode(true)).Given(Anna, Answer(InStory, "veerkracht"))
        .Given(Fleur, Guide(true), LayPhones(true), BlankScreen(true), SoundGong(), CallEveryone(), PlanMinutes(InCharter, 20), SwitchWriting(InCharter), SwitchWriting(InCharter, Domain.Templates.WritingMode.Pen))
        .Given(Fleur, Guide(false), LayPhones(false), BlankScreen(false)).Given(Hilde, TakeWheel()).Given(Fleur, TakeWheel());

    private static Evening Talking(Evening evening) => evening
        .In(InChoose).Given(Anna, GiveThemeDot(InChoose, "produser"), GiveThemeDot(InChoose, "openheid"), TakeThemeDot(InChoose, "produser"))
        .Given(Fleur, Reveal(InChoose), Propose(InChoose))
        .In(InThemes).Given(Fleur, AssignTheme(InThemes, Group2, "openheid"))
        .Given(Anna, AddNote(InThemes, "Een repair café", RepairCafe), AddNote(InThemes, "Dubbel", new NoteId(Person(1).Value)))
        .Given(Anna, Withdraw(new NoteId(Person(1).Value)))
        .Given(Cem, AddNote(InThemes, "Een moestuin", Moestuin), AskHelp())
        .Given(Fleur, StartRound(InThemes, 1), PromiseHelp(Group2), EndHelp(Group2)).Given(Cem, Pick(Moestuin))
        .Given(Fleur, Hide(Moestuin), Undo(), Hide(Moestuin), Restore(Moestuin), Lock(InThemes), Unlock(InThemes))
        .In(InHarvest).Given(Bram, GiveDot(InHarvest, RepairCafe), GiveDot(InHarvest, Moestuin), TakeDot(InHarvest, Moestuin), OpenNotes(InHarvest))
        .Given(Cem, WriteHarvest(InHarvest, "Samen eten")).Given(Fleur, HideLine(InHarvest, Group2), RestoreLine(InHarvest, Group2))
        .Given(Fleur, MakeCluster(RepairCafe, null, Repairing), MoveNote(Moestuin, Repairing), NameCluster(Repairing, "Buurt"), MarkCluster(Repairing))
        .Given(Fleur, MakeCluster(Moestuin, null, Growing), MergeCluster(Growing, Repairing))
        .Given(Fleur, Reveal(InHarvest), Cover(InHarvest), Reveal(InHarvest), SetSubject("gereedschap", "de wijk"));

    private static Evening Judging(Evening evening) => evening
        .Given(Anna, JudgeSubject(InHarvest, evening.Now.Board.Poll.Asked, Domain.Boards.Fit.Fits))
        .Given(Fleur, RevealSubjectPoll(), CoverSubjectPoll(), RevealSubjectPoll())
        .Given(Fleur, SwitchApproval(true)).Given(Anna, Answer(InWelcome, "Nog eens")).Given(Fleur, RestoreAnswer(InWelcome, AnnaId), Undo())
        .Given(Fleur, ApproveAll(evening.Now.Version + 9), SwitchApproval(false));

    private static Evening Placing(Evening evening) => evening
        .In(InQuadrant).Given(Fleur, OpenPractice(InQuadrant, "Wikipedia"), ShowExamples(InQuadrant, true))
        .Given(Bram, Practise(InQuadrant, 0.5, 0.5)).Given(Fleur, ClosePractice(InQuadrant))
        .Given(Anna, NameOrganisation(InQuadrant, "Buurthuis", Buurthuis), Place(InQuadrant, -0.2, 0.1))
        .Given(Anna, Place(InQuadrant, 0.6, -0.4, Horizon.Later), Explain(InQuadrant, "Wij beslissen samen"))
        .Given(Cem, NameOrganisation(InQuadrant, "Buurthuys", Tuin), Place(InQuadrant, 0, 0))
        .Given(Bram, Skip(InQuadrant)).Given(Fleur, Merge(Tuin, Buurthuis), Part(Tuin), Reveal(InQuadrant))
        .Given(Anna, ShowName(InQuadrant), WriteFirstStep(InQuadrant, "We bellen de buren."))
        .Given(Fleur, HideWords(InQuadrant, AnnaId), RestoreWords(InQuadrant, AnnaId))
        .Given(Fleur, ShowArrows(InQuadrant), Spotlight(InQuadrant, Buurthuis));

    private static Evening Trading(Evening evening) => evening
        .In(InBreak).Given(Anna, Offer(InBreak, "een zaal", Zaal), Offer(InBreak, "dubbel", new OfferId(Person(2).Value)))
        .Given(Anna, Withdraw(InBreak, new OfferId(Person(2).Value)))
        .Given(Cem, Take(InBreak, Zaal), Release(InBreak, Zaal), Take(InBreak, Zaal))
        .Given(Fleur, Hide(Zaal), Restore(Zaal));

    private static Evening Deciding(Evening evening) => evening
        .In(InCharter).Happen(new(new CharterEvent.ArticleWritten(new ArticleId(4), CemId, "Zoals het vroeger bewaard werd."), Cem, evening.Clock))
        .Given(Anna, TakePen(InCharter, Article2), Write(Article2, "We delen alles."), LayDownPen(InCharter, Article2))
        .Given(Cem, Write(new ArticleId(4), "Iedereen helpt drie uur."), GiveTip(InCharter, Article2, "Wat is alles?", Tip1))
        .Given(Anna, HandleTip(Article2, Tip1), Cite(InCharter, Article2, RepairCafe), Cite(InCharter, Article2, Moestuin))
        .Given(Anna, Uncite(InCharter, Article2, Moestuin)).Given(Fleur, Share(Article1, Group1, Group2))
        .Given(Anna, WriteSentence(InCharter, Article1, "Wie helpt, hoort erbij.")).Given(Cem, DotSentence(InCharter, Article1, Group1))
        .Given(Fleur, RevealSentences(Article1), Freeze(Article2))
        .In(InConsent).Given(Anna, Speak(InConsent)).Given(Fleur, OpenRound(Article2, Round1))
        .Given(Somebody, Choose(Round1, "b1", Choice.Objection, "Alles is te veel"), Choose(Round1, "b2", Choice.Consent))
        .Given(Fleur, RevealRound(Round1), ShowObjection(Round1, 0))
        .Given(Bram, Write(Article2, "We delen 120 stukken gereedschap.")).Given(Fleur, RestoreText(Article2, 1), Undo(), OpenRound(Article2, Round2))
        .Given(Somebody, Choose(Round2, "b3", Choice.Concern, "Wie telt ze?"), Choose(Round2, "b4", Choice.Consent))
        .Given(Fleur, RevealRound(Round2), Adopt(Article2), Reconsider(Article2), Adopt(Article2))
        .Given(Fleur, LeaveOpen(new ArticleId(4), CemId, new DateOnly(2027, 3, 12)));

    private static Evening Closing(Evening evening) => evening
        .In(InAgreements).Given(Fleur, ChangeAgreement(Rereading, Terms("", new DateOnly(2027, 3, 12))))
        .Given(Anna, AddAgreement(InAgreements, Terms("Sleutels bijmaken"), Sleutel)).Given(Bram, Claim(Sleutel), Release(Sleutel))
        .Given(Fleur, HideAgreement(Sleutel), RestoreAgreement(Sleutel)).Given(Anna, WithdrawAgreement(Sleutel))
        .In(InSign).Given(Anna, Sign(InSign)).Given(Bram, Sign(InSign, onBehalf: true), WithdrawSignature(InSign))
        .Given(Bram, LayBefore(InSign, new DateOnly(2026, 12, 24))).Given(Cem, LayBefore(InSign, new DateOnly(2026, 12, 24)))
        .Given(Cem, Decline(CemId)).Given(Bram, Confirm(BramId), WithdrawSignature(InSign))
        .In(InCheckout).Given(Anna, Answer(InCheckout, "Een plan"), Answer(InCheckout, "Bellen", 1), NameAttendance())
        .Given(Fleur, WriteLetter("Wij vragen dit."), Close(), Reopen(), Close(), WriteLetter("Wij vragen dit nu."))
        .Happen(new Recorded(new RosterEvent.ParticipantForgotten(BramId), Fleur, Evening.HalfPastSeven));
}
