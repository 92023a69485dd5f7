using Karavaan.Web.Shared;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Desk;

/// <summary>A workshop's row says whether it is closed, for lists that don't read its history.</summary>
internal static class Closing
{
    public static SideWrite Of(CurrentDesk desk, bool isClosed) => new SideWrite.SaveWorkshop(
        desk.Room.State.Row with { Status = isClosed ? WorkshopStatus.Closed : WorkshopStatus.Open });
}
