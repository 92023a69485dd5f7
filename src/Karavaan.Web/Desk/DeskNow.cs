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
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is ProgrammeEvent ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(NowBoard), new NowBoardView(scene.Workshop.Programme));
}

/// <summary>The programme.</summary>
public sealed record NowBoardView(Programme Programme)
{
    /// <summary>The stage that the room is in.</summary>
    public Stage Now => Programme.Now;

    /// <summary>Does this stage hide something until the desk shows it?</summary>
    public bool HasReveal => Now.CanReveal;

    /// <summary>Does the timer run?</summary>
    public bool IsRunning => Now.Timer.EndsAt is not null;
}
