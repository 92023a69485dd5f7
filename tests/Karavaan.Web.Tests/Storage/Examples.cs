using Karavaan.Domain.Agreements;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Markets;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Texts;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Agreements.AgreementEvent;
using static Karavaan.Domain.Boards.ApprovalEvent;
using static Karavaan.Domain.Boards.BoardEvent;
using static Karavaan.Domain.Boards.ClusterEvent;
using static Karavaan.Domain.Boards.SubjectEvent;
using static Karavaan.Domain.Charters.CharterEvent;
using static Karavaan.Domain.Halls.HallEvent;
using static Karavaan.Domain.Markets.MarketEvent;
using static Karavaan.Domain.Quadrants.QuadrantEvent;
using static Karavaan.Domain.Workshops.ProgrammeEvent;
using static Karavaan.Domain.Workshops.RosterEvent;

namespace Karavaan.Web.Tests.Storage;

/// <summary>One event of every kind, and one more where a part can be missing.</summary>
internal static class Examples
{
    private static readonly NoteId Note = new(Guid.Parse("0197a000-0000-7000-8000-000000000001"));
    private static readonly OrganisationId Organisation = new(Guid.Parse("0197a000-0000-7000-8000-000000000002"));
    private static readonly OrganisationId Other = new(Guid.Parse("0197a000-0000-7000-8000-000000000004"));
    private static readonly OfferId Offer = new(Guid.Parse("0197a000-0000-7000-8000-000000000005"));
    private static readonly RoundId Round = new(Guid.Parse("0197a000-0000-7000-8000-000000000003"));
    private static readonly TipId Tip = new(Guid.Parse("0197a000-0000-7000-8000-000000000006"));
    private static readonly ClusterId Cluster = new(Guid.Parse("0197a000-0000-7000-8000-000000000004"));
    private static readonly StageId Stage = new(4);
    private static readonly GroupId Group = new(2);
    private static readonly ArticleId Article = new(7);

    private static readonly AgreementId Agreement = new(Guid.Parse("0197a000-0000-7000-8000-000000000004"));
    private static readonly Terms Words = new("Sleutels bijmaken", new(2027, 3, 12), "de wijkraad");

    private static readonly QuadrantFrame Frame = new(
        new("winst", "sociaal doel"), new("lokaal", "wereldwijd"), new("A", "a"), new("B", "b"), new("C", "c"), new("D", "d"), null);

    private static readonly WorkshopTemplate Template = new(
        "kort", "Kort", "nl", WorkshopSize.Hall, "CC BY 4.0", Frame, [.. Stages()], "Welkom.");

