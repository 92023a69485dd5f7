using System.Collections.Immutable;

namespace Karavaan.Domain.Workshops;

/// <summary>A person as history knows them. <paramref name="Number"/> is the order of joining, for 'Deelnemer 12'.</summary>
public sealed record Participant(ParticipantId Id, int Number, GroupId? Group, bool IsRemoved, ImmutableHashSet<StageId> ReadyIn)
{
    /// <summary>Has no phone: the desk entered them, and everything that is theirs.</summary>
    public bool IsByDesk { get; init; }

    /// <summary>On whose phone they take part; <c>null</c>: their own, or the desk's.</summary>
    public ParticipantId? With { get; init; }

    /// <summary>The table whose card they scanned while there were no groups yet.</summary>
    public GroupId? Table { get; init; }

    /// <summary>Said yes to their name among who was there, in the report.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Asked to be forgotten; never comes back.</summary>
    public bool IsForgotten { get; init; }
}
