using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Storage;

/// <summary>What is known about a workshop without reading its history.</summary>
/// <param name="Id">Names the workshop and its stream.</param>
/// <param name="Code">What people type to join: six capital letters that form no doubt (<see cref="Codes"/>).</param>
/// <param name="Title">The name that people see.</param>
/// <param name="Owner">Who made it.</param>
/// <param name="Language">nl, fr, en or de: what screen and desk speak, and phones unless they ask for another.</param>
/// <param name="Status">Whether it still takes contributions.</param>
/// <param name="Created">UTC.</param>
/// <param name="Expires">UTC; from then on names and workshop may be swept away.</param>
public sealed record WorkshopRow(
    WorkshopId Id,
    string Code,
    string Title,
    FacilitatorId Owner,
    string Language,
    WorkshopStatus Status,
    DateTimeOffset Created,
    DateTimeOffset Expires)
{
    /// <summary>How long names are kept after the workshop was made: 'namen verdwijnen na 30 dagen'.</summary>
    public static TimeSpan DefaultLife { get; } = TimeSpan.FromDays(30);

    /// <summary>Is it only played, to try it out? As its first event says; here for lists, which read no history.</summary>
    public bool IsRehearsal { get; init; }
}

/// <summary>Whether a workshop takes contributions. Stored by name.</summary>
public enum WorkshopStatus
{
    /// <summary>People can join and take part.</summary>
    Open,

    /// <summary>Ended; results can be read.</summary>
    Closed,
}
