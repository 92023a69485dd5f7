using Karavaan.Domain.Agreements;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Halls;
using Karavaan.Domain.Markets;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Texts;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Tests.Cast;

/// <summary>Every command in one word, with an id of its own, so that a test reads as a sentence.</summary>
internal static class Orders
{
    public static readonly NoteId RepairCafe = new(Guid.Parse("00000000-0000-7000-8000-000000000e01"));
    public static readonly NoteId Moestuin = new(Guid.Parse("00000000-0000-7000-8000-000000000e02"));
    public static readonly ClusterId Repairing = new(Guid.Parse("00000000-0000-7000-8000-000000000f01"));
    public static readonly ClusterId Growing = new(Guid.Parse("00000000-0000-7000-8000-000000000f02"));
    public static readonly RoundId Round1 = new(Guid.Parse("00000000-0000-7000-8000-000000000d01"));
    public static readonly TipId Tip1 = new(Guid.Parse("00000000-0000-7000-8000-000000000c01"));
    public static readonly RoundId Round2 = new(Guid.Parse("00000000-0000-7000-8000-000000000d02"));
    public static readonly OrganisationId Buurthuis = new(Guid.Parse("00000000-0000-7000-8000-000000000b01"));
    public static readonly OrganisationId Tuin = new(Guid.Parse("00000000-0000-7000-8000-000000000b02"));
    public static readonly OfferId Zaal = new(Guid.Parse("00000000-0000-7000-8000-000000000c01"));
    public static readonly AgreementId Sleutel = new(Guid.Parse("00000000-0000-7000-8000-000000000a01"));
    public static readonly AgreementId Rereading = AgreementId.Of(AgreementKind.Rereading);
    public static readonly ArticleId Article1 = new(1);
    public static readonly ArticleId Article2 = new(2);

    public static Command Start(WorkshopTemplate template, DateTimeOffset? at = null) =>
        new ProgrammeCommand.StartWorkshop(template, at) { Id = New() };
    public static Command Go(StageId from, StageId to) => new ProgrammeCommand.GoToStage(from, to) { Id = New() };
    public static Command StartTimer(StageId stage) => new ProgrammeCommand.StartTimer(stage) { Id = New() };
    public static Command PauseTimer(StageId stage) => new ProgrammeCommand.PauseTimer(stage) { Id = New() };
    public static Command ExtendTimer(StageId stage, TimeSpan by) => new ProgrammeCommand.ExtendTimer(stage, by) { Id = New() };
    public static Command Lock(StageId stage) => new ProgrammeCommand.LockStage(stage) { Id = New() };
    public static Command Unlock(StageId stage) => new ProgrammeCommand.UnlockStage(stage) { Id = New() };
    public static Command Reveal(StageId stage) => new ProgrammeCommand.RevealStage(stage) { Id = New() };
    public static Command Cover(StageId stage) => new ProgrammeCommand.CoverStage(stage) { Id = New() };
    public static Command ShowCode(bool isShown) => new ProgrammeCommand.ShowCode(isShown) { Id = New() };

    public static Command StartRound(StageId stage, int round) => new ProgrammeCommand.StartRound(stage, round) { Id = New() };
    public static Command ShowSlide(StageId stage, int slide) => new ProgrammeCommand.ShowSlide(stage, slide) { Id = New() };
    public static Command Close() => new ProgrammeCommand.CloseWorkshop { Id = New() };
    public static Command Reopen() => new ProgrammeCommand.ReopenWorkshop { Id = New() };
    public static Command Undo() => new ProgrammeCommand.Undo { Id = New() };

    public static Command PlanMinutes(StageId stage, int minutes) => new ProgrammeCommand.PlanMinutes(stage, minutes) { Id = New() };

    public static Command SwitchWriting(StageId stage, WritingMode mode = WritingMode.Together) => new ProgrammeCommand.SwitchWriting(stage, mode) { Id = New() };

    public static Command RestoreText(ArticleId article, int version) => new CharterCommand.RestoreText(article, version) { Id = New() };

