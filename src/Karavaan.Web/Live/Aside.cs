using Karavaan.Web.Storage;

namespace Karavaan.Web.Live;

/// <summary>What is written beside the events, in the state that pages are drawn from.</summary>
internal static class Aside
{
    /// <summary>The state with these writes in it.</summary>
    public static RoomState Apply(RoomState state, IEnumerable<SideWrite> beside) => beside.Aggregate(state, Apply);

    private static RoomState Apply(RoomState state, SideWrite write) => write switch
    {
        SideWrite.SavePerson(var person) => state with { People = state.People.With(person) },
        SideWrite.ForgetPerson(var participant) => state with { People = state.People.Without(participant) },
        SideWrite.SaveWorkshop(var row) => state with { Row = row },
        SideWrite.CreateRoundKey(var round, var key) => state with { RoundKeys = state.RoundKeys.SetItem(round, key) },
        SideWrite.DestroyRoundKey(var round) => state with { RoundKeys = state.RoundKeys.Remove(round) },
        _ => state,
    };
}
