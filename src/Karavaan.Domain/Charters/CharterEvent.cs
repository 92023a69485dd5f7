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

    /// <summary>Who holds the pen; <c>null</c>: it lies on the table.</summary>
    public sealed record PenTaken(ArticleId Article, ParticipantId? By) : CharterEvent;

    /// <summary>The article's new text; <paramref name="By"/> is <c>null</c> when the desk wrote. Each writing is one text version more.</summary>
    public sealed record ArticleWritten(ArticleId Article, ParticipantId? By, string Text) : CharterEvent;

    /// <summary>A frozen version, numbered from 1, with its text and the lower-case hex SHA-256 of that text in UTF-8.</summary>
    public sealed record ArticleFrozen(ArticleId Article, int Number, string Text, string Hash) : CharterEvent;

    /// <summary>A consent round about a frozen version.</summary>
    public sealed record RoundOpened(RoundId Round, ArticleId Article, int Version) : CharterEvent;

    /// <summary>One secret choice; the ballot tells two people apart without telling who. Its time is not kept.</summary>
    public sealed record ChoiceMade(RoundId Round, string Ballot, Choice Choice, string Reason) : CharterEvent;

    /// <summary>Counts are shown; the round's key is destroyed.</summary>
    public sealed record RoundRevealed(RoundId Round) : CharterEvent;

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

    /// <summary>Taken back.</summary>
    public sealed record SignatureWithdrawn(ParticipantId By) : CharterEvent;
}
