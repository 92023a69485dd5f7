namespace Karavaan.Domain.Workshops;

/// <summary>Why a command was refused. <paramref name="Arguments"/> fill the words of the code, in order.</summary>
public sealed record Refusal(RefusalCode Code, Sequence<string> Arguments);

/// <summary>A reason that the interface words in the person's language (text key <c>Refusals.{code}</c>).</summary>
public enum RefusalCode
{
    /// <summary>The workshop is closed; nothing can be added.</summary>
    WorkshopClosed,

    /// <summary>Only the facilitator may do this.</summary>
    OnlyFacilitator,

    /// <summary>Another facilitator steers; take the wheel over first.</summary>
    SomebodyElseSteers,

    /// <summary>The actor is not (or no longer) in this workshop.</summary>
    NotInWorkshop,

    /// <summary>As many people as can already take part on this phone. Argument 0: how many that is.</summary>
    PhoneFull,

    /// <summary>There is no such stage, or it is of another kind.</summary>
    NoSuchStage,

    /// <summary>The desk has already left the stage that this 'next' was pressed in.</summary>
    StageAlreadyLeft,

    /// <summary>The stage has not been reached yet.</summary>
    StageNotOpen,

    /// <summary>The desk locked this stage.</summary>
    StageLocked,

    /// <summary>It has been revealed; dots, placements and choices stand.</summary>
    AlreadyRevealed,

    /// <summary>Nothing was typed.</summary>
    TextEmpty,

    /// <summary>Argument 0: the most characters allowed; argument 1: how many were typed.</summary>
    TextTooLong,

    /// <summary>There is no such note, or it was withdrawn.</summary>
    NoSuchNote,

    /// <summary>Somebody has joined, and read at the door whether notes show their writers.</summary>
    AlreadyJoined,

    /// <summary>Only the writer of a note can take it back.</summary>
    NotYourNote,

    /// <summary>Argument 0: how many dots each person has.</summary>
    NoDotsLeft,

    /// <summary>There is no such group.</summary>
    NoSuchGroup,

    /// <summary>No table of the workshop has this number. Argument 0: the number on the card.</summary>
    NoSuchTable,

    /// <summary>Choose a group first.</summary>
    GroupMissing,

    /// <summary>Argument 0: the most groups possible.</summary>
    GroupCount,

    /// <summary>Name the organisation first.</summary>
    OrganisationMissing,

    /// <summary>A position must lie within -1 and 1 on both axes.</summary>
    PositionOutside,

    /// <summary>There is no such article.</summary>
    NoSuchArticle,

    /// <summary>The article belongs to another group.</summary>
    NotYourArticle,

    /// <summary>Somebody else holds the pen; take it over first.</summary>
    PenElsewhere,

    /// <summary>A change that does not fit the text that it says it was made on.</summary>
    TextChangeInvalid,

    /// <summary>It was made on a version of the text that is no longer known.</summary>
    TextTooOld,

    /// <summary>The editor has to fetch what others changed first.</summary>
    TextBehind,

    /// <summary>The article has been decided; reopen it first.</summary>
    ArticleDecided,

    /// <summary>Every article of the stage has been decided; reopen one first.</summary>
    AllDecided,

    /// <summary>Nobody has written this article yet.</summary>
    ArticleEmpty,

    /// <summary>There is no open round with this id.</summary>
    NoSuchRound,

    /// <summary>Another round is still open.</summary>
    RoundStillOpen,

    /// <summary>An objection or a concern needs a reason.</summary>
    ReasonMissing,

    /// <summary>Nobody has chosen yet: silence is never consent.</summary>
    NobodyChose,

    /// <summary>Argument 0: how many objections stand.</summary>
    ObjectionsStand,

    /// <summary>The choices have not been revealed yet.</summary>
    NotRevealed,

    /// <summary>An open article needs a name.</summary>
    KeeperMissing,

    /// <summary>An open article needs a date that is still to come.</summary>
    DateMissing,

    /// <summary>No article was adopted, so there is nothing to sign.</summary>
    NothingAdopted,

    /// <summary>There is nothing of yours to undo.</summary>
    NothingToUndo,

    /// <summary>It has changed since, so it can't be undone.</summary>
    ChangedSince,

    /// <summary>The template holds a stage that this version can't play. Argument 0: its title.</summary>
    StageNotPlayable,

    /// <summary>Nobody has started this workshop yet.</summary>
    NotStarted,

    /// <summary>This workshop exists already.</summary>
    AlreadyStarted,

    /// <summary>What this is about doesn't exist (any more): a theme, a question, a slide or an objection.</summary>
    NotFound,

    /// <summary>Argument 0: the most people in one workshop.</summary>
    WorkshopFull,

    /// <summary>Argument 0: the most notes in one workshop.</summary>
    TooManyNotes,

    /// <summary>The dots of this quadrant have not been revealed yet.</summary>
    NotYetSeen,

    /// <summary>Nobody of this organisation lets its name be seen.</summary>
    NameNotShown,

    /// <summary>There is no such offer or need (any more).</summary>
    NoSuchOffer,

    /// <summary>Only who wrote an offer or need takes it back.</summary>
    NotYourOffer,

    /// <summary>One's own organisation offers or needs this.</summary>
    OfferOfOwn,

    /// <summary>Argument 0: the most offers and needs of one person.</summary>
    TooManyOffers,

    /// <summary>A group gives its dot to another group's sentence.</summary>
    OwnSentence,

    /// <summary>Argument 0: the most tips that wait for one article.</summary>
    TooManyTips,

    /// <summary>Argument 0: the most notes that one article is built on.</summary>
    TooManySources,

    /// <summary>Somebody else speaks for this group; take it over first.</summary>
    SpeakerElsewhere,

    /// <summary>There is no such cluster of notes (any more).</summary>
    NoSuchCluster,

    /// <summary>Argument 0: the most clusters in one workshop.</summary>
    TooManyClusters,

    /// <summary>The subject is another one by now; look and choose again.</summary>
    SubjectChanged,

    /// <summary>Somebody else took this agreement up; only they give it back.</summary>
    AgreementTaken,

    /// <summary>Only who wrote an agreement changes it or takes it away.</summary>
    NotYourAgreement,

    /// <summary>A day must lie ahead: from today, at most ten years.</summary>
    DateOutside,

    /// <summary>Argument 0: the most agreements in one workshop.</summary>
    TooManyAgreements,

    /// <summary>No board has to answer here (any more): the signature was withdrawn, or there was none.</summary>
    NothingToConfirm,

    /// <summary>Whoever takes up an agreement needs a name.</summary>
    NameMissing,

    /// <summary>Nobody in the room has this name.</summary>
    NobodyCalledSo,
}
