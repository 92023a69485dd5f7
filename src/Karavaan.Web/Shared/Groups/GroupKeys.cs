using Karavaan.Domain;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Groups;

/// <summary>Groups to choose from on a phone, each with its number of people.</summary>
public sealed class GroupKeys : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("group-keys", Audience.Phones);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is
        RosterEvent.GroupsOpened or RosterEvent.GroupJoined or RosterEvent.ParticipantRemoved or RosterEvent.ParticipantReturned ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(GroupKeyList), new GroupKeysView(GroupSizes.Of(scene.Workshop.Roster)));
}

/// <summary>The number of people in each group, from group 1.</summary>
public sealed record GroupKeysView(Sequence<int> Sizes);
