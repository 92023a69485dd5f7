using System.Collections.Immutable;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>
/// The dots of one choose stage: the keys of the themes that each person gave one to, in the order of giving (a theme may stand twice).
/// </summary>
public sealed record ThemeDots(ImmutableDictionary<ParticipantId, ImmutableList<string>> By)
{
    /// <summary>None yet.</summary>
    public static ThemeDots Empty { get; } = new(ImmutableDictionary<ParticipantId, ImmutableList<string>>.Empty);

    /// <summary>How many were given.</summary>
    public int Total => By.Values.Sum(given => given.Count);

    /// <summary>The themes that a person gave dots to.</summary>
    public ImmutableList<string> GivenBy(ParticipantId person) => By.GetValueOrDefault(person) ?? [];

    /// <summary>How many dots each theme has from the whole room; a theme without dots doesn't stand in it.</summary>
    public IReadOnlyDictionary<string, int> OfRoom() => Count(By.Values);

    /// <summary>How many dots each theme has from these people.</summary>
    public IReadOnlyDictionary<string, int> Of(IEnumerable<ParticipantId> people) => Count(people.Select(GivenBy));

    internal ThemeDots Give(string theme, ParticipantId by) => new(By.SetItem(by, GivenBy(by).Add(theme)));

    internal ThemeDots Take(string theme, ParticipantId by) => new(By.SetItem(by, GivenBy(by).Remove(theme)));

    private static Dictionary<string, int> Count(IEnumerable<ImmutableList<string>> given) =>
        given.SelectMany(themes => themes).CountBy(theme => theme).ToDictionary();
}
