using Karavaan.Web.Shared;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Configuration.Memory;

namespace Karavaan.Web.Doors;

/// <summary>Where the program listens, what it says about it, and pages for what goes wrong.</summary>
public static class DoorsSetup
{
    /// <summary>Where it listens when nobody says otherwise: for every phone on the network.</summary>
    public const string DefaultAddress = "http://0.0.0.0:5080";

    /// <summary>Listens on <see cref="DefaultAddress"/>, unless something is configured (<c>--urls</c>, <c>ASPNETCORE_URLS</c>, Kestrel).</summary>
    public static void UseDefaultAddress(this IWebHostBuilder host, IConfiguration configuration)
    {
        string[] settings = ["urls", "http_ports", "https_ports"];
        if (settings.All(name => string.IsNullOrEmpty(configuration[name])) && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            host.UseUrls(DefaultAddress);
        }
    }

    /// <summary>
    /// The console is for what people should read, the one-time link before all: the framework speaks up from a warning on, unless
    /// <c>Logging</c> is configured otherwise. Two warnings that come every time, and that nobody can do anything about, are left out:
    /// that keys lie in the database as they are, and that a page with a form is never cached.
    /// </summary>
    public static void KeepQuiet(this IConfigurationManager configuration) => configuration.Sources.Insert(0, new MemoryConfigurationSource
    {
        InitialData =
        [
            KeyValuePair.Create<string, string?>("Logging:LogLevel:Microsoft", "Warning"),
            KeyValuePair.Create<string, string?>("Logging:LogLevel:Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", "Error"),
            KeyValuePair.Create<string, string?>("Logging:LogLevel:Microsoft.AspNetCore.Antiforgery", "Error"),
        ],
    });

    /// <summary>No request is larger than a form of ours, but where an endpoint says otherwise.</summary>
    public static void UseBounds(this IWebHostBuilder host) => host.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = Entrances.MostBytes);

    /// <summary>Error pages with words. Comes first, so that nothing fails outside of it.</summary>
    public static void UseDoors(this IApplicationBuilder app) => ErrorPages.Use(app);

    /// <summary>Tells on the console where the program is, as soon as it listens, and opens the browser where that is asked for.</summary>
    /// <param name="app">The program.</param>
    /// <param name="firstFacilitator">Gives the path that makes the first facilitator, or <c>null</c> when there is one.</param>
    public static void TellWhere(this WebApplication app, Func<string?> firstFacilitator) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var (addresses, first) = (app.Services.GetRequiredService<PublicAddresses>(), firstFacilitator());
        foreach (var line in StartupWords.Lines(ConsoleWords.Here, addresses, first))
        {
            Console.WriteLine(line);
        }

        OwnBrowser.OpenServed(app, addresses.Own(), first ?? "/desk");
    });

    /// <summary>Serves until it is asked to stop; gives the exit code. An address that another program has is told in words.</summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(ConsoleWords.Here[DoorsText.AddressTaken]);
            return 1;
        }
    }

    /// <summary>A second double click brings the program that runs already; false: that was not asked for.</summary>
    public static bool ShowsOther(this WebApplication app) => OwnBrowser.OpenOther(app);
}
