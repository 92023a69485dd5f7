using Karavaan.Web.Live;

namespace Karavaan.Web.Breaks;

/// <summary>Brings this kind of stage in.</summary>
public static class BreakServices
{
    /// <summary>The slice and its fragments.</summary>
    public static IServiceCollection AddBreak(this IServiceCollection services) => services.AddStage<BreakSlice>().AddFragment<BreakClock>().AddFragment<BreakPoster>();
}
