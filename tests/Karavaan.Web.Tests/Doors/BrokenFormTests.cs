using System.Net.Sockets;
using System.Text;
using Karavaan.Web.Doors;
using Karavaan.Web.Tests.Guarding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Karavaan.Web.Tests.Doors;

/// <summary>A phone whose wifi drops in the middle of a form is no error of the program: the log says nothing of it. Found by a storm.</summary>
public sealed class BrokenFormTests
{
    [Fact]
    public async Task A_form_whose_end_never_comes_is_not_logged_as_an_error()
    {
        using var ear = new Ear();
        var over = new TaskCompletionSource();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(ear);
        builder.Services.AddRazorComponents();
        builder.Services.AddHttpContextAccessor();
        await using var app = builder.Build();
        app.Use(async (context, next) =>
        {
            await next(context);
            over.SetResult();
        });
        app.UseDoors();
        app.Run(async context => await context.Request.ReadFormAsync());
        await app.StartAsync();

        using (var phone = new TcpClient("127.0.0.1", new Uri(app.Urls.First()).Port))
        {
            const string Begun = "POST /j/WEGNAR HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 999\r\n\r\nname=An";
            await phone.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Begun));
            phone.Client.Shutdown(SocketShutdown.Send);
            await over.Task.WaitAsync(TimeSpan.FromMinutes(1));
        }

        Assert.Empty(ear.Errors);
    }
}
