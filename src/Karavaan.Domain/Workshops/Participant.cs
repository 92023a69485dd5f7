using System.Collections.Immutable;

namespace Karavaan.Domain.Workshops;

/// <summary>A person as history knows them. <paramref name="Number"/> is the order of joining, for 'Deelnemer 12'.</summary>
public sealed record Participant(ParticipantId Id, int Number, GroupId? Group, bool IsRemoved, ImmutableHashSet<StageId> ReadyIn);
