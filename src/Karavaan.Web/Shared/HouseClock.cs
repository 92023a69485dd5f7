using Karavaan.Web.Storage;

namespace Karavaan.Web.Shared;

/// <summary>
/// The machine's time, in the time zone of the people whom this installation is for: <c>Karavaan:TimeZone</c>, Europe/Brussels when it
/// is not set. A rented server stands in UTC, so its own zone says nothing about the clock on the hall's wall; one installation is one
/// house, so a zone for each workshop would be a question that nobody wants to answer. Every time and day of the clock that a page or
/// a document says is in <see cref="LocalTimeZone"/>; the log and calendar files stay in UTC.
/// </summary>
public sealed class HouseClock(TimeZoneInfo zone) : TimeProvider
{
    /// <summary>Where it is configured; an IANA name.</summary>
    public const string Setting = "Karavaan:TimeZone";

    private const string Usual = "Europe/Brussels";

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone { get; } = zone;

    /// <summary>The clock that is configured. A machine that doesn't know the usual zone, and was told no other, keeps its own.</summary>
    /// <exception cref="UnknownTimeZoneException">The configured zone is unknown here.</exception>
    public static HouseClock Of(IConfiguration configuration) =>
        configuration[Setting] is { Length: > 0 } named
            ? new(TimeZoneInfo.TryFindSystemTimeZoneById(named, out var zone) ? zone : throw new UnknownTimeZoneException(named))
            : new(TimeZoneInfo.TryFindSystemTimeZoneById(Usual, out var usual) ? usual : TimeZoneInfo.Local);
}

/// <summary>The configured time zone is unknown on this machine; in words for whoever started the program.</summary>
public sealed class UnknownTimeZoneException(string zone) : SpokenException(new(UpkeepText.ZoneUnknown, zone, HouseClock.Setting));
