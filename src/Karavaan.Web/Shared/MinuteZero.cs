using Karavaan.Web.Live;

namespace Karavaan.Web.Shared;

/// <summary>What is said to who is there before the first stage.</summary>
public static class MinuteZero
{
    /// <summary>'We beginnen om 19.30 u.', with the day when that is not today; without a time left to name, 'We beginnen zo'.</summary>
    public static string Said(Scene scene, TimeProvider clock)
    {
        var zone = clock.LocalTimeZone;
        if (scene.Workshop.Programme.StartsAt is not { } at || at <= clock.GetUtcNow())
        {
            return scene.Words[ShellText.StartsSoon];
        }

        var (start, today) = (TimeZoneInfo.ConvertTime(at, zone), TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone));
        var time = scene.Words.Time(TimeOnly.FromDateTime(start.DateTime));
        return start.Date == today.Date
            ? scene.Words[ShellText.StartsAt, time]
            : scene.Words[ShellText.StartsOn, scene.Words.Day(DateOnly.FromDateTime(start.DateTime)), time];
    }

    /// <summary>Does the event end the waiting, or begin it?</summary>
    public static bool IsTouched(Change change) =>
        (change.Before.Template is not null && change.Before.Programme.IsWaiting) != change.After.Programme.IsWaiting;
}
