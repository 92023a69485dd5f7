namespace Karavaan.Web.Shared;

/// <summary>Moments as the clock and the calendar on the hall's wall say them.</summary>
public static class WallTime
{
    extension(TimeProvider clock)
    {
        /// <summary>The moment, in the zone of <see cref="HouseClock"/>.</summary>
        public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone);

        /// <summary>The day that it is then.</summary>
        public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(clock.Local(moment).DateTime);

        /// <summary>The time that it is then.</summary>
        public TimeOnly TimeOf(DateTimeOffset moment) => TimeOnly.FromDateTime(clock.Local(moment).DateTime);
    }
}
