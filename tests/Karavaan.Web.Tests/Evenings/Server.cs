using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>The real program on a real server, with data in a folder that outlives it.</summary>
internal sealed class Server : WebApplicationFactory<Program>
{
    private readonly string folder;

    public Server(string folder)
    {
        this.folder = folder;
        UseKestrel(0);
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("Karavaan:Data", folder);
}
