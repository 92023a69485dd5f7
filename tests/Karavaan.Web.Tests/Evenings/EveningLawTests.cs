using Karavaan.Domain.Tests.Cast;
using Karavaan.Web.Tests.Live;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>Random evenings through every stage, with all slices of the program: no event changes a page without saying so.</summary>
public sealed class EveningLawTests
{
    [Fact]
    public void Every_event_of_an_evening_touches_every_page_that_it_changes()
    {
        using var app = new App();
        FragmentLaw.Check(app.Services, Laboratory.StateOf(Storm.Begins().Now), Storm.Steps, length: 60, iterations: 12);
    }
}
