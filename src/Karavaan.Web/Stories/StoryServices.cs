using Karavaan.Web.Live;

namespace Karavaan.Web.Stories;

/// <summary>Brings this kind of stage in.</summary>
public static class StoryServices
{
    /// <summary>The slice and its fragments.</summary>
    public static IServiceCollection AddStory(this IServiceCollection services) => services.AddStage<StorySlice>().AddFragment<StorySlide>().AddFragment<StorySteps>();
}
