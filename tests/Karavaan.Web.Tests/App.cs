using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Karavaan.Web.Tests;

/// <summary>The real program on a real server of 127.0.0.1, with a database in a folder of its own.</summary>
public sealed class App : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("karavaan-app-");

    private readonly (string Name, string Value)[] settings;

    /// <summary>Starts on a free port, with these settings.</summary>
    public App(params (string Name, string Value)[] settings)
    {
        this.settings = settings;
        UseKestrel(0);
        StartServer();
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Karavaan:Data", folder.FullName);
        Array.ForEach(settings, setting => builder.UseSetting(setting.Name, setting.Value));
    }

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
