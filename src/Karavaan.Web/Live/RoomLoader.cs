using System.Collections.Immutable;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Live;

/// <summary>Reads a workshop's state from what is stored.</summary>
internal sealed class RoomLoader(LiveParts parts)
{
    /// <summary>The state as the log has it; <c>null</c> when there is no such workshop.</summary>
    public async Task<RoomState?> LoadAsync(WorkshopId id)
    {
        if (await parts.Workshops.FindAsync(id) is not { } row)
        {
            return null;
        }

        var workshop = Workshop.Empty;
        await foreach (var recorded in parts.Log.ReadAsync(id, 0))
        {
            workshop = workshop.Apply(recorded);
        }

        return await BesideAsync(new RoomState(row, workshop, People.Nobody));
    }

    /// <summary>The state and what somebody else appended after it, one change per event.</summary>
    public async Task<(RoomState State, List<Change> Changes)> FollowAsync(RoomState state)
    {
        var (workshop, changes) = (state.Workshop, new List<Change>());
        await foreach (var recorded in parts.Log.ReadAsync(state.Row.Id, state.Version))
        {
            var before = workshop;
            workshop = workshop.Apply(recorded);
            changes.Add(new(before, workshop, recorded.Event));
        }

        var row = await parts.Workshops.FindAsync(state.Row.Id) ?? state.Row;
        return (await BesideAsync(state with { Row = row, Workshop = workshop }), changes);
    }

    private async Task<RoomState> BesideAsync(RoomState state)
    {
        var keys = ImmutableDictionary.CreateBuilder<RoundId, byte[]>();
        foreach (var round in state.Workshop.Charter.Rounds.Values.Where(r => !r.IsRevealed))
        {
            if (await parts.RoundKeys.FindAsync(round.Id) is { } key)
            {
                keys.Add(round.Id, key);
            }
        }

        return state with { People = await parts.People.LoadAsync(state.Row.Id), RoundKeys = keys.ToImmutable() };
    }
}
