namespace Karavaan.Web.Live;

/// <summary>
/// What has to be drawn again, sorted by how soon. Screen and desk hear within 33 ms (a text that grows: 100 ms), phones within 100 ms, and what is slow
/// reaches phones once a second.
/// </summary>
internal sealed class Dirt(FragmentRegistry fragments, int start, Action wake)
{
    /// <summary>For screen and desk.</summary>
    public Lane Walls { get; } = new(TimeSpan.FromMilliseconds(33), start, wake);

    /// <summary>For screen and desk, what grows while it is typed.</summary>
    public Lane Growing { get; } = new(TimeSpan.FromMilliseconds(100), start, wake);

    /// <summary>For phones.</summary>
    public Lane Phones { get; } = new(TimeSpan.FromMilliseconds(100), start, wake);

    /// <summary>For phones, what may wait.</summary>
    public Lane Slow { get; } = new(TimeSpan.FromSeconds(1), start, wake);

    /// <summary>The state has this version now, and these fragments changed with it.</summary>
    public void Mark(int version, IReadOnlyCollection<FragmentKey> keys)
    {
        var sorted = keys.ToLookup(LaneOf);
        foreach (var lane in (Lane[])[Walls, Growing, Phones, Slow])
        {
            lane.Mark(version, [.. sorted[lane]]);
        }
    }

    /// <summary>A page of this surface that was up to date before has heard everything up to this version.</summary>
    public int SettledFor(Surface surface) => surface == Surface.Phone ? Math.Min(Phones.Settled, Slow.Settled) : Math.Min(Walls.Settled, Growing.Settled);

    private Lane LaneOf(FragmentKey key) =>
        key.Audience.Surface != Surface.Phone ? fragments[key].IsGrowing ? Growing : Walls
        : fragments[key].IsSlow ? Slow
        : Phones;
}
