using Karavaan.Web.Doors;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Karavaan.Web.Tests.Doors;

/// <summary>The console is for what people should read.</summary>
public sealed class QuietTests
{
    private const string Keys = "Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager";
    private const string Forms = "Microsoft.AspNetCore.Antiforgery.DefaultAntiforgery";

    [Theory]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Warning)]
    [InlineData("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Warning)]
    [InlineData("Microsoft.AspNetCore.DataProtection.Repositories", LogLevel.Warning)]
    [InlineData(Keys, LogLevel.Error)]
    [InlineData(Forms, LogLevel.Error)]
    public void The_framework_speaks_up_from_a_warning_on_and_in_two_places_from_an_error_on(string category, LogLevel from)
    {
        using var factory = Factory();
        var log = factory.CreateLogger(category);
        Assert.Equal((true, false), (log.IsEnabled(from), log.IsEnabled(from - 1)));
    }

    [Fact]
    public void What_is_configured_goes_before()
    {
        using var factory = Factory(KeyValuePair.Create<string, string?>("Logging:LogLevel:" + Forms, "Debug"));
        Assert.True(factory.CreateLogger(Forms).IsEnabled(LogLevel.Debug));
    }

    private static ILoggerFactory Factory(params KeyValuePair<string, string?>[] configured)
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(configured);
        configuration.KeepQuiet();
        return new ServiceCollection()
            .AddLogging(logging => logging.AddConfiguration(configuration.GetSection("Logging")).AddConsole())
            .BuildServiceProvider().GetRequiredService<ILoggerFactory>();
    }
}