    public static Command NameAttendance(bool isNamed = true) => new RosterCommand.NameAttendance(isNamed) { Id = New() };

    public static Command TakeWheel() => new HallCommand.TakeWheel { Id = New() };
    public static Command LayPhones(bool areDown) => new HallCommand.LayPhones(areDown) { Id = New() };
    public static Command BlankScreen(bool isBlank) => new HallCommand.BlankScreen(isBlank) { Id = New() };
    public static Command SoundGong() => new HallCommand.SoundGong { Id = New() };
    public static Command CallEveryone() => new HallCommand.CallEveryone { Id = New() };
    public static Command Guide(bool isOn) => new HallCommand.Guide(isOn) { Id = New() };

    public static Command Join(ParticipantId person) => new RosterCommand.Join(person) { Id = New() };
    public static Command ChangePerson(ParticipantId person) => new RosterCommand.ChangePerson(person) { Id = New() };
    public static Command ChooseGroup(GroupId group) => new RosterCommand.ChooseGroup(group) { Id = New() };
    public static Command OpenGroups(int count) => new RosterCommand.OpenGroups(count) { Id = New() };
    public static Command Divide(int count, int seed = 7) => new RosterCommand.DivideGroups(count, seed) { Id = New() };
    public static Command Move(ParticipantId person, GroupId group) => new RosterCommand.MoveParticipant(person, group) { Id = New() };
    public static Command Remove(ParticipantId person) => new RosterCommand.RemoveParticipant(person) { Id = New() };
    public static Command LetBackIn(ParticipantId person) => new RosterCommand.LetBackIn(person) { Id = New() };
    public static Command NameAbsent(ParticipantId person) => new RosterCommand.NameAbsent(person) { Id = New() };
    public static Command JoinBeside(ParticipantId person, ParticipantId with) => new RosterCommand.Join(person, with) { Id = New() };
    public static Command Enter(ParticipantId person, GroupId group) => new RosterCommand.Join(person, null, group) { Id = New() };
    public static Command SharePhone(ParticipantId person, ParticipantId? with) => new RosterCommand.SharePhone(person, with) { Id = New() };
    public static Command ScanTable(int table) => new RosterCommand.ScanTable(new GroupId(table)) { Id = New() };
    public static Command OpenTables(int count) => new RosterCommand.OpenTables(count) { Id = New() };
    public static Command AskHelp() => new RosterCommand.AskHelp { Id = New() };
    public static Command PromiseHelp(GroupId group) => new RosterCommand.PromiseHelp(group) { Id = New() };
    public static Command EndHelp(GroupId group) => new RosterCommand.EndHelp(group) { Id = New() };
    public static Command Forget(ParticipantId person) => new RosterCommand.Forget(person) { Id = New() };
    public static Command EraseNames(params ParticipantId[] people) => new RosterCommand.EraseNames([.. people]) { Id = New() };
    public static Command Tick(StageId stage) => new RosterCommand.TickReady(stage) { Id = New() };
    public static Command Untick(StageId stage) => new RosterCommand.UntickReady(stage) { Id = New() };

