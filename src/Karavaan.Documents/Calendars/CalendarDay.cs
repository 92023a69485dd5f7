namespace Karavaan.Documents.Calendars;

/// <summary>A whole day in a calendar: a date, no hour and so no time zone.</summary>
/// <param name="Id">The same for the same day of the same workshop, so that a second import changes the entry and adds none.</param>
/// <param name="Day">Which day.</param>
/// <param name="Summary">The line that the calendar shows.</param>
/// <param name="Description">What stands behind it; may hold several lines.</param>
public sealed record CalendarDay(string Id, DateOnly Day, string Summary, string Description);
