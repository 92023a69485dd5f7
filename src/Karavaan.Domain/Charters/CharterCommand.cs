using Karavaan.Domain.Texts;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>Orders about writing, deciding and signing the charter.</summary>
public abstract record CharterCommand : Command
{
    private CharterCommand()
    {
    }

    /// <summary>The desk gives an article to a group, or to nobody.</summary>
    public sealed record AssignArticle(ArticleId Article, GroupId? Group) : CharterCommand;

    /// <summary>The desk gives an article to several groups that share it; to one or none, it is <see cref="AssignArticle"/>.</summary>
    public sealed record ShareArticle(ArticleId Article, Sequence<GroupId> Groups) : CharterCommand;

    /// <summary>A member of a group that shares the article writes its sentence (at most 280 characters); empty: takes it back.</summary>
    public sealed record WriteSentence(StageId Stage, ArticleId Article, string Text) : CharterCommand;

    /// <summary>A member gives their group's one dot to the sentence of another group. Again: to another one.</summary>
    public sealed record DotSentence(StageId Stage, ArticleId Article, GroupId To) : CharterCommand;

    /// <summary>The desk shows the dots; the winner's group gets the pen (see <see cref="Sharing.Winner"/>).</summary>
    public sealed record RevealSentences(ArticleId Article) : CharterCommand;

    /// <summary>Anybody in the room sends a line of at most 200 characters to whoever writes. The tip's id is the command's.</summary>
    public sealed record GiveTip(StageId Stage, ArticleId Article, string Text) : CharterCommand;

    /// <summary>A tip was worked in: by the article's group, or the desk.</summary>
    public sealed record HandleTip(ArticleId Article, TipId Tip) : CharterCommand;

    /// <summary>A member of the article's group builds it on a note: what was taken over keeps its link.</summary>
    public sealed record CiteNote(StageId Stage, ArticleId Article, NoteId Note) : CharterCommand;

    /// <summary>The way back of <see cref="CiteNote"/>.</summary>
    public sealed record UnciteNote(StageId Stage, ArticleId Article, NoteId Note) : CharterCommand;

    /// <summary>
    /// A member of the article's group takes the pen, also out of somebody else's hand, in a charter stage or (to work an objection
    /// in) a consent stage.
    /// </summary>
    public sealed record TakePen(StageId Stage, ArticleId Article) : CharterCommand;

    /// <summary>Lays the pen down.</summary>
    public sealed record LayDownPen(StageId Stage, ArticleId Article) : CharterCommand;

    /// <summary>
    /// What a plain field says: the article's whole new text (Markdown, at most 2,000 characters), from whoever may write it, or from the
    /// desk. Where it is written with the pen, only the holder may, and writing when nobody holds it takes it; where it is written together,
    /// everybody of the group may. A table writes while a charter stage with the article, or a consent stage, is reached and not locked; an
    /// empty text is a text too. What others changed since the field was drawn stays.
    /// </summary>
    public sealed record WriteArticle(ArticleId Article, string Text) : CharterCommand
    {
        /// <summary>The version of the text that the field was drawn from; <c>null</c>: the newest, whatever that is.</summary>
        public int? Version { get; init; }

        /// <summary>The field, if it goes on saving from the same drawing: what it saved before is in it already.</summary>
        public string? Editor { get; init; }
    }

    /// <summary>
    /// What somebody changed in an editor that hears what others change: all changes that it has no confirmation of, each made on the one
    /// before it and the first on <paramref name="Version"/>. From whom and when as for <see cref="WriteArticle"/>.
    /// </summary>
    public sealed record ChangeText(ArticleId Article, string Editor, int Version, Sequence<ChangeSet> Changes) : CharterCommand;

    /// <summary>The desk puts an earlier version of the text back; what stands there now becomes a version of the past.</summary>
    public sealed record RestoreText(ArticleId Article, int Version) : CharterCommand;

    /// <summary>Fixes the text as a version that can be decided on.</summary>
    public sealed record FreezeArticle(ArticleId Article) : CharterCommand;

