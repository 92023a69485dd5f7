using CsCheck;
using Karavaan.Domain.Agreements;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Markets;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Orders;

namespace Karavaan.Domain.Tests.Cast;

/// <summary>A random tap. What a page fills in by itself (the stage that is left, the subject that is judged) is filled in when it is tapped.</summary>
internal sealed record Tap(Actor By, Command Command)
{
    public Command In(Workshop state) => Command switch
    {
        ProgrammeCommand.GoToStage { From.Number: 0 } go => go with { From = state.Programme.Current },
        SubjectCommand.JudgeSubject { Asked: 0 } judge => judge with { Asked = state.Board.Poll.Asked },
        _ => Command,
    };
}

/// <summary>Random evenings: every command, by anybody, with few enough ids that they meet.</summary>
internal static class Storm
{
    private static readonly Gen<ParticipantId> person = Gen.OneOf(People.AnnaId, People.BramId, People.CemId, People.DinaId);
    private static readonly Gen<StageId> stage = Gen.Int[1, 13].Select(n => new StageId(n));
    private static readonly Gen<GroupId> group = Gen.Int[0, 3].Select(n => new GroupId(n));
    private static readonly Gen<string> theme = Gen.OneOf("produser", "openheid", "voetbal");
    private static readonly Gen<NoteId> note = Gen.Int[1, 6].Select(n => new NoteId(People.Person(n).Value));
    private static readonly Gen<ClusterId> cluster = Gen.Int[1, 3].Select(n => new ClusterId(People.Person(300 + n).Value));
    private static readonly Gen<ArticleId> article = Gen.Int[1, 5].Select(n => new ArticleId(n));
    private static readonly Gen<RoundId> round = Gen.Int[1, 3].Select(n => new RoundId(People.Person(100 + n).Value));
    private static readonly Gen<TipId> tip = Gen.Int[1, 3].Select(n => new TipId(People.Person(400 + n).Value));
    private static readonly Gen<OrganisationId> organisation = Gen.Int[1, 4].Select(n => new OrganisationId(People.Person(200 + n).Value));
    private static readonly Gen<OfferId> offer = Gen.Int[1, 4].Select(n => new OfferId(People.Person(300 + n).Value));
    private static readonly Gen<StageId> market = Gen.OneOf(Buurt.InQuadrant, Buurt.InBreak, Buurt.InBreak, Buurt.InHarvest);
    private static readonly Gen<double> place = Gen.OneOf(Gen.Double[-1, 1], Gen.OneOf(-1.0, 0, 1, 1.5, double.NaN));
    private static readonly Gen<string> text = Gen.OneOf(
        Gen.OneOf("", " ", "Een repair café", "een REPAIR cafe", "<script>", "\ud800", "👍\r\n", new string('x', 3000)),
        Gen.String[Gen.Char, 0, 12]);

    private static readonly Gen<AgreementId> agreement = Gen.OneOf(
        Gen.Enum<AgreementKind>().Select(AgreementId.Of), Gen.Int[1, 4].Select(n => new AgreementId(People.Person(300 + n).Value)));

    private static readonly Gen<DateOnly> day = Gen.Int[-1, 9].Select(days => new DateOnly(2026, 11, 20).AddDays(days));
    private static readonly Gen<Terms> terms = Gen.Select(text, Gen.Bool, day, text)
        .Select((what, isDated, until, shared) => new Terms(what, isDated ? until : null, shared));

