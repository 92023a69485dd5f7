using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Talks;

/// <summary>What the choice of themes and the talk about them have in common.</summary>
public static class TalkServices
{
    /// <summary>The fragment with which the desk gives a group another theme.</summary>
    public static IServiceCollection AddTalks(this IServiceCollection services) => services.AddFragment<ThemeChoice>();
}
