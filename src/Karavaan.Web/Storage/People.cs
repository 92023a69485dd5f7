using System.Collections.Immutable;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Storage;

/// <summary>The people of one workshop, by id. Immutable: a change gives another one, so that readers share it without locks.</summary>
public sealed class People
{
    private readonly ImmutableDictionary<ParticipantId, Person> byId;

    private People(ImmutableDictionary<ParticipantId, Person> byId) => this.byId = byId;

    /// <summary>Nobody.</summary>
    public static People Nobody { get; } = new(ImmutableDictionary<ParticipantId, Person>.Empty);

    /// <summary>Everybody, in no order; the order of joining is history's.</summary>
    public IEnumerable<Person> All => byId.Values;

    /// <summary>These people.</summary>
    public static People Of(IEnumerable<Person> people) => new(people.ToImmutableDictionary(p => p.Id));

    /// <summary>The person, or <c>null</c> if there is none or they were forgotten.</summary>
    public Person? Find(ParticipantId id) => byId.GetValueOrDefault(id);

    /// <summary>With this person added or changed.</summary>
    public People With(Person person) => new(byId.SetItem(person.Id, person));

    /// <summary>With this person forgotten: gone, or only the signature left (<see cref="Person.Forgotten"/>).</summary>
    public People Without(ParticipantId id) =>
        Find(id) is not { } person ? this
        : person.Forgotten() is { } rest ? With(rest)
        : new(byId.Remove(id));
}
