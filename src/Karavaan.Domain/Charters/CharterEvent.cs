using System.Text.Json.Serialization;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Texts;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>What happened to the charter.</summary>
public abstract record CharterEvent : WorkshopEvent
{
    private CharterEvent()
    {
    }

    /// <summary>The article lies with this group.</summary>
    public sealed record ArticleAssigned(ArticleId Article, GroupId? Group) : CharterEvent;

    /// <summary>The article lies with several groups: each writes a sentence, and the dots decide who gets the pen.</summary>
    public sealed record ArticleShared(ArticleId Article, Sequence<GroupId> Groups) : CharterEvent;

    /// <summary>A group's sentence; an empty one is taken back.</summary>
    public sealed record SentenceWritten(ArticleId Article, GroupId Group, ParticipantId By, string Text) : CharterEvent;

    /// <summary>A group's one dot, for the sentence of another; again: for another one.</summary>
    public sealed record SentenceDotted(ArticleId Article, GroupId Group, GroupId To) : CharterEvent;

    /// <summary>The dots are shown, and the pen lies with the winner.</summary>
    public sealed record SentencesRevealed(ArticleId Article, GroupId Winner) : CharterEvent;

    /// <summary>A tip for whoever writes, from a group or from somebody without one.</summary>
    public sealed record TipGiven(TipId Tip, ArticleId Article, ParticipantId By, GroupId? From, string Text) : CharterEvent;

    /// <summary>A tip was worked in.</summary>
    public sealed record TipHandled(ArticleId Article, TipId Tip) : CharterEvent;

    /// <summary>The article is built on this note.</summary>
    public sealed record NoteCited(ArticleId Article, NoteId Note) : CharterEvent;

    /// <summary>It is not, after all.</summary>
    public sealed record NoteUncited(ArticleId Article, NoteId Note) : CharterEvent;

    /// <summary>Who holds the pen; <c>null</c>: it lies on the table.</summary>
    public sealed record PenTaken(ArticleId Article, ParticipantId? By) : CharterEvent;

    /// <summary>
    /// The article's text was changed, in the version that it had; <paramref name="By"/> is <c>null</c> when the desk wrote. Each change is
    /// one text version more. <paramref name="Editor"/> tells the page that it came from that this is its own.
    /// </summary>
    public sealed record TextChanged(ArticleId Article, ParticipantId? By, string Editor, ChangeSet Changes) : CharterEvent;

    /// <summary>
    /// The article's whole new text, as it was stored before several could write one (<see cref="TextChanged"/>); <paramref name="By"/> is
    /// <c>null</c> when the desk wrote.
    /// </summary>
    public sealed record ArticleWritten(ArticleId Article, ParticipantId? By, string Text) : CharterEvent;

    /// <summary>
    /// The desk put back what an earlier version of the text said, over the version that it had. It holds no words: they are in the changes
    /// that led to that version, and are forgotten there.
    /// </summary>
    public sealed record TextRestored(ArticleId Article, int Version, int Over) : CharterEvent;

    /// <summary>A frozen version, numbered from 1, with its text and the lower-case hex SHA-256 of that text in UTF-8.</summary>
    public sealed record ArticleFrozen(ArticleId Article, int Number, string Text, string Hash) : CharterEvent;

    /// <summary>A consent round about a frozen version, and whether people choose or groups.</summary>
    public sealed record RoundOpened(
        RoundId Round, ArticleId Article, int Version, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ChoiceMode Mode = ChoiceMode.Person)
        : CharterEvent;

    /// <summary>Who answers for a group in rounds by group.</summary>
    public sealed record SpeakerTaken(GroupId Group, ParticipantId By) : CharterEvent;

    /// <summary>
    /// One secret choice; the ballot tells two people (or groups) apart without telling who. Its time is not kept.
    /// <paramref name="Explains"/>: whoever objects wants to explain it aloud.
    /// </summary>
    public sealed record ChoiceMade(
        RoundId Round, string Ballot, Choice Choice, string Reason, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Explains = false)
        : CharterEvent;

    /// <summary>
    /// Counts are shown; the round's key is destroyed. <paramref name="Silent"/>: how many had not chosen then (unknown in old logs).
    /// </summary>
    public sealed record RoundRevealed(RoundId Round, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int? Silent = null)
        : CharterEvent;

    /// <summary>Which objection is on the screen.</summary>
    public sealed record ObjectionShown(RoundId Round, int? Objection) : CharterEvent;

    /// <summary>Adopted by consent, in this version.</summary>
    public sealed record ArticleAdopted(ArticleId Article, int Version) : CharterEvent;

    /// <summary>Stays open until a date, with somebody who takes it further.</summary>
    public sealed record ArticleLeftOpen(ArticleId Article, ParticipantId Keeper, DateOnly Until) : CharterEvent;

    /// <summary>Back to undecided.</summary>
    public sealed record ArticleReconsidered(ArticleId Article) : CharterEvent;

    /// <summary>Signed; name and organisation lie beside the log.</summary>
    public sealed record CharterSigned(ParticipantId By, bool OnBehalf) : CharterEvent;

    /// <summary>Laid before a board, which answers by this day; name and organisation lie beside the log.</summary>
    public sealed record SignaturePending(ParticipantId By, DateOnly AnswerBy) : CharterEvent;

    /// <summary>The board signs, for the articles that are adopted at that moment.</summary>
    public sealed record SignatureConfirmed(ParticipantId Of) : CharterEvent;

    /// <summary>The board does not sign: the organisation leaves the charter.</summary>
    public sealed record SignatureDeclined(ParticipantId Of) : CharterEvent;

    /// <summary>The open letter, as the desk words it.</summary>
    public sealed record LetterWritten(string To, string Salutation, string Text) : CharterEvent;

    /// <summary>Taken back.</summary>
    public sealed record SignatureWithdrawn(ParticipantId By) : CharterEvent;
}