    public static Command Answer(StageId stage, string text, int question = 0) =>
        new BoardCommand.GiveAnswer(stage, question, text) { Id = New() };
    public static Command HideAnswer(StageId stage, ParticipantId by, int question = 0) => new BoardCommand.HideAnswer(stage, question, by) { Id = New() };
    public static Command RestoreAnswer(StageId stage, ParticipantId by, int question = 0) => new BoardCommand.RestoreAnswer(stage, question, by) { Id = New() };
    public static Command AddNote(StageId stage, string text, NoteId? id = null) =>
        new BoardCommand.AddNote(stage, text) { Id = id?.Value ?? New() };
    public static Command Withdraw(NoteId note) => new BoardCommand.WithdrawNote(note) { Id = New() };
    public static Command Hide(NoteId note) => new BoardCommand.HideNote(note) { Id = New() };
    public static Command Restore(NoteId note) => new BoardCommand.RestoreNote(note) { Id = New() };
    public static Command SwitchNaming(bool isOn) => new BoardCommand.SwitchNaming(isOn) { Id = New() };
    public static Command Pick(NoteId note) => new BoardCommand.PickNote(note) { Id = New() };
    public static Command AssignTheme(StageId stage, GroupId group, string theme) =>
        new BoardCommand.AssignTheme(stage, group, theme) { Id = New() };
    public static Command GiveThemeDot(StageId stage, string theme) => new BoardCommand.GiveThemeDot(stage, theme) { Id = New() };
    public static Command TakeThemeDot(StageId stage, string theme) => new BoardCommand.TakeThemeDot(stage, theme) { Id = New() };
    public static Command Propose(StageId stage) => new BoardCommand.AcceptProposal(stage) { Id = New() };
    public static Command GiveDot(StageId stage, NoteId note) => new BoardCommand.GiveDot(stage, note) { Id = New() };
    public static Command OpenNotes(StageId stage) => new BoardCommand.OpenNotes(stage) { Id = New() };
    public static Command TakeDot(StageId stage, NoteId note) => new BoardCommand.TakeDot(stage, note) { Id = New() };
    public static Command WriteHarvest(StageId stage, string text) => new BoardCommand.WriteHarvest(stage, text) { Id = New() };
    public static Command HideLine(StageId stage, GroupId group) => new BoardCommand.HideLine(stage, group) { Id = New() };
    public static Command RestoreLine(StageId stage, GroupId group) => new BoardCommand.RestoreLine(stage, group) { Id = New() };
    public static Command MakeCluster(NoteId note, NoteId? onto = null, ClusterId? id = null) =>
        new ClusterCommand.MakeCluster(note, onto) { Id = id?.Value ?? New() };
    public static Command MoveNote(NoteId note, ClusterId? cluster) => new ClusterCommand.MoveNote(note, cluster) { Id = New() };
    public static Command NameCluster(ClusterId cluster, string name) => new ClusterCommand.NameCluster(cluster, name) { Id = New() };
    public static Command MergeCluster(ClusterId cluster, ClusterId into) => new ClusterCommand.MergeCluster(cluster, into) { Id = New() };
    public static Command RemoveCluster(ClusterId cluster) => new ClusterCommand.RemoveCluster(cluster) { Id = New() };
    public static Command MarkCluster(ClusterId? cluster) => new ClusterCommand.MarkCluster(cluster) { Id = New() };
    public static Command SwitchApproval(bool isOn) => new ApprovalCommand.SwitchApproval(isOn) { Id = New() };
    public static Command ApproveAll(int seen) => new ApprovalCommand.ApproveAll(seen) { Id = New() };
    public static Command JudgeSubject(StageId stage, int asked, Fit fit) => new SubjectCommand.JudgeSubject(stage, asked, fit) { Id = New() };
    public static Command RevealSubjectPoll() => new SubjectCommand.RevealSubjectPoll { Id = New() };
    public static Command CoverSubjectPoll() => new SubjectCommand.CoverSubjectPoll { Id = New() };
    public static Command SetSubject(string what, string forWhom) => new BoardCommand.SetSubject(what, forWhom) { Id = New() };

    public static Command NameOrganisation(StageId stage, string name, OrganisationId? id = null) =>
        new QuadrantCommand.NameOrganisation(stage, name) { Id = id?.Value ?? New() };
    public static Command Place(StageId stage, double x, double y, Horizon horizon = Horizon.Today) =>
        new QuadrantCommand.Place(stage, horizon, new Position(x, y)) { Id = New() };
    public static Command Explain(StageId stage, string text) => new QuadrantCommand.Explain(stage, text) { Id = New() };
    public static Command Skip(StageId stage) => new QuadrantCommand.Skip(stage) { Id = New() };

