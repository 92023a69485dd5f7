using System.Globalization;
using Karavaan.Web.Join;
using Karavaan.Web.Pairing;
using Karavaan.Web.Shared;
using Karavaan.Web.Workshops;

namespace Karavaan.Web.Doors;

/// <summary>Puts everything around a workshop into the program: front door, joining, my workshops, pairing a screen, error pages.</summary>
public static class DoorsSetup
{
    /// <summary>Where it listens when nobody says otherwise: for every phone on the network.</summary>
    public const string DefaultAddress = "http://0.0.0.0:5080";

    /// <summary>What the doors need.</summary>
    public static IServiceCollection AddDoors(this IServiceCollection services)
    {
        services.AddSingleton<WrongCodes>().AddSingleton<StartupWords>();
        services.AddSingleton<ScreenPairing>();
        services.AddSingleton<JoinDesk>().AddSingleton<ReturnDesk>();
        services.AddSingleton<TemplateShelf>().AddScoped<WorkshopStart>().AddScoped<CoFacilitators>();
        return services;
    }

    /// <summary>Listens on <see cref="DefaultAddress"/>, unless something is configured (<c>--urls</c>, <c>ASPNETCORE_URLS</c>, Kestrel).</summary>
    public static void UseDefaultAddress(this ConfigureWebHostBuilder host, IConfiguration configuration)
    {
        string[] settings = ["urls", "http_ports", "https_ports"];
        if (settings.All(name => string.IsNullOrEmpty(configuration[name])) && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            host.UseUrls(DefaultAddress);
        }
    }

    /// <summary>Error pages with words. Comes first, so that nothing fails outside of it.</summary>
    public static void UseDoors(this IApplicationBuilder app) => ErrorPages.Use(app);

    /// <summary>The addresses of the doors.</summary>
    public static void MapDoors(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", HomeEndpoints.Show);
        app.MapGet("/j", HomeEndpoints.Find);

        var join = app.MapGroup("/j/{code}").RequireOurOrigin().WithMetadata(new MostBytes(Entrances.MostBytes)).DisableAntiforgery();
        join.MapGet("", JoinEndpoints.Show);
        join.MapPost("", JoinEndpoints.Join);

        var screen = app.MapGroup(PairEndpoints.Path).RequireOurOrigin().WithMetadata(new MostBytes(Entrances.MostBytes)).DisableAntiforgery();
        screen.MapGet("", PairEndpoints.Show);
        screen.MapPost("", PairEndpoints.Pair);

        app.MapWorkshops();
    }

    /// <summary>Tells on the console where the program is, as soon as it listens.</summary>
    public static void TellWhere(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        foreach (var line in app.Services.GetRequiredService<StartupWords>().Lines(CultureInfo.CurrentUICulture))
        {
            Console.WriteLine(line);
        }
    });
}
