using System.Text.Encodings.Web;
using System.Text.Unicode;
using Karavaan.Web.Shared;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Karavaan.Web.Live;

/// <summary>The live board, and how slices bring their parts into it.</summary>
public static class LiveServices
{
    /// <summary>The most bytes of one message from a page.</summary>
    internal const long MostBytes = 16 * 1024;

    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(10);

    /// <summary>Adds the live board. Needs the storage.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSignalR(options =>
            {
                (options.KeepAliveInterval, options.MaximumReceiveMessageSize) = (KeepAlive, MostBytes);
                options.AddFilter<PacedHub>();
            })
            .AddJsonProtocol(options => options.PayloadSerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        services.AddWebEncoders(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddSingleton<FragmentRegistry>().AddSingleton<FragmentRenderer>().AddSingleton<AlikeDrawings>().AddSingleton<PassingRoutes>();
        services.AddSingleton<Pace>().AddSingleton<PacedHub>().AddSingleton<LiveMeter>().AddSingleton<LiveParts>().AddSingleton<CatchUp>().AddSingleton<DeskConnections>().AddSingleton<Entrance>().AddSingleton<Reply>();
        services.AddSingleton(s => new Rooms(s.GetRequiredService<LiveParts>()));
        services.AddHostedService(s => s.GetRequiredService<Rooms>()).AddHostedService<Farewell>();
        return services;
    }

    /// <summary>Lets participants show something of this kind in passing; <see cref="PassingRoute.To"/> says to whom.</summary>
    public static IServiceCollection AddPassing(this IServiceCollection services, PassingRoute route) => services.AddSingleton(route);

    /// <summary>Adds a kind of fragment.</summary>
    public static IServiceCollection AddFragment<T>(this IServiceCollection services)
        where T : Fragment
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<Fragment, T>());
        return services;
    }

    /// <summary>Adds a kind of stage.</summary>
    public static IServiceCollection AddStage<T>(this IServiceCollection services)
        where T : class, IStageSlice
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStageSlice, T>());
        return services;
    }

    /// <summary>Adds the page of a surface.</summary>
    public static IServiceCollection AddPage<T>(this IServiceCollection services)
        where T : class, IPage
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPage, T>());
        return services;
    }
}
