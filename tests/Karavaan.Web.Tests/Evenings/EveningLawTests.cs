using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Live;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>Random evenings through every stage, with all slices of the program: no event changes a page without saying so.</summary>
public sealed class EveningLawTests
{
    [Fact]
    public void Every_event_of_an_evening_touches_every_page_that_it_changes()
    {
        using var app = new App();
        var workshop = Storm.Begins().Now;
        var row = new WorkshopRow(
            WorkshopId.New(), "WEGNAR", "Van de buurt naar de wereld", new FacilitatorId(Guid.CreateVersion7()), "nl",
            WorkshopStatus.Open, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);
        FragmentLaw.Check(app.Services, new RoomState(row, workshop, Karavaan.Web.Storage.People.Nobody), Storm.Steps, length: 60, iterations: 12);
    }
}