    private static readonly Gen<Command> programme = Gen.OneOf(
        stage.Select(to => Go(new StageId(0), to)),
        stage.Select(stage, Go),
        Gen.OneOf(Start(Buurt.Template, null), Close(), Reopen(), Reopen(), Reopen(), Undo(), Undo()),
        stage.Select(StartTimer),
        stage.Select(PauseTimer),
        stage.Select(Gen.TimeSpan, ExtendTimer),
        stage.Select(Lock),
        stage.Select(Unlock),
        stage.Select(Reveal),
        stage.Select(Cover),
        Gen.Bool.Select(ShowCode),
        Gen.Int[-1, 6].Select(round => StartRound(Buurt.InThemes, round)),
        stage.Select(Gen.Int[-1, 700], PlanMinutes),
        Gen.Enum<WritingMode>().Select(mode => SwitchWriting(Buurt.InCharter, mode)),
        Gen.OneOf(TakeWheel(), TakeWheel(), SoundGong(), CallEveryone()),
        Gen.Bool.Select(LayPhones),
        Gen.Bool.Select(BlankScreen),
        Gen.Bool.Select(Guide),
        stage.Select(Gen.Int[-1, 3], ShowSlide));

    private static readonly Gen<Command> people = Gen.OneOf(
        Gen.Int[0, 3].Select(OpenGroups),
        Gen.Int[0, 3].Select(Gen.Int, Divide),
        person.Select(group, Move),
        person.Select(Remove),
        person.Select(LetBackIn),
        person.Select(LetBackIn),
        Gen.Int[0, 3].Select(OpenTables),
        group.Select(PromiseHelp),
        group.Select(EndHelp),
        Gen.Const(EraseNames(People.AnnaId, People.DinaId)),
        stage.Select(person, (s, who) => HideAnswer(s, who)),
        stage.Select(person, (s, who) => RestoreAnswer(s, who)),
        note.Select(Hide),
        note.Select(Restore),
        group.Select(g => HideLine(Buurt.InHarvest, g)),
        group.Select(g => RestoreLine(Buurt.InHarvest, g)),
        Gen.Select(stage, group, theme).Select(AssignTheme),
        Gen.Const(Propose(Buurt.InChoose)),
        Gen.Select(terms, person, agreement).Select((t, who, id) => AskAgreement(Buurt.InAgreements, t, who, id)),
        agreement.Select(HideAgreement),
        agreement.Select(RestoreAgreement),
        text.Select(words => WriteLetter(words)),
        text.Select(text, SetSubject));

    private static readonly Gen<Command> mapping = Gen.OneOf(
        Gen.OneOf("Wikipedia", "Linux").Select(example => OpenPractice(Buurt.InQuadrant, example)),
        Gen.Const(ClosePractice(Buurt.InQuadrant)),
        Gen.Bool.Select(isShown => ShowExamples(Buurt.InQuadrant, isShown)),
        Gen.Bool.Select(isShown => ShowArrows(Buurt.InQuadrant, isShown)),
        organisation.Select(id => Spotlight(Buurt.InQuadrant, id)),
        Gen.Const(Spotlight(Buurt.InQuadrant, null)),
        organisation.Select(organisation, Merge),
        organisation.Select(Part),
        person.Select(who => HideWords(Buurt.InQuadrant, who)),
        person.Select(who => RestoreWords(Buurt.InQuadrant, who)),
        offer.Select(Hide),
        offer.Select(Restore));

    private static readonly Gen<Command> clustering = Gen.OneOf(
        Gen.Select(note, note, cluster, Gen.Bool).Select((n, onto, id, isAlone) => MakeCluster(n, isAlone ? null : onto, id)),
        Gen.Select(note, note, cluster, Gen.Bool).Select((n, onto, id, isAlone) => MakeCluster(n, isAlone ? null : onto, id)),
        Gen.Select(note, cluster, Gen.Int[0, 2]).Select((n, c, loose) => MoveNote(n, loose == 0 ? null : c)),
        Gen.Select(note, cluster, Gen.Int[0, 2]).Select((n, c, loose) => MoveNote(n, loose == 0 ? null : c)),
        cluster.Select(text, NameCluster),
        cluster.Select(cluster, MergeCluster),
        cluster.Select(RemoveCluster),
        cluster.Select(Gen.Bool, (c, isNone) => MarkCluster(isNone ? null : c)),
        Gen.Bool.Select(SwitchApproval),
        Gen.Bool.Select(SwitchNaming),
        Gen.Const(SwitchApproval(true)),
        Gen.Int[0, 150].Select(ApproveAll),
        Gen.OneOf(RevealSubjectPoll(), CoverSubjectPoll(), CoverSubjectPoll()),
        Gen.Const(Undo()));

