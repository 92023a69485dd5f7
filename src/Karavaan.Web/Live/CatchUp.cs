using Karavaan.Web.Shared;

namespace Karavaan.Web.Live;

/// <summary>What brings a page up to date.</summary>
/// <param name="Ops">In any order.</param>
/// <param name="Version">The version that the page then has.</param>
/// <param name="Reload">Nothing helps but loading the page again.</param>
public sealed record Brought(IReadOnlyList<Op> Ops, int Version, bool Reload);

/// <summary>Brings one page up to date: after an absence, or after its own command.</summary>
public sealed class CatchUp(FragmentRenderer renderer, IEnumerable<IPage> pages)
{
    private readonly Dictionary<Surface, IPage> bySurface = pages.ToDictionary(p => p.Surface);

    /// <summary>
    /// Everything on this page that changed since a version, drawn from the state as it is now; all of the page when that is no
    /// longer known.
    /// </summary>
    /// <param name="room">The workshop.</param>
    /// <param name="viewer">Whose page; proved.</param>
    /// <param name="version">The version that the page has everything of.</param>
    /// <param name="build">The program that made the page (<see cref="Build.Id"/>).</param>
    public async Task<Brought> BringAsync(Room room, Viewer viewer, int version, string build)
    {
        // The state first, what was touched second: then nothing that led to the state is missing.
        var state = room.State;
        if (build != Build.Id || version > state.Version || Seat.Of(state, viewer) is not { } seat)
        {
            return new([], state.Version, true);
        }

        var keys = room.Touches.Since(version) ?? bySurface[viewer.Surface].Roots(viewer);
        return new(await DrawAsync(state, viewer, seat, keys), state.Version, false);
    }

    /// <summary>
    /// What a command changed on the page of who sent it; what others changed meanwhile comes with the beat. A repeat brings all since
    /// the first time.
    /// </summary>
    public async Task<IReadOnlyList<Op>> BringAsync(Room room, Viewer viewer, Outcome outcome)
    {
        var state = room.State;
        return outcome.IsAccepted && (outcome.Version > outcome.Before || outcome.IsRepeat) && Seat.Of(state, viewer) is { } seat
            ? await DrawAsync(state, viewer, seat, Keys(room, viewer, outcome))
            : [];
    }

    private IEnumerable<FragmentKey> Keys(Room room, Viewer viewer, Outcome outcome) => outcome.Touched.Count > 0
        ? outcome.Touched
        : room.Touches.Since(outcome.Before) ?? bySurface[viewer.Surface].Roots(viewer);

    private Task<List<Op>> DrawAsync(RoomState state, Viewer viewer, Seat seat, IEnumerable<FragmentKey> keys) =>
        renderer.DrawAsync(viewer.Pick(keys, seat.Group), new Scene(state, Words.For(seat.Language)));
}