    public static Command Practise(StageId stage, double x, double y) => new QuadrantCommand.Practise(stage, new(x, y)) { Id = New() };
    public static Command ShowName(StageId stage, bool isShown = true) => new QuadrantCommand.ShowName(stage, isShown) { Id = New() };
    public static Command WriteFirstStep(StageId stage, string text) => new QuadrantCommand.WriteFirstStep(stage, text) { Id = New() };
    public static Command OpenPractice(StageId stage, string example) => new QuadrantDeskCommand.OpenPractice(stage, example) { Id = New() };
    public static Command ClosePractice(StageId stage) => new QuadrantDeskCommand.ClosePractice(stage) { Id = New() };
    public static Command ShowExamples(StageId stage, bool isShown) => new QuadrantDeskCommand.ShowExamples(stage, isShown) { Id = New() };
    public static Command ShowArrows(StageId stage, bool isShown = true) => new QuadrantDeskCommand.ShowArrows(stage, isShown) { Id = New() };
    public static Command Spotlight(StageId stage, OrganisationId? organisation) =>
        new QuadrantDeskCommand.Spotlight(stage, organisation) { Id = New() };
    public static Command Merge(OrganisationId organisation, OrganisationId into) =>
        new QuadrantDeskCommand.MergeOrganisations(organisation, into) { Id = New() };
    public static Command HideWords(StageId stage, ParticipantId by) => new QuadrantDeskCommand.HideWords(stage, by) { Id = New() };
    public static Command RestoreWords(StageId stage, ParticipantId by) => new QuadrantDeskCommand.RestoreWords(stage, by) { Id = New() };
    public static Command Part(OrganisationId organisation) => new QuadrantDeskCommand.PartOrganisation(organisation) { Id = New() };

    public static Command Offer(StageId stage, string text, OfferId? id = null, OfferKind kind = OfferKind.Share) =>
        new MarketCommand.AddOffer(stage, kind, text) { Id = id?.Value ?? New() };
    public static Command Withdraw(StageId stage, OfferId offer) => new MarketCommand.WithdrawOffer(stage, offer) { Id = New() };
    public static Command Take(StageId stage, OfferId offer) => new MarketCommand.TakeOffer(stage, offer) { Id = New() };
    public static Command Release(StageId stage, OfferId offer) => new MarketCommand.ReleaseOffer(stage, offer) { Id = New() };
    public static Command Hide(OfferId offer) => new MarketCommand.HideOffer(offer) { Id = New() };
    public static Command Restore(OfferId offer) => new MarketCommand.RestoreOffer(offer) { Id = New() };

