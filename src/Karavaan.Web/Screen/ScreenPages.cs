using Karavaan.Web.Halls;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Calls;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Karavaan.Web.Screen;

/// <summary>The projector's page.</summary>
public sealed class ScreenPages : IPage
{
    /// <inheritdoc/>
    public Surface Surface => Surface.Screen;

    /// <inheritdoc/>
    public IEnumerable<FragmentKey> Roots(Viewer viewer) =>
        [ScreenTitle.Key, ScreenClock.Key, ScreenMain.Key, ScreenRoad.Key, ScreenCount.Key, ScreenBlank.Key, ScreenGong.Key, ScreenKeys.Key, .. viewer.Participant is null ? [] : new[] { PhoneHall.OnRetelling }];

    /// <inheritdoc/>
    public IResult Show(Scene scene, Viewer viewer, string? notice = null) => new RazorComponentResult<ScreenPage>(new { Scene = scene });
}
