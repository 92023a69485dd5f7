using System.Net;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Tests.Publications;

/// <summary>What the desk prints, over HTTP, from the real program.</summary>
public sealed class PapersTests
{
    [Fact]
    public async Task The_desk_has_a_guide_that_follows_its_plan_and_nobody_else_has_it()
    {
        using var house = await ResultsHouse.OpenAsync();
        var (_, bram) = await house.JoinAsync("Bram");
        var (page, guide) = ($"/w/{house.Room.State.Row.Code}/desk/papers", $"/w/{house.Room.State.Row.Code}/desk/papers/guide.pdf");

        Assert.Contains("guide.pdf", await house.Fleur.GetStringAsync(page), StringComparison.Ordinal);
        Assert.Contains("40 minuten, 2 stappen", await ReportTests.ReadAsync(await house.Fleur.GetAsync(guide)), StringComparison.Ordinal);
        await house.DeskAsync(id => new ProgrammeCommand.PlanMinutes(new(2), 15) { Id = id });
        Assert.Contains("45 minuten, 2 stappen", await ReportTests.ReadAsync(await house.Fleur.GetAsync(guide)), StringComparison.Ordinal);
        await house.DeskAsync(id => new ProgrammeCommand.CloseWorkshop { Id = id });
        Assert.Equal(HttpStatusCode.OK, (await house.Fleur.GetAsync(guide)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await bram.GetAsync(guide)).StatusCode);
    }

    [Fact]
    public async Task Whoever_chooses_a_workshop_can_read_its_guide_first()
    {
        using var house = await ResultsHouse.OpenAsync();
        Assert.Contains("/desk/guides/van-buurt-naar-wereld.nl.md", await house.Fleur.GetStringAsync("/desk/new"), StringComparison.Ordinal);
        Assert.Contains("1-2-4-iedereen", await ReportTests.ReadAsync(await house.Fleur.GetAsync("/desk/guides/van-buurt-naar-wereld.nl.md")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Fleur.GetAsync("/desk/guides/FORMAT.md")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await house.Browser().GetAsync("/desk/guides/van-buurt-naar-wereld.nl.md")).StatusCode);
    }
}
