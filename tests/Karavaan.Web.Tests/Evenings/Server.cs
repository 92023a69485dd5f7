using Karavaan.Web.Shared;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>The real program on a real server, with data in a folder that outlives it.</summary>
internal sealed class Server : WebApplicationFactory<Program>
{
    private readonly string folder;
    private readonly int tapsPerSecond;
    private readonly ILoggerProvider? listener;

    /// <param name="folder">Where its data are.</param>
    /// <param name="tapsPerSecond">How fast one person may be; 0: as fast as a test.</param>
    /// <param name="listener">Reads the log of the program.</param>
    public Server(string folder, int tapsPerSecond = 0, ILoggerProvider? listener = null)
    {
        (this.folder, this.tapsPerSecond, this.listener) = (folder, tapsPerSecond, listener);
        UseKestrel(0);
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Karavaan:Data", folder).UseSetting(Pace.Setting, $"{tapsPerSecond}");
        if (listener is not null)
        {
            builder.ConfigureLogging(logging => logging.AddProvider(listener).AddFilter("Karavaan", LogLevel.Trace));
        }
    }
}
