using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Desk;

/// <summary>Where the room is, the time, and the keys that steer it.</summary>
public sealed class DeskNow : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("desk-now", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Event is ProgrammeEvent || !ReferenceEquals(change.Before.Undo, change.After.Undo) ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(
        typeof(NowBoard),
        new NowBoardView(scene.Workshop.Programme, !scene.Workshop.Undo.Entries.IsEmpty));
}

/// <summary>The programme, and whether anything can be taken back.</summary>
public sealed record NowBoardView(Programme Programme, bool CanUndo)
{
    /// <summary>The stage that the room is in.</summary>
    public Stage Now => Programme.Now;

    /// <summary>Does this stage hide something until the desk shows it?</summary>
    public bool HasReveal => Now.CanReveal;

    /// <summary>Does the timer run?</summary>
    public bool IsRunning => Now.Timer.EndsAt is not null;
}