    /// <summary>Asks everybody about the article; freezes its text first if it changed. The round's id is the command's.</summary>
    public sealed record OpenRound(ArticleId Article) : CharterCommand;

    /// <summary>In a consent stage: from here this person answers for their group, also in place of somebody else.</summary>
    public sealed record SpeakForGroup(StageId Stage) : CharterCommand;

    /// <summary>
    /// A secret choice. <paramref name="Ballot"/> = HMAC(round key, participant or group), made by the web, which has checked that the
    /// sender is a participant and, in a round by group, speaks for that group. Choosing again replaces it. A concern or an objection
    /// needs a reason.
    /// </summary>
    public sealed record Choose(RoundId Round, string Ballot, Choice Choice, string Reason) : CharterCommand
    {
        /// <summary>'Ik licht toe': whoever objects wants to explain it aloud. Otherwise the facilitator reads it out.</summary>
        public bool Explains { get; init; }
    }

    /// <summary>Shows counts and reasons; from here no choice changes.</summary>
    public sealed record RevealRound(RoundId Round) : CharterCommand
    {
        /// <summary>
        /// The ballots of everybody who could choose, as the web knows them, so that who chose and then left hides nobody's silence.
        /// <c>null</c>: counted without them.
        /// </summary>
        public Sequence<string>? Voters { get; init; }
    }

    /// <summary>Puts one objection on the screen, counted from 0 in the order of their ballots; <c>null</c>: none.</summary>
    public sealed record ShowObjection(RoundId Round, int? Objection) : CharterCommand;

    /// <summary>Adopts the version of the article's last revealed round. Refused while an objection stands or when nobody chose.</summary>
    public sealed record Adopt(ArticleId Article) : CharterCommand;

    /// <summary>Leaves the article open, with who takes it further and until when. Again: another name or date.</summary>
    public sealed record LeaveOpen(ArticleId Article, ParticipantId Keeper, DateOnly Until) : CharterCommand;

    /// <summary>The explicit way back: decided or left open no longer.</summary>
    public sealed record Reconsider(ArticleId Article) : CharterCommand;

    /// <summary>Signs the adopted articles, for oneself or on behalf of an organisation (its name lies beside the log).</summary>
    public sealed record Sign(StageId Stage, bool OnBehalf) : CharterCommand;

    /// <summary>
    /// Lays the adopted articles before the board of an organisation, which answers by a day that lies ahead (at most ten years). Until
    /// then it is printed as 'in beraad'.
    /// </summary>
    public sealed record LayBefore(StageId Stage, DateOnly AnswerBy) : CharterCommand;

    /// <summary>
    /// The board signs. The actor is who laid it before them: the web has checked the private link that it made for this person. Also
    /// after the workshop closed, and when the person is no longer in the room.
    /// </summary>
    public sealed record ConfirmSignature(ParticipantId Of) : CharterCommand;

    /// <summary>The board does not sign; likewise.</summary>
    public sealed record DeclineSignature(ParticipantId Of) : CharterCommand;

    /// <summary>The desk words the open letter, all of it at once. What others changed since the fields were drawn stays.</summary>
    public sealed record WriteLetter(string To, string Salutation, string Text) : CharterCommand
    {
        /// <summary>What stood in the fields when they were drawn; <c>null</c>: the letter as it is now, so the last one stands.</summary>
        public Letter? Base { get; init; }
    }

    /// <summary>Takes the signature back, until the stage is locked.</summary>
    public sealed record WithdrawSignature(StageId Stage) : CharterCommand;
}

/// <summary>What somebody chooses in a consent round.</summary>
public enum Choice
{
    /// <summary>'Ik kan hiermee verder.'</summary>
    Consent,

    /// <summary>'Ik kan verder, met een bedenking.' Noted, does not block.</summary>
    Concern,

    /// <summary>'Ik heb een bezwaar.' Blocks until it is worked in.</summary>
    Objection,
}
