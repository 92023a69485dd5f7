namespace Karavaan.Domain.Workshops;

/// <summary>A group that asks for help.</summary>
/// <param name="Since">When they asked (UTC).</param>
/// <param name="By">Who tapped it.</param>
/// <param name="IsPromised">The desk said that somebody comes.</param>
public sealed record HelpCall(DateTimeOffset Since, ParticipantId By, bool IsPromised);
