namespace Karavaan.Domain.Workshops;

/// <summary>
/// An event as the log keeps it: with who caused it and when (UTC). Of a secret choice the log keeps neither:
/// <paramref name="By"/> is <see cref="Actor.Secret"/> and <paramref name="At"/> the Unix epoch, which nothing may use.
/// </summary>
public sealed record Recorded(WorkshopEvent Event, Actor By, DateTimeOffset At);
