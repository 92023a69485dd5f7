using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Karavaan.Web.Tests;

/// <summary>The real program on a real server of 127.0.0.1, with a database in a folder of its own.</summary>
public sealed class App : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("karavaan-app-");

    /// <summary>Starts on a free port.</summary>
    public App()
    {
        UseKestrel(0);
        StartServer();
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("Karavaan:Data", folder.FullName);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && folder.Exists)
        {
            folder.Delete(recursive: true);
        }
    }
}