    private static readonly Gen<Command> deciding = Gen.OneOf(
        article.Select(group, (a, g) => Assign(a, g.Number == 0 ? null : g)),
        Gen.Select(article, group.Array[0, 3]).Select((a, groups) => Share(a, groups)),
        article.Select(RevealSentences),
        article.Select(tip, HandleTip),
        article.Select(text, Write),
        article.Select(Freeze),
        article.Select(Gen.Int[-1, 6], RestoreText),
        article.Select(round, OpenRound),
        article.Select(round, OpenRound),
        round.Select(RevealRound),
        round.Select(Gen.Int[-1, 2], (r, objection) => ShowObjection(r, objection)),
        article.Select(Adopt),
        Gen.Select(article, person, Gen.Int[-1, 9]).Select((a, p, days) => LeaveOpen(a, p, new DateOnly(2026, 11, 20).AddDays(days))),
        article.Select(Reconsider));

    private static readonly Gen<Command> talking = Gen.OneOf(
        person.Select(Join),
        person.Select(person, JoinBeside),
        person.Select(person, (p, with) => SharePhone(p, p == with ? null : with)),
        Gen.Int[0, 5].Select(ScanTable),
        Gen.Const(AskHelp()),
        Gen.Bool.Select(NameAttendance),
        group.Select(EndHelp),
        person.Select(ChangePerson),
        group.Select(ChooseGroup),
        stage.Select(Tick),
        stage.Select(Untick),
        Gen.Select(stage, text, Gen.Int[-1, 2]).Select((s, t, question) => Answer(s, t, question)),
        Gen.Select(text, note).Select((t, id) => AddNote(Buurt.InThemes, t, id)),
        Gen.Select(text, note).Select((t, id) => AddNote(Buurt.InThemes, t, id)),
        note.Select(Withdraw),
        note.Select(Pick),
        text.Select(t => WriteHarvest(Buurt.InHarvest, t)));

    private static readonly Gen<Command> dotting = Gen.OneOf(
        note.Select(id => GiveDot(Buurt.InHarvest, id)),
        stage.Select(OpenNotes),
        note.Select(id => GiveDot(Buurt.InHarvest, id)),
        theme.Select(key => GiveThemeDot(Buurt.InChoose, key)),
        theme.Select(key => TakeThemeDot(Buurt.InChoose, key)),
        note.Select(id => TakeDot(Buurt.InHarvest, id)),
        Gen.Enum<Fit>().Select(fit => JudgeSubject(Buurt.InHarvest, 0, fit)),
        Gen.Select(text, organisation).Select((t, id) => NameOrganisation(Buurt.InQuadrant, t, id)),
        Gen.Select(place, place, Gen.Enum<Horizon>()).Select((x, y, horizon) => Place(Buurt.InQuadrant, x, y, horizon)),
        text.Select(t => Explain(Buurt.InQuadrant, t)),
        Gen.Const(Skip(Buurt.InQuadrant)));

    private static readonly Gen<Command> trading = Gen.OneOf(
        Gen.Select(text, organisation).Select((t, id) => NameOrganisation(Buurt.InBreak, t, id)),
        Gen.Select(place, place).Select((x, y) => Practise(Buurt.InQuadrant, x, y)),
        Gen.Bool.Select(isShown => ShowName(Buurt.InQuadrant, isShown)),
        text.Select(t => WriteFirstStep(Buurt.InQuadrant, t)),
        Gen.Select(market, text, offer, Gen.Enum<OfferKind>()).Select((s, t, id, kind) => Offer(s, t, id, kind)),
        market.Select(offer, (s, id) => Withdraw(s, id)),
        market.Select(offer, Take),
        market.Select(offer, Release));

