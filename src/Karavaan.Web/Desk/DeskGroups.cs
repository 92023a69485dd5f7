using Karavaan.Domain;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Groups;

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
        RosterEvent.GroupsOpened or RosterEvent.GroupJoined or RosterEvent.ParticipantRemoved or RosterEvent.ParticipantReturned
        or ProgrammeEvent.WorkshopClosed or ProgrammeEvent.WorkshopReopened ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(GroupMaker), new GroupMakerView(GroupSizes.Of(scene.Workshop.Roster), scene.Workshop.Programme.IsClosed));
}

/// <summary>The number of people in each group, from group 1; and whether the workshop is over, and nobody sits down any more.</summary>
public sealed record GroupMakerView(Sequence<int> Sizes, bool IsClosed);
