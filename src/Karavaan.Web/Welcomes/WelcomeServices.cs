using Karavaan.Web.Live;

namespace Karavaan.Web.Welcomes;

/// <summary>Brings this kind of stage in.</summary>
public static class WelcomeServices
{
    /// <summary>The slice and its fragments.</summary>
    public static IServiceCollection AddWelcome(this IServiceCollection services) => services.AddStage<WelcomeSlice>().AddFragment<WelcomePoster>();
}
