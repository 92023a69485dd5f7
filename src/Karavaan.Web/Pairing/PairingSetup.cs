using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;

namespace Karavaan.Web.Pairing;

/// <summary>Puts pairing of the big screen into the program.</summary>
public static class PairingSetup
{
    /// <summary>What pairing needs, beside <see cref="WrongCodes"/>.</summary>
    public static IServiceCollection AddPairing(this IServiceCollection services) => services.AddSingleton<ScreenPairing>();

    /// <summary>Where the laptop at the projector types its code.</summary>
    public static void MapPairing(this IEndpointRouteBuilder app)
    {
        var screen = app.MapGroup(PairEndpoints.Path).RequireOurOrigin().WithMetadata(new MostBytes(Entrances.MostBytes)).DisableAntiforgery();
        screen.MapGet("", PairEndpoints.Show);
        screen.MapPost("", PairEndpoints.Pair);
    }
}
