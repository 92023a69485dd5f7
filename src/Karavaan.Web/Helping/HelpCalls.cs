using Karavaan.Domain;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Helping;

/// <summary>On the desk: which tables ask for help and since when, who waits longest first.</summary>
public sealed class HelpCalls : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("help-calls", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is
        RosterEvent.HelpAsked or RosterEvent.HelpPromised or RosterEvent.HelpEnded or RosterEvent.GroupsOpened ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(
        typeof(HelpCallList),
        new HelpCallsView([.. scene.Workshop.Roster.Help.OrderBy(h => h.Value.Since).ThenBy(h => h.Key.Number).Select(h => new GroupCall(h.Key, h.Value))]));
}

/// <summary>The calls.</summary>
public sealed record HelpCallsView(Sequence<GroupCall> Calls);

/// <summary>A group that waits.</summary>
public sealed record GroupCall(GroupId Group, HelpCall Call);
