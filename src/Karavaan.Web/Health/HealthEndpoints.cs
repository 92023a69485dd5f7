using Karavaan.Web.Storage;

namespace Karavaan.Web.Health;

/// <summary>For whoever watches over the server.</summary>
public static class HealthEndpoints
{
    /// <summary><c>GET /health</c>: 200 when the database can be read, 503 when it can't. Says nothing else.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet(
        "/health",
        async (StorageHealth storage, CancellationToken cancellation) =>
            Results.StatusCode(await storage.IsWellAsync(cancellation) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable));
}
