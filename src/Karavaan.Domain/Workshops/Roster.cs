using System.Collections.Immutable;

namespace Karavaan.Domain.Workshops;

/// <summary>Who is in the workshop, and the groups.</summary>
public sealed record Roster(ImmutableDictionary<ParticipantId, Participant> People, int Joined, int Groups, bool IsDivided)
{
    /// <summary>Nobody yet.</summary>
    public static Roster Empty { get; } = new(ImmutableDictionary<ParticipantId, Participant>.Empty, 0, 0, false);

    /// <summary>Everybody who is in the room (not removed), in the order of joining.</summary>
    public IEnumerable<Participant> Present => People.Values.Where(p => !p.IsRemoved).OrderBy(p => p.Number);

    /// <summary>How many are in the room.</summary>
    public int Count => People.Values.Count(p => !p.IsRemoved);

    /// <summary>The person, if known and not removed.</summary>
    public Participant? Find(ParticipantId id) => People.GetValueOrDefault(id) is { IsRemoved: false } person ? person : null;

    /// <summary>The members of a group, in the order of joining.</summary>
    public IEnumerable<Participant> In(GroupId group) => Present.Where(p => p.Group == group);

    /// <summary>All groups, from 1.</summary>
    public IEnumerable<GroupId> AllGroups => Enumerable.Range(1, Groups).Select(n => new GroupId(n));
}

/// <summary>A person as history knows them. <paramref name="Number"/> is the order of joining, for 'Deelnemer 12'.</summary>
public sealed record Participant(ParticipantId Id, int Number, GroupId? Group, bool IsRemoved, ImmutableHashSet<StageId> ReadyIn);
