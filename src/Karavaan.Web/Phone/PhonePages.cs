using Karavaan.Domain.Workshops;
using Karavaan.Web.Attendances;
using Karavaan.Web.Companions;
using Karavaan.Web.Helping;
using Karavaan.Web.Live;
using Karavaan.Web.Proxies;
using Karavaan.Web.Shared.Calls;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Karavaan.Web.Phone;

/// <summary>The participant's page.</summary>
public sealed class PhonePages : IPage
{
    /// <inheritdoc/>
    public Surface Surface => Surface.Phone;

    /// <inheritdoc/>
    public IEnumerable<FragmentKey> Roots(Viewer viewer) => viewer.Participant is { } who
        ? [PhoneTitle.Key, PhoneClock.Key, PhoneRoad.Key, PhoneHall.Key, PhoneMain.Of(who), MyAttendance.Of(who), TurnOffer.Of(who), HelpLine.Of(who), ProxyLine.Of(who), PhoneReady.Of(who), PhoneDown.Of(who)]
        : [];

    /// <inheritdoc/>
    public IResult Show(Scene scene, Viewer viewer, string? notice = null) =>
        new RazorComponentResult<PhonePage>(new { Scene = scene, Who = viewer.Participant ?? new ParticipantId(Guid.Empty), Notice = notice });
}
