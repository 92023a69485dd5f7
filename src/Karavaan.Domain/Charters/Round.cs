using System.Collections.Immutable;
using Karavaan.Domain.Templates;
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
    /// <summary>Do people choose, or groups?</summary>
    public ChoiceMode Mode { get; init; }

    /// <summary>How many had not chosen at the reveal; <c>null</c> before it, and in logs that did not keep it.</summary>
    public int? Silent { get; init; }

    /// <summary>Sorted by their characters' numbers, so in the same order on every machine.</summary>
    internal static ImmutableSortedDictionary<string, Ballot> NoBallots { get; } =
        ImmutableSortedDictionary.Create<string, Ballot>(StringComparer.Ordinal);

    /// <summary>How many chose this.</summary>
    public int Count(Choice choice) => Ballots.Values.Count(b => b.Choice == choice);

    /// <summary>All with this choice, in the order of their ballots.</summary>
    public IEnumerable<Ballot> Of(Choice choice) => Ballots.Values.Where(b => b.Choice == choice);

    internal Round Choose(Ballot ballot) => this with { Ballots = Ballots.SetItem(ballot.Key, ballot) };
}

/// <summary>One secret choice; <paramref name="Explains"/>: who objects wants to explain it aloud.</summary>
public sealed record Ballot(string Key, Choice Choice, string Reason, bool Explains = false);
