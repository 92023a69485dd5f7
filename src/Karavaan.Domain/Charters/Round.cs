using System.Collections.Immutable;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>
/// A consent round; <paramref name="Number"/> counts the rounds of its article from 1. Choices are kept by ballot and shown in the
/// order of their ballots, which says nothing about time or person.
/// </summary>
public sealed record Round(
    RoundId Id,
    ArticleId Article,
    int Version,
    int Number,
    ImmutableSortedDictionary<string, Ballot> Ballots,
    bool IsRevealed,
    int? ObjectionOnScreen)
{
    /// <summary>Sorted by their characters' numbers, so in the same order on every machine.</summary>
    internal static ImmutableSortedDictionary<string, Ballot> NoBallots { get; } =
        ImmutableSortedDictionary.Create<string, Ballot>(StringComparer.Ordinal);

    /// <summary>How many chose this.</summary>
    public int Count(Choice choice) => Ballots.Values.Count(b => b.Choice == choice);

    /// <summary>All with this choice, in the order of their ballots.</summary>
    public IEnumerable<Ballot> Of(Choice choice) => Ballots.Values.Where(b => b.Choice == choice);

    internal Round Choose(Ballot ballot) => this with { Ballots = Ballots.SetItem(ballot.Key, ballot) };
}

/// <summary>One secret choice.</summary>
public sealed record Ballot(string Key, Choice Choice, string Reason);
