using Karavaan.Web.Storage;

namespace Karavaan.Web.Health;

/// <summary>For whoever watches over the server. The answers are a status and nothing else.</summary>
public static class HealthEndpoints
{
    /// <summary>
    /// <c>GET /healthz/live</c>: 200 as long as the program answers at all. <c>GET /healthz/ready</c>, and <c>/healthz</c>: 200 when the
    /// log can be read and written and the program is not stopping, otherwise 503.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/healthz");
        health.MapGet("live", () => Results.StatusCode(StatusCodes.Status200OK));
        health.MapGet("ready", ReadyAsync);
        health.MapGet("", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(StorageHealth storage, IHostApplicationLifetime life, CancellationToken cancellation)
    {
        var isReady = !life.ApplicationStopping.IsCancellationRequested && await storage.IsWellAsync(cancellation);
        return Results.StatusCode(isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
