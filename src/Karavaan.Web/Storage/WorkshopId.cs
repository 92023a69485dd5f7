namespace Karavaan.Web.Storage;

/// <summary>A workshop; the same value names its stream of events. A UUIDv7.</summary>
public readonly record struct WorkshopId(Guid Value)
{
    /// <summary>A new workshop's id.</summary>
    public static WorkshopId New() => new(Guid.CreateVersion7());
}
