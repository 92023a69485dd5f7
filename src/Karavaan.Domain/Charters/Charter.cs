using System.Collections.Immutable;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>The charter in the making.</summary>
public sealed record Charter(
    ImmutableSortedDictionary<int, Article> Articles,
    ImmutableDictionary<RoundId, Round> Rounds,
    RoundId? OnScreen,
    ImmutableDictionary<ParticipantId, Signature> Signatures)
{
    /// <summary>No articles yet; they come from the template's charter stages at the start.</summary>
    public static Charter Empty { get; } = new(
        ImmutableSortedDictionary<int, Article>.Empty,
        ImmutableDictionary<RoundId, Round>.Empty,
        null,
        ImmutableDictionary<ParticipantId, Signature>.Empty);

    /// <summary>The round that the room is in (open or just revealed), or <c>null</c>.</summary>
    public Round? Now => OnScreen is { } id ? Rounds.GetValueOrDefault(id) : null;
}

/// <summary>An article: its question from the template, its text in the making, its frozen versions and what was decided.</summary>
public sealed record Article(
    ArticleId Id,
    string Title,
    string Question,
    string Example,
    bool IsCore,
    GroupId? Group,
    ParticipantId? Pen,
    string Text,
    int TextVersion,
    ImmutableList<FrozenVersion> Versions,
    ImmutableList<RoundId> Rounds,
    ArticleStatus Status);

/// <summary>A text that can be decided on; <paramref name="Number"/> from 1.</summary>
public sealed record FrozenVersion(int Number, string Text, string Hash);

/// <summary>What was decided about an article.</summary>
public abstract record ArticleStatus
{
    private ArticleStatus()
    {
    }

    /// <summary>Not decided. In the documents: 'niet besproken'.</summary>
    public sealed record Undecided : ArticleStatus;

    /// <summary>Adopted in this version.</summary>
    public sealed record Adopted(int Version) : ArticleStatus;

    /// <summary>'Blijft open', with a name and a date.</summary>
    public sealed record LeftOpen(ParticipantId Keeper, DateOnly Until) : ArticleStatus;
}

/// <summary>A consent round. Choices are kept by ballot and shown in the order of their ballots, which says nothing about time or person.</summary>
public sealed record Round(
    RoundId Id,
    ArticleId Article,
    int Version,
    int Number,
    ImmutableSortedDictionary<string, Ballot> Ballots,
    bool IsRevealed,
    int? ObjectionOnScreen)
{
    /// <summary>How many chose this.</summary>
    public int Count(Choice choice) => Ballots.Values.Count(b => b.Choice == choice);

    /// <summary>All with this choice, in the order of their ballots.</summary>
    public IEnumerable<Ballot> Of(Choice choice) => Ballots.Values.Where(b => b.Choice == choice);
}

/// <summary>One secret choice.</summary>
public sealed record Ballot(string Key, Choice Choice, string Reason);

/// <summary>A signature; the name it stands for lies beside the log.</summary>
public sealed record Signature(ParticipantId By, bool OnBehalf, int Order, DateTimeOffset At);