    private static readonly Gen<Command> writing = Gen.OneOf(
        article.Select(a => TakePen(Buurt.InCharter, a)),
        article.Select(a => LayDownPen(Buurt.InConsent, a)),
        article.Select(text, Write),
        Gen.Bool.Select(onBehalf => Sign(Buurt.InSign, onBehalf)),
        day.Select(answerBy => LayBefore(Buurt.InSign, answerBy)),
        person.Select(Confirm),
        person.Select(Decline),
        Gen.Const(WithdrawSignature(Buurt.InSign)));

    private static readonly Gen<Command> reading = Gen.OneOf(
        article.Select(text, (a, t) => WriteSentence(Buurt.InCharter, a, t)),
        article.Select(group, (a, to) => DotSentence(Buurt.InCharter, a, to)),
        Gen.Select(article, text, tip).Select((a, t, id) => GiveTip(Buurt.InCharter, a, t, id)),
        article.Select(tip, HandleTip),
        article.Select(note, (a, n) => Cite(Buurt.InCharter, a, n)),
        article.Select(note, (a, n) => Uncite(Buurt.InCharter, a, n)),
        Gen.Const(Speak(Buurt.InConsent)));

    private static readonly Gen<Command> agreeing = Gen.OneOf(
        Gen.Select(terms, agreement, Gen.Bool).Select((t, id, claims) => AddAgreement(Buurt.InAgreements, t, id, claims)),
        agreement.Select(terms, ChangeAgreement),
        agreement.Select(WithdrawAgreement),
        agreement.Select(Claim),
        agreement.Select(Claim),
        agreement.Select(Release));

    private static readonly Gen<Tap> choice = Gen.Select(round, Gen.OneOf("b1", "b2"), Gen.Enum<Choice>(), text)
        .Select((r, ballot, chosen, reason) => new Tap(People.Somebody, Choose(r, ballot, chosen, reason)));

    private static readonly Gen<Actor> participant = Gen.OneOf(People.Anna, People.Bram, People.Cem, People.Dina);
    private static readonly Gen<Actor> facilitator = Gen.OneOf(People.Fleur, People.Hilde);
    private static readonly Gen<Command> forTheDesk = Gen.OneOf(programme, people, clustering, deciding, mapping);
    private static readonly Gen<Command> forPhones = Gen.OneOf(talking, dotting, dotting, writing, trading, reading, agreeing);

    /// <summary>Most by those who may, one in ten by whoever.</summary>
    private static readonly Gen<Tap> tap = Gen.Frequency(
        (4, (IGen<Tap>)facilitator.Select(forTheDesk, (by, command) => new Tap(by, command))),
        (8, participant.Select(forPhones, (by, command) => new Tap(by, command))),
        (2, choice),
        (1, Gen.OneOf(participant, facilitator, Gen.Const(People.Somebody))
            .Select(Gen.OneOf(forTheDesk, forPhones), (by, command) => new Tap(by, command))));

    /// <summary>Up to 200 taps.</summary>
    public static readonly Gen<Tap[]> Evenings = tap.Array[0, 200];

    /// <summary>The same taps one by one, for who plays them against something else than the domain alone.</summary>
    public static readonly Gen<Func<Workshop, (Command Command, Actor By)?>> Steps =
        tap.Select(t => new Func<Workshop, (Command, Actor)?>(state => (t.In(state), t.By)));

    /// <summary>The room was everywhere once, so that what comes is late, early or in time by chance.</summary>
    public static Evening Begins() => Buurt.Template.Stages.Select((_, i) => new StageId(i + 1)).Skip(1).Append(Buurt.InWelcome)
        .Aggregate(Evening.AtTables(), (evening, stage) => evening.In(stage));
}
