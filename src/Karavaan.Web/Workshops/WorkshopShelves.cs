using Karavaan.Web.Storage;

namespace Karavaan.Web.Workshops;

/// <summary>A facilitator's workshops as they lie on the page, each list newest first.</summary>
/// <param name="Open">People can join.</param>
/// <param name="Past">Closed or expired.</param>
public sealed record WorkshopShelves(IReadOnlyList<WorkshopRow> Open, IReadOnlyList<WorkshopRow> Past)
{
    /// <summary>These workshops, at this moment.</summary>
    public static WorkshopShelves Of(IEnumerable<WorkshopRow> newestFirst, DateTimeOffset now)
    {
        var byState = newestFirst.ToLookup(row => row.Status == WorkshopStatus.Open && row.Expires > now);
        return new([.. byState[true]], [.. byState[false]]);
    }
}
