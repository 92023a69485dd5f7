using System.Collections.Immutable;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>The dots of one harvest stage: how many each note has, and which each person gave (a note may stand twice).</summary>
public sealed record Dots(
    ImmutableDictionary<NoteId, int> Of, ImmutableDictionary<ParticipantId, ImmutableList<NoteId>> By, int Total)
{
    /// <summary>None yet.</summary>
    public static Dots Empty { get; } = new(
        ImmutableDictionary<NoteId, int>.Empty, ImmutableDictionary<ParticipantId, ImmutableList<NoteId>>.Empty, 0);

    /// <summary>The notes that a person gave dots to, in the order of giving.</summary>
    public ImmutableList<NoteId> GivenBy(ParticipantId person) => By.GetValueOrDefault(person) ?? [];

    internal Dots Give(NoteId note, ParticipantId by) =>
        new(Of.SetItem(note, Of.GetValueOrDefault(note) + 1), By.SetItem(by, GivenBy(by).Add(note)), Total + 1);

    internal Dots Take(NoteId note, ParticipantId by) => GivenBy(by).Contains(note)
        ? new(Less(note), By.SetItem(by, GivenBy(by).Remove(note)), Total - 1)
        : this;

    /// <summary>A withdrawn note gives its dots back to those who gave them.</summary>
    internal Dots Free(NoteId note) => Of.TryGetValue(note, out var count)
        ? new(Of.Remove(note), By.ToImmutableDictionary(p => p.Key, p => p.Value.RemoveAll(n => n == note)), Total - count)
        : this;

    private ImmutableDictionary<NoteId, int> Less(NoteId note) => Of[note] > 1 ? Of.SetItem(note, Of[note] - 1) : Of.Remove(note);
}
