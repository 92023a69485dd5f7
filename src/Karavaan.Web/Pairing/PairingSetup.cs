using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;

namespace Karavaan.Web.Pairing;

/// <summary>Puts pairing of the big screen into the program.</summary>
public static class PairingSetup
{
    /// <summary>What pairing needs, beside <see cref="WrongCodes"/>.</summary>
    public static IServiceCollection AddPairing(this IServiceCollection services) => services.AddSingleton<ScreenPairing>().AddSingleton<PhonePairing>().AddSingleton<ReachedAddresses>();

    /// <summary>Where the laptop at the projector types its code, and where a facilitator tests how phones find the laptop.</summary>
    public static void MapPairing(this IEndpointRouteBuilder app)
    {
        var screen = app.MapGroup(PairEndpoints.Path).RequireOurOrigin().WithMetadata(new MostBytes(Entrances.MostBytes)).DisableAntiforgery();
        screen.MapGet("", PairEndpoints.Show);
        screen.MapPost("", PairEndpoints.Pair);
        var phone = app.MapGroup(OneLaptopEndpoints.Path).RequireOurOrigin().WithMetadata(new MostBytes(Entrances.MostBytes)).DisableAntiforgery();
        phone.MapGet("{token}", OneLaptopEndpoints.Show);
        phone.MapPost("{token}", OneLaptopEndpoints.Become);
        app.MapGet(AddressEndpoints.Works, AddressEndpoints.ShowWorks);
        var addresses = app.MapGroup(AddressEndpoints.Path).RequireAuthorization().WithMetadata(new MostBytes(Entrances.MostBytes)).RefuseForgery();
        addresses.MapGet("", AddressEndpoints.Show);
        addresses.MapPost("", AddressEndpoints.Choose);
    }

    /// <summary>Where the desk's laptop becomes the screen, and shows how a phone becomes the desk.</summary>
    public static void MapOneLaptop(this RouteGroupBuilder desk)
    {
        desk.MapPost("place", OneLaptopEndpoints.Stand);
        desk.MapGet("phone", OneLaptopEndpoints.ShowCode);
        desk.MapPost("phone", OneLaptopEndpoints.MakeCode);
        desk.MapGet("phones", PairedPhonesEndpoints.ShowAsync);
        desk.MapDelete("phones/{id:guid}", PairedPhonesEndpoints.EndAsync);
    }
}
