using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Live;

/// <summary>Pages of a workshop that is in no database: for what every page must show, or must not, whatever happened.</summary>
internal static class Laboratory
{
    private static readonly DateTimeOffset now = new(2027, 3, 12, 19, 30, 0, TimeSpan.Zero);

    /// <summary>The workshop as a room has it, with nobody's name.</summary>
    public static RoomState StateOf(Workshop workshop) => new(
        new WorkshopRow(
            WorkshopId.New(), "WEGNAR", "Van de buurt naar de wereld", new FacilitatorId(Guid.CreateVersion7()), "nl",
            WorkshopStatus.Open, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch),
        workshop,
        Karavaan.Web.Storage.People.Nobody);

    /// <summary>What a command makes of it; the same, when it is refused.</summary>
    public static Workshop Do(Workshop workshop, Command command, Actor by) =>
        WorkshopDecider.Decide(workshop, command, by, now) is Decision.Accepted(var events)
            ? events.Aggregate(workshop, (w, e) => w.Apply(new Recorded(e, by, now)))
            : workshop;

    /// <summary>Somebody's whole page, in Dutch.</summary>
    public static string Draw(IServiceProvider services, RoomState state, Viewer viewer)
    {
        var page = services.GetServices<IPage>().Single(p => p.Surface == viewer.Surface);
        var renderer = services.GetRequiredService<FragmentRenderer>();
        var scene = new Scene(state, Words.For("nl"));
        return string.Concat(page.Roots(viewer).Select(key => renderer.DrawAsync(key, scene).GetAwaiter().GetResult()));
    }
}
