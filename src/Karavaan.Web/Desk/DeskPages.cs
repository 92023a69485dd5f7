using Karavaan.Web.Halls;
using Karavaan.Web.Helping;
using Karavaan.Web.Live;
using Karavaan.Web.Proxies;
using Karavaan.Web.Rehearsals;
using Karavaan.Web.Shared.Approvals;
using Karavaan.Web.Shared.Names;
using Karavaan.Web.Shared.Notes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Karavaan.Web.Desk;

/// <summary>The facilitator's page.</summary>
public sealed class DeskPages : IPage
{
    /// <inheritdoc/>
    public Surface Surface => Surface.Desk;

    /// <inheritdoc/>
    public IEnumerable<FragmentKey> Roots(Viewer viewer) =>
    [
        DeskCount.Key, DeskReady.Key, DeskProgramme.Key, DeskWheel.Key, DeskNow.Key, DeskDrift.Key, DeskHall.Key, DeskApproval.Key, DeskNaming.Key, DeskMain.Key,
        DeskActions.Key, RoomNames.Key, DeskNotes.Key, DeskGroups.Key, DeskPeople.Key, HelpCalls.Key, ProxyDesk.Key, PlayedCount.Key,
    ];

    /// <inheritdoc/>
    public IResult Show(Scene scene, Viewer viewer, string? notice = null) =>
        new RazorComponentResult<DeskPage>(new { Scene = scene, Notice = notice });
}
