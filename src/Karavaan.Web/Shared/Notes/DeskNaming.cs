using Karavaan.Domain.Boards;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Notes;

/// <summary>On the desk: the switch for names at notes until somebody has joined, and afterwards a line where there are names.</summary>
public sealed class DeskNaming : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("desk-naming", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Event is BoardEvent.NamingSwitched || (change.Before.Roster.Joined == 0 && change.After.Roster.Joined > 0) ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) =>
        new(typeof(NamingPanel), new NamingView(scene.Workshop.Board.IsNamed, scene.Workshop.Roster.Joined == 0));
}

/// <summary>Do notes have names, and can that still be changed?</summary>
public sealed record NamingView(bool IsOn, bool IsOpen);
