using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>A signature; the name it stands for lies beside the log.</summary>
/// <param name="By">Who signed, or laid the charter before their board.</param>
/// <param name="OnBehalf">For an organisation, with a mandate or waiting for its board.</param>
/// <param name="Order">Counts from 1 in the order of signing; signing again keeps the place.</param>
/// <param name="At">When it was last given, or confirmed by the board (UTC).</param>
public sealed record Signature(ParticipantId By, bool OnBehalf, int Order, DateTimeOffset At)
{
    /// <summary>'In beraad': by which day the board answers; <c>null</c>: it needs no answer (any more).</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>Did the desk enter it, for somebody without a phone? Not any more once their board has answered by its own link.</summary>
    public bool IsByDesk { get; init; }

    /// <summary>
    /// The articles that were adopted when it was given, in these versions: what was read is what is signed, and nothing that was
    /// decided afterwards.
    /// </summary>
    public Sequence<SignedArticle> Covers { get; init; } = [];

    /// <summary>Does it wait for a board?</summary>
    public bool IsPending => AnswerBy is not null;
}

/// <summary>An article as somebody signed it.</summary>
public sealed record SignedArticle(ArticleId Article, int Version);
