using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Karavaan.Web.Live;

/// <summary>How slices bring their parts into the live board.</summary>
public static class LiveServices
{
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