    public static IReadOnlyList<WorkshopEvent> All { get; } =
    [
        new WorkshopStarted(Template), new StageEntered(Stage), new TimerStarted(Stage, Cast.Evening),
        new TimerPaused(Stage, TimeSpan.FromSeconds(-90)), new StageLocked(Stage), new StageUnlocked(Stage), new StageRevealed(Stage),
        new StageCovered(Stage), new SlideShown(Stage, 3), new CodeShown(true), new RoundStarted(Stage, 2), new WorkshopClosed(), new WorkshopReopened(),
        new Undone(Cast.Fleur, new NoteRestored(Note)),
        new ParticipantJoined(Cast.Anna, 12), new PersonChanged(Cast.Anna), new GroupsOpened(5, true), new GroupJoined(Cast.Anna, Group),
        new GroupJoined(Cast.Anna, null), new ParticipantRemoved(Cast.Anna), new ParticipantReturned(Cast.Anna),
        new ParticipantJoined(Cast.Anna, 13, ByDesk: true), new ParticipantJoined(Cast.Anna, 14, ByDesk: true, IsAway: true), new PhoneShared(Cast.Anna, Cast.Bram), new PhoneShared(Cast.Anna, null),
        new GroupsOpened(6, false, ByTable: true), new TableScanned(Cast.Anna, Group), new HelpAsked(Group, Cast.Anna),
        new HelpPromised(Group), new HelpEnded(Group), new WorkshopStarted(Template, Cast.Evening), new WorkshopStarted(Template, IsRehearsal: true),
        new WorkshopStarted(Template) { Translations = [new("fr", [new(2, new StageTemplate.Story([new("Un", "deux")], "Quel mot ?") { Title = "Récit", Minutes = 3 })]) { Quadrant = Frame }] },
        new ParticipantForgotten(Cast.Anna), new ReadyTicked(Cast.Anna, Stage), new ReadyUnticked(Cast.Anna, Stage),
        new AnswerGiven(Stage, 0, Cast.Anna, "één <b>'kruidentuin'</b> 🐪"), new AnswerHidden(Stage, 0, Cast.Anna),
        new AnswerRestored(Stage, 0, Cast.Anna), new NoteAdded(Note, Stage, Group, "voedsel", Cast.Anna, "samen koken"),
        new NoteWithdrawn(Note), new NoteHidden(Note), new NoteRestored(Note), new NotePicked(Note, Cast.Anna), new NamingSwitched(true),
        new ThemeAssigned(Stage, Group, "voedsel"),
        new ThemesAssigned(Stage, ["voedsel", "tuin"]), new ThemeDotGiven(Stage, "voedsel", Cast.Anna), new ThemeDotTaken(Stage, "voedsel", Cast.Anna),
        new DotGiven(Stage, Note, Cast.Anna), new DotTaken(Stage, Note, Cast.Anna), new NotesOpened(Stage, Cast.Anna), new HarvestWritten(Stage, Group, Cast.Anna, "één lijn"),
        new LineHidden(Stage, Group), new LineRestored(Stage, Group), new Approved([], [], [new(Stage, Group)]),
        new SubjectSet("de tuin", "de buurt"),
        new OrganisationNamed(Organisation, "De Sleutel"), new OrganisationChosen(Stage, Cast.Anna, Organisation),
        new Placed(Stage, Cast.Anna, Organisation, Horizon.Today, new(-0.25, 1)),
        new Placed(Stage, Cast.Anna, Organisation, Horizon.Later, new(0.1, -1)), new PlacementExplained(Stage, Cast.Anna, "omdat"),
        new PlacementSkipped(Stage, Cast.Anna),
        new PracticeOpened(Stage, "Buurttuin"), new PracticeClosed(Stage), new Practised(Stage, Cast.Anna, new(0.8, -0.8)),
        new ExamplesShown(Stage, true), new ArrowsShown(Stage, true), new OrganisationSpotlit(Stage, Organisation),
        new OrganisationSpotlit(Stage, null), new OrganisationsMerged(Organisation, Other), new OrganisationParted(Organisation),
        new NameShown(Stage, Cast.Anna, true), new FirstStepWritten(Stage, Cast.Anna, "We nodigen de buren uit."),
        new OfferAdded(Offer, Stage, OfferKind.Share, Organisation, Cast.Anna, "een zaal"),
        new OfferAdded(Offer, Stage, OfferKind.Need, Organisation, Cast.Anna, "een bakfiets"), new OfferWithdrawn(Offer),
        new OfferHidden(Offer), new OfferRestored(Offer), new OfferTaken(Offer, Cast.Bram, Other), new OfferReleased(Offer, Cast.Bram),
        new ArticleAssigned(Article, Group), new ArticleAssigned(Article, null),
        new ArticleShared(Article, [Group, new(3)]), new SentenceWritten(Article, Group, Cast.Anna, "Wij delen ’t gereedschap."),
        new SentenceDotted(Article, Group, new(3)), new SentencesRevealed(Article, new(3)),
        new TipGiven(Tip, Article, Cast.Anna, Group, "korter"), new TipGiven(Tip, Article, Cast.Anna, null, "wie?"),
        new TipHandled(Article, Tip), new NoteCited(Article, Note), new NoteUncited(Article, Note), new SpeakerTaken(Group, Cast.Anna),
        new PenTaken(Article, Cast.Anna), new PenTaken(Article, null),
        new ArticleWritten(Article, Cast.Anna, "Wij delen."), new ArticleWritten(Article, null, "Wij delen alles."),
        new TextChanged(Article, Cast.Anna, "a1-b2", new([Run.Keep(9), Run.Replace(1, " alles 🐪\nsamen."), Run.Replace(2, ""), Run.Keep(4)])),
        new TextChanged(Article, null, "c3", new([Run.Replace(0, "")])),
        new TextRestored(Article, 3, 8), new ArticleFrozen(Article, 1, "Wij delen.", "ab12"), new RoundOpened(Round, Article, 1),
        new RoundOpened(Round, Article, 1, ChoiceMode.Group), new ChoiceMade(Round, "f00d", Choice.Objection, "te duur", true),
        new RoundRevealed(Round, 4),
        new ChoiceMade(Round, "f00d", Choice.Consent, ""), new ChoiceMade(Round, "f00d", Choice.Concern, "te vaag"),
        new ChoiceMade(Round, "f00d", Choice.Objection, "te duur"), new RoundRevealed(Round), new ObjectionShown(Round, 0),
        new ObjectionShown(Round, null), new ArticleAdopted(Article, 1), new ArticleLeftOpen(Article, Cast.Bram, new(2027, 3, 12)),
        new ArticleReconsidered(Article), new CharterSigned(Cast.Anna, true), new SignatureWithdrawn(Cast.Anna),
        new MinutesPlanned(Stage, 25), new WritingSwitched(Stage, WritingMode.Together), new WheelTaken(Cast.Fleur), new PhonesLaid(true), new ScreenBlanked(true), new GongSounded(),
        new EveryoneCalled(), new Guided(true),
        new ClusterMade(Cluster, 1, "Herstellen", [Note]), new ClusterUnmade(Cluster, [new(Note, Cluster), new(Note, null)]),
        new NoteMoved(Note, Cluster), new NoteMoved(Note, null), new ClusterNamed(Cluster, "Samen herstellen"), new ClusterMarked(Cluster),
        new ClusterMarked(null), new ApprovalSwitched(true), new Approved([Note], [new(Stage, 0, Cast.Anna)]), new Held([Note], []),
        new SubjectJudged(Cast.Anna, Fit.Nearly), new SubjectPollRevealed(), new SubjectPollCovered(),
        new SignaturePending(Cast.Anna, new(2026, 12, 24)), new SignatureConfirmed(Cast.Anna), new SignatureDeclined(Cast.Anna),
        new AgreementAdded(Agreement, Stage, Cast.Anna, null, Words), new AgreementAdded(Agreement, Stage, null, Cast.Bram, Terms.Blank),
        new AgreementChanged(Agreement, Cast.Anna, Words), new AgreementChanged(AgreementId.Of(AgreementKind.Rereading), null, Words),
        new AgreementWithdrawn(Agreement), new AgreementClaimed(Agreement, Cast.Anna, Words), new AgreementReleased(Agreement),
        new AgreementHidden(Agreement), new AgreementRestored(Agreement),
        new AttendanceNamed(Cast.Anna, true), new AttendanceNamed(Cast.Anna, false),
        new ClusterUnmade(Cluster, [new(Note, null)], new(Cluster, "Herstellen")), new ClusterMade(Cluster, 2, "", [], new(Cluster, "")),
        new WordsHidden(Stage, Cast.Anna), new WordsRestored(Stage, Cast.Anna),
        new Held([], [], null, [Offer], [Agreement], [new(Stage, Cast.Anna)]), new Approved([], [], null, [Offer], [Agreement], [new(Stage, Cast.Anna)]),
        new LetterWritten("De burgemeester\nStadhuis", "Geachte burgemeester", "Wij **vragen** dit."),
    ];

