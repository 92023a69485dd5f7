using Karavaan.Web.Live;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace Karavaan.Web.Accounts;

/// <summary>
/// A facilitator deletes their account. Rehearsals that nobody else leads go with it; for an evening somebody has to stay, and so has somebody in
/// the house.
/// </summary>
internal sealed class Departure(
    AccountStore accounts, UserManager<Facilitator> users, Rooms rooms, EventLog log, DeskConnections connections)
{
    /// <summary>Why not; <c>null</c>: the account is gone, and nobody goes on in its name.</summary>
    public async Task<AccountRefusal?> GoAsync(Facilitator facilitator, LeaveForm form, CancellationToken cancellation)
    {
        var leaving = await accounts.LeavingAsync(facilitator.FacilitatorId, cancellation);
        var heir = form.Heir.Length == 0 ? null : await users.FindByLoginAsync(form.Heir);
        if (!await users.CheckPasswordAsync(facilitator, form.Password))
        {
            return AccountsText.LeavePasswordWrong;
        }

        if (leaving.IsLast || (leaving.Left.Count > 0 && (heir is null || heir.Id == facilitator.Id)))
        {
            return leaving.IsLast ? AccountsText.LastOne : form.Heir.Length == 0 ? AccountsText.HeirMissing : AccountsText.HeirUnknown;
        }

        if (await accounts.DeleteAsync(facilitator.FacilitatorId, heir?.FacilitatorId, CancellationToken.None) is not { } gone)
        {
            // Meanwhile a workshop was begun, or whoever would have taken one or stayed went too.
            return AccountsText.TryAgain;
        }

        connections.End(facilitator.FacilitatorId);
        foreach (var rehearsal in gone.Rehearsals)
        {
            await rooms.EndAsync(rehearsal);
            await log.DeleteAsync(rehearsal.Id, CancellationToken.None);
        }

        return null;
    }
}
