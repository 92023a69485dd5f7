using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Screen;

/// <summary>The projector's page; it gives no commands.</summary>
public static class ScreenEndpoints
{
    /// <summary>The page and its fragments.</summary>
    public static IServiceCollection AddScreen(this IServiceCollection services) => services
        .AddPage<ScreenPages>()
        .AddFragment<ScreenTitle>().AddFragment<ScreenClock>().AddFragment<ScreenMain>()
        .AddFragment<ScreenRoad>().AddFragment<ScreenCount>();

    /// <summary>The page.</summary>
    public static void MapScreenPage(this RouteGroupBuilder screen) => screen.MapGet("", (CurrentScreen me) => me.Page());
}
