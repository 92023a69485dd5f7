using Karavaan.Domain.Boards;
using Karavaan.Web.Live;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Shared.Approvals;

/// <summary>Showing only what the desk approved. One note or answer is approved where it is shown again: by uncovering it.</summary>
public static class ApprovalEndpoints
{
    /// <summary>The fragment on the desk.</summary>
    public static IServiceCollection AddApprovals(this IServiceCollection services) => services.AddFragment<DeskApproval>();

    /// <summary>Routes of the desk.</summary>
    public static void MapApprovals(this RouteGroupBuilder desk)
    {
        desk.MapPut("approval", (CurrentDesk me) => me.SendAsync(new ApprovalCommand.SwitchApproval(true) { Id = me.CommandId }));
        desk.MapDelete("approval", (CurrentDesk me) => me.SendAsync(new ApprovalCommand.SwitchApproval(false) { Id = me.CommandId }));
        desk.MapPut("approval/all", (CurrentDesk me, [FromForm] int seen) => me.SendAsync(new ApprovalCommand.ApproveAll(seen) { Id = me.CommandId }));
    }
}
