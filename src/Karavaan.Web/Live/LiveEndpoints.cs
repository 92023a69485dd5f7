using Karavaan.Web.Shared;
using Microsoft.AspNetCore.Http.Connections;

namespace Karavaan.Web.Live;

/// <summary>Where pages listen.</summary>
public static class LiveEndpoints
{
    /// <summary>A connection that takes no messages for so long is dropped.</summary>
    internal static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(3);

    /// <summary>The hub at <c>/w/{code}/live</c>, and the same catch-up by HTTP for pages whose WebSockets are blocked.</summary>
    public static void MapLive(this IEndpointRouteBuilder routes)
    {
        var hub = routes.MapHub<WorkshopHub>("/w/{code}/live", options =>
        {
            options.Transports = HttpTransportType.WebSockets;
            options.TransportSendTimeout = SendTimeout;
        });
        hub.Wrap(inside => context => ConnectAsync(context, inside));
        hub.LetIn(SurfaceOf);
        hub.Wrap(inside => context => Origin.IsOurs(context.Request) ? inside(context) : Origin.Refuse(context));
        routes.MapGet("/w/{code}/catch-up", BringAsync).LetIn(SurfaceOf);
    }

    /// <summary>A page that is refused asks over HTTP meanwhile, so it misses nothing.</summary>
    private static async Task ConnectAsync(HttpContext context, RequestDelegate inside)
    {
        if (!await context.RequestServices.GetRequiredService<Pace>().ConnectAsync(Visit.Of(context), () => inside(context)))
        {
            await Pace.Refuse(context);
        }
    }

    private static async Task<IResult> BringAsync(HttpContext context, CatchUp catchUp, int v, string build)
    {
        var visit = Visit.Of(context);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(await catchUp.BringAsync(visit.Room, visit.Viewer, v, build), Reply.Json);
    }

    private static Surface SurfaceOf(HttpContext context) => context.Request.Query["surface"].ToString() switch
    {
        "desk" => Surface.Desk,
        "screen" => Surface.Screen,
        // Who takes part may read the screen in words: proved like a phone.
        _ => Surface.Phone,
    };
}