    public static Command Assign(ArticleId article, GroupId? group) => new CharterCommand.AssignArticle(article, group) { Id = New() };
    public static Command Share(ArticleId article, params GroupId[] groups) => new CharterCommand.ShareArticle(article, [.. groups]) { Id = New() };
    public static Command WriteSentence(StageId stage, ArticleId article, string text) =>
        new CharterCommand.WriteSentence(stage, article, text) { Id = New() };
    public static Command DotSentence(StageId stage, ArticleId article, GroupId to) =>
        new CharterCommand.DotSentence(stage, article, to) { Id = New() };
    public static Command RevealSentences(ArticleId article) => new CharterCommand.RevealSentences(article) { Id = New() };
    public static Command GiveTip(StageId stage, ArticleId article, string text, TipId? id = null) =>
        new CharterCommand.GiveTip(stage, article, text) { Id = id?.Value ?? New() };
    public static Command HandleTip(ArticleId article, TipId tip) => new CharterCommand.HandleTip(article, tip) { Id = New() };
    public static Command Cite(StageId stage, ArticleId article, NoteId note) => new CharterCommand.CiteNote(stage, article, note) { Id = New() };
    public static Command Uncite(StageId stage, ArticleId article, NoteId note) => new CharterCommand.UnciteNote(stage, article, note) { Id = New() };
    public static Command Speak(StageId stage) => new CharterCommand.SpeakForGroup(stage) { Id = New() };
    public static Command TakePen(StageId stage, ArticleId article) => new CharterCommand.TakePen(stage, article) { Id = New() };
    public static Command LayDownPen(StageId stage, ArticleId article) => new CharterCommand.LayDownPen(stage, article) { Id = New() };
    public static Command Change(ArticleId article, string editor, int version, params ChangeSet[] changes) =>
        new CharterCommand.ChangeText(article, editor, version, [.. changes]) { Id = New() };
    public static Command Write(ArticleId article, string text, int version, string? editor = null) =>
        new CharterCommand.WriteArticle(article, text) { Id = New(), Version = version, Editor = editor };
    public static Command Write(ArticleId article, string text) => new CharterCommand.WriteArticle(article, text) { Id = New() };
    public static Command Freeze(ArticleId article) => new CharterCommand.FreezeArticle(article) { Id = New() };
    public static Command OpenRound(ArticleId article, RoundId id) => new CharterCommand.OpenRound(article) { Id = id.Value };
    public static Command Choose(RoundId round, string ballot, Choice choice, string reason = "") =>
        new CharterCommand.Choose(round, ballot, choice, reason) { Id = New() };
    public static Command ChooseAndExplain(RoundId round, string ballot, Choice choice, string reason = "") =>
        new CharterCommand.Choose(round, ballot, choice, reason) { Id = New(), Explains = true };
    public static Command RevealRoundOf(RoundId round, params string[] voters) =>
        new CharterCommand.RevealRound(round) { Id = New(), Voters = [.. voters] };
    public static Command RevealRound(RoundId round) => new CharterCommand.RevealRound(round) { Id = New() };
    public static Command ShowObjection(RoundId round, int? objection) => new CharterCommand.ShowObjection(round, objection) { Id = New() };
    public static Command Adopt(ArticleId article) => new CharterCommand.Adopt(article) { Id = New() };
    public static Command LeaveOpen(ArticleId article, ParticipantId keeper, DateOnly until) =>
        new CharterCommand.LeaveOpen(article, keeper, until) { Id = New() };
    public static Command Reconsider(ArticleId article) => new CharterCommand.Reconsider(article) { Id = New() };
    public static Command Sign(StageId stage, bool onBehalf = false) => new CharterCommand.Sign(stage, onBehalf) { Id = New() };
    public static Command LayBefore(StageId stage, DateOnly answerBy) => new CharterCommand.LayBefore(stage, answerBy) { Id = New() };
    public static Command Confirm(ParticipantId of) => new CharterCommand.ConfirmSignature(of) { Id = New() };
    public static Command Decline(ParticipantId of) => new CharterCommand.DeclineSignature(of) { Id = New() };
    public static Command WriteLetter(string text, string to = "De burgemeester", string salutation = "Geachte") => new CharterCommand.WriteLetter(to, salutation, text) { Id = New() };
    public static Command WithdrawSignature(StageId stage) => new CharterCommand.WithdrawSignature(stage) { Id = New() };

    public static Terms Terms(string what, DateOnly? until = null, string sharedWith = "") => new(what, until, sharedWith);
    public static Command AddAgreement(StageId stage, Terms terms, AgreementId? id = null, bool claims = false) =>
        new AgreementCommand.AddAgreement(stage, terms, claims) { Id = id?.Value ?? New() };
    public static Command AskAgreement(StageId stage, Terms terms, ParticipantId? asked = null, AgreementId? id = null) =>
        new AgreementCommand.AskAgreement(stage, terms, asked) { Id = id?.Value ?? New() };
    public static Command ChangeAgreement(AgreementId agreement, Terms terms) => new AgreementCommand.ChangeAgreement(agreement, terms) { Id = New() };
    public static Command WithdrawAgreement(AgreementId agreement) => new AgreementCommand.WithdrawAgreement(agreement) { Id = New() };
    public static Command Claim(AgreementId agreement) => new AgreementCommand.ClaimAgreement(agreement) { Id = New() };
    public static Command Release(AgreementId agreement) => new AgreementCommand.ReleaseAgreement(agreement) { Id = New() };
    public static Command HideAgreement(AgreementId agreement) => new AgreementCommand.HideAgreement(agreement) { Id = New() };
    public static Command RestoreAgreement(AgreementId agreement) => new AgreementCommand.RestoreAgreement(agreement) { Id = New() };

    private static Guid New() => Guid.CreateVersion7();
}
