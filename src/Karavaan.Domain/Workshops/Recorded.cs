namespace Karavaan.Domain.Workshops;

/// <summary>
/// An event as the log keeps it: who caused it, and when (UTC). A secret choice (<see cref="Charters.CharterEvent.ChoiceMade"/>) is
/// kept without a time: <paramref name="At"/> is then <see cref="DateTimeOffset.UnixEpoch"/>, and nothing reads it.
/// </summary>
public sealed record Recorded(WorkshopEvent Event, Actor By, DateTimeOffset At);
