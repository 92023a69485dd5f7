using Karavaan.Web.Live;

namespace Karavaan.Web.Shared;

/// <summary>What is said to who is there before the first stage.</summary>
public static class MinuteZero
{
    /// <summary>'We beginnen om 19.30 u.', with the day when that is not today; without a time left to name, 'We beginnen zo'.</summary>
    public static string Said(Scene scene, TimeProvider clock)
    {
        if (scene.Workshop.Programme.StartsAt is not { } at || at <= clock.GetUtcNow())
        {
            return scene.Words[ShellText.StartsSoon];
        }

        var (day, time) = (clock.DayOf(at), scene.Words.Time(clock.TimeOf(at)));
        return day == clock.DayOf(clock.GetUtcNow()) ? scene.Words[ShellText.StartsAt, time] : scene.Words[ShellText.StartsOn, scene.Words.Day(day), time];
    }

    /// <summary>Does the event end the waiting, or begin it?</summary>
    public static bool IsTouched(Change change) =>
        (change.Before.Template is not null && change.Before.Programme.IsWaiting) != change.After.Programme.IsWaiting;
}
