using System.Collections.Frozen;
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

namespace Karavaan.Web.Storage;

/// <summary>The stored name of every event type. Never change one: old histories are read by it.</summary>
public static class EventNames
{
    /// <summary>Every event type with its name.</summary>
    public static IReadOnlyDictionary<Type, string> OfType { get; } = new Dictionary<Type, string>
    {
        [typeof(WorkshopStarted)] = "workshop-started",
        [typeof(StageEntered)] = "stage-entered",
        [typeof(TimerStarted)] = "timer-started",
        [typeof(TimerPaused)] = "timer-paused",
        [typeof(StageLocked)] = "stage-locked",
        [typeof(StageUnlocked)] = "stage-unlocked",
        [typeof(StageRevealed)] = "stage-revealed",
        [typeof(StageCovered)] = "stage-covered",
        [typeof(SlideShown)] = "slide-shown",
        [typeof(RoundStarted)] = "round-started",
        [typeof(MinutesPlanned)] = "minutes-planned",
        [typeof(WheelTaken)] = "wheel-taken",
        [typeof(PhonesLaid)] = "phones-laid",
        [typeof(ScreenBlanked)] = "screen-blanked",
        [typeof(GongSounded)] = "gong-sounded",
        [typeof(EveryoneCalled)] = "everyone-called",
        [typeof(Guided)] = "guided",
        [typeof(CodeShown)] = "code-shown",
        [typeof(WorkshopClosed)] = "workshop-closed",
        [typeof(WorkshopReopened)] = "workshop-reopened",
        [typeof(Undone)] = "undone",
        [typeof(ParticipantJoined)] = "participant-joined",
        [typeof(PersonChanged)] = "person-changed",
        [typeof(GroupsOpened)] = "groups-opened",
        [typeof(GroupJoined)] = "group-joined",
        [typeof(ParticipantRemoved)] = "participant-removed",
        [typeof(ParticipantReturned)] = "participant-returned",
        [typeof(ParticipantForgotten)] = "participant-forgotten",
        [typeof(ReadyTicked)] = "ready-ticked",
        [typeof(ReadyUnticked)] = "ready-unticked",
        [typeof(PhoneShared)] = "phone-shared",
        [typeof(TableScanned)] = "table-scanned",
        [typeof(HelpAsked)] = "help-asked",
        [typeof(HelpPromised)] = "help-promised",
        [typeof(HelpEnded)] = "help-ended",
        [typeof(AnswerGiven)] = "answer-given",
        [typeof(AnswerHidden)] = "answer-hidden",
        [typeof(AnswerRestored)] = "answer-restored",
        [typeof(NoteAdded)] = "note-added",
        [typeof(NoteWithdrawn)] = "note-withdrawn",
        [typeof(NoteHidden)] = "note-hidden",
        [typeof(NoteRestored)] = "note-restored",
        [typeof(NotePicked)] = "note-picked",
        [typeof(ThemeAssigned)] = "theme-assigned",
        [typeof(DotGiven)] = "dot-given",
        [typeof(DotTaken)] = "dot-taken",
        [typeof(HarvestWritten)] = "harvest-written",
        [typeof(SubjectSet)] = "subject-set",
        [typeof(ClusterMade)] = "cluster-made",
        [typeof(ClusterUnmade)] = "cluster-unmade",
        [typeof(NoteMoved)] = "note-moved",
        [typeof(ClusterNamed)] = "cluster-named",
        [typeof(ClusterMarked)] = "cluster-marked",
        [typeof(ApprovalSwitched)] = "approval-switched",
        [typeof(Approved)] = "approved",
        [typeof(Held)] = "held",
        [typeof(SubjectJudged)] = "subject-judged",
        [typeof(SubjectPollRevealed)] = "subject-poll-revealed",
        [typeof(SubjectPollCovered)] = "subject-poll-covered",
        [typeof(OrganisationNamed)] = "organisation-named",
        [typeof(OrganisationChosen)] = "organisation-chosen",
        [typeof(Placed)] = "placed",
        [typeof(PlacementExplained)] = "placement-explained",
        [typeof(PlacementSkipped)] = "placement-skipped",
        [typeof(PracticeOpened)] = "practice-opened",
        [typeof(PracticeClosed)] = "practice-closed",
        [typeof(Practised)] = "practised",
        [typeof(ExamplesShown)] = "examples-shown",
        [typeof(ArrowsShown)] = "arrows-shown",
        [typeof(OrganisationSpotlit)] = "organisation-spotlit",
        [typeof(OrganisationsMerged)] = "organisations-merged",
        [typeof(OrganisationParted)] = "organisation-parted",
        [typeof(NameShown)] = "name-shown",
        [typeof(FirstStepWritten)] = "first-step-written",
        [typeof(OfferAdded)] = "offer-added",
        [typeof(OfferWithdrawn)] = "offer-withdrawn",
        [typeof(OfferHidden)] = "offer-hidden",
        [typeof(OfferRestored)] = "offer-restored",
        [typeof(OfferTaken)] = "offer-taken",
        [typeof(OfferReleased)] = "offer-released",
        [typeof(ArticleAssigned)] = "article-assigned",
        [typeof(ArticleShared)] = "article-shared",
        [typeof(SentenceWritten)] = "sentence-written",
        [typeof(SentenceDotted)] = "sentence-dotted",
        [typeof(SentencesRevealed)] = "sentences-revealed",
        [typeof(TipGiven)] = "tip-given",
        [typeof(TipHandled)] = "tip-handled",
        [typeof(NoteCited)] = "note-cited",
        [typeof(NoteUncited)] = "note-uncited",
        [typeof(SpeakerTaken)] = "speaker-taken",
        [typeof(PenTaken)] = "pen-taken",
        [typeof(ArticleWritten)] = "article-written",
        [typeof(ArticleFrozen)] = "article-frozen",
        [typeof(RoundOpened)] = "round-opened",
        [typeof(ChoiceMade)] = "choice-made",
        [typeof(RoundRevealed)] = "round-revealed",
        [typeof(ObjectionShown)] = "objection-shown",
        [typeof(ArticleAdopted)] = "article-adopted",
        [typeof(ArticleLeftOpen)] = "article-left-open",
        [typeof(ArticleReconsidered)] = "article-reconsidered",
        [typeof(CharterSigned)] = "charter-signed",
        [typeof(SignatureWithdrawn)] = "signature-withdrawn",
    }.ToFrozenDictionary();

    /// <summary>The type behind a stored name.</summary>
    public static IReadOnlyDictionary<string, Type> ToType { get; } = OfType.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
}
