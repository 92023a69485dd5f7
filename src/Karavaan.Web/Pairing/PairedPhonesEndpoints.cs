using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Pairing;

/// <summary>Which phones are the desk, and the end of each: a phone is lent, lost, or left on a table.</summary>
internal static class PairedPhonesEndpoints
{
    /// <summary>The list, always as it is now. Any facilitator of the workshop sees and ends any phone.</summary>
    public static async Task<IResult> ShowAsync(CurrentDesk me, PairedDeskStore desks, CancellationToken cancellation) =>
        DoorPage.Draw<PairedPhonesPage>(
            StatusCodes.Status200OK,
            me.Scene.Words,
            (nameof(PairedPhonesPage.Code), me.Scene.Code),
            (nameof(PairedPhonesPage.Phones), await desks.OfAsync(me.Room.State.Row.Id, cancellation)),
            (nameof(PairedPhonesPage.Own), me.PairedDesk),
            (nameof(PairedPhonesPage.Facilitator), me.Id));

    /// <summary>From here on the phone is refused, and hears nothing more. A second time it is the same end.</summary>
    public static async Task<IResult> EndAsync(HttpContext context, CurrentDesk me, Guid id, PairedDeskStore desks, DeskConnections connections)
    {
        var row = me.Room.State.Row;
        await desks.EndAsync(row.Id, id);
        connections.End(id);
        if (me.PairedDesk != id)
        {
            return new SeeOther($"/w/{row.Code}/desk/phones");
        }

        LiveCookies.EndDesk(context.Response, row);
        return new SeeOther("/");
    }
}
