using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Desk;

/// <summary>Making groups: how many, chosen or divided, and how many sit in each.</summary>
public sealed class DeskGroups : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("desk-groups", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is
        RosterEvent.GroupsOpened or RosterEvent.GroupJoined or RosterEvent.ParticipantRemoved or RosterEvent.ParticipantReturned ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene)
    {
        var roster = scene.Workshop.Roster;
        var sizes = roster.Present.Where(p => p.Group is not null).GroupBy(p => p.Group!.Value.Number).ToDictionary(g => g.Key, g => g.Count());
        return new(typeof(GroupMaker), new GroupMakerView([.. roster.AllGroups.Select(g => sizes.GetValueOrDefault(g.Number))], roster.IsDivided));
    }
}

/// <summary>The number of people in each group, and whether groups were divided.</summary>
public sealed record GroupMakerView(Karavaan.Domain.Sequence<int> Sizes, bool IsDivided);
