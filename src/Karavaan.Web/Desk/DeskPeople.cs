using Karavaan.Web.Live;

namespace Karavaan.Web.Desk;

/// <summary>The list of people; each of them is a fragment of their own.</summary>
public sealed class DeskPeople : Fragment
{
    /// <summary>The list's id: people are put into it in the order of joining.</summary>
    public const string List = "people";

    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("desk-people", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Before.Roster.People.IsEmpty && !change.After.Roster.People.IsEmpty ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(
        typeof(PeopleList),
        new PeopleListView([.. scene.Workshop.Roster.People.Values.OrderBy(p => p.Number).Select(p => p.Id)]));
}

/// <summary>Everybody who ever joined, in that order.</summary>
public sealed record PeopleListView(Karavaan.Domain.Sequence<Karavaan.Domain.Workshops.ParticipantId> People);