    private static IEnumerable<StageTemplate> Stages() =>
    [
        new StageTemplate.Welcome("Wat bracht je hier?") { Title = "Welkom", Minutes = 10, Goal = "g", Instruction = "i", Notes = "n", Text = "t" },
        new StageTemplate.Story([new("Kop", "**tekst**")], "Welk woord?") { Title = "Verhaal", Minutes = 5 },
        new StageTemplate.Choose(3) { Title = "Kiezen", Minutes = 5 },
        new StageTemplate.Themes([new("voedsel", "Voedsel", "", ["Wat eten we?"])], GroupMode.RandomEqual) { Title = "Thema's", Minutes = 20 },
        new StageTemplate.Themes([], GroupMode.SelfChoice) { Title = "Thema's", Minutes = 20 },
        new StageTemplate.Harvest(3, "Welke lijn?", "Dit gaat over …") { Title = "Oogst", Minutes = 10 },
        new StageTemplate.Quadrant([new("Wikipedia", 0.9, 0.8, "")], "vandaag", "later") { Title = "Kwadrant", Minutes = 15 },
        new StageTemplate.Charter([new(1, "Doel", "Waarom?", "", true) { Text = "x" }]) { Title = "Charter", Minutes = 30 },
        new StageTemplate.Consent(["Ik kan verder als"]) { Title = "Beslissen", Minutes = 15 },
        new StageTemplate.Agreements { Title = "Afspraken", Minutes = 5 },
        new StageTemplate.Sign { Title = "Tekenen", Minutes = 5 },
        new StageTemplate.Break { Title = "Pauze", Minutes = 10 },
        new StageTemplate.Checkout(["Wat neem je mee?"]) { Title = "Afronden", Minutes = 5 },
    ];
}
