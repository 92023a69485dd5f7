using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Karavaan.Web.Join;

/// <summary>Puts the front door and joining into the program.</summary>
public static class JoinSetup
{
    /// <summary>What joining needs.</summary>
    public static IServiceCollection AddJoin(this IServiceCollection services)
    {
        services.TryAddSingleton<WrongCodes>();
        return services.AddSingleton<ReturnDesk>();
    }

    /// <summary>The front door, what the QR code opens, and joining on somebody's phone.</summary>
    public static void MapJoin(this IEndpointRouteBuilder app, RouteGroupBuilder participant)
    {
        app.MapGet("/", HomeEndpoints.Show);
        app.MapGet("/j", HomeEndpoints.Find);

        // The Origin says what an antiforgery token would.
        var join = app.MapGroup("/j/{code}").RequireOurOrigin().WithMetadata(new MostBytes(Entrances.MostBytes)).DisableAntiforgery();
        join.MapGet("", JoinEndpoints.Show);
        join.MapPost("", JoinEndpoints.Join);
        participant.MapBeside();
    }
}
