using System.Globalization;
using System.Net;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Doors;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Workshops;

/// <summary>The hour at which a workshop is to begin: one that is over, one that nobody can read, and a form that comes again after it.</summary>
public sealed class StartHourTests(House house) : IClassFixture<House>
{
    private Guest Fleur => house.Fleur;

    [Theory]
    [InlineData(-3, HttpStatusCode.UnprocessableEntity)]
    [InlineData(-0.5, HttpStatusCode.SeeOther)]
    [InlineData(3, HttpStatusCode.SeeOther)]
    public async Task An_hour_that_is_over_is_told_and_one_who_is_a_little_late_begins(double hours, HttpStatusCode status)
    {
        var starts = TimeZoneInfo.ConvertTime(house.Clock.GetUtcNow().AddHours(hours), house.Clock.LocalTimeZone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        await Fleur.OpenAsync("/desk/new");
        await Fleur.SubmitAsync(("title", "Op tijd"), ("starts", starts));
        Assert.Equal(status, Fleur.Status);
        if (status == HttpStatusCode.UnprocessableEntity)
        {
            Assert.Equal(("Dit uur is al voorbij. Kijk de datum na.", starts, "Op tijd"), (Fleur.Words("#starts-refusal"), Fleur.Value("starts"), Fleur.Value("title")));
        }
    }

    [Fact]
    public async Task An_hour_that_nobody_can_read_is_told()
    {
        await Fleur.OpenAsync("/desk/new");
        await Fleur.SubmitAsync(("starts", "morgenavond"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Dit uur konden we niet lezen."), (Fleur.Status, Fleur.Words("#starts-refusal")));
    }

    /// <summary>The answer got lost, and the browser sends the form again when the hour has come, or long after.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(180)]
    public async Task A_form_that_comes_again_after_its_hour_leads_to_what_it_made(int minutes)
    {
        var (id, owner) = (Guid.CreateVersion7(), (await house.StartAsync()).State.Row.Owner);
        var now = house.Clock.GetUtcNow();
        var starts = now.AddMinutes(-minutes).AddSeconds(-now.Second).AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        var (template, by) = (Shelf.Template(), new Actor.Facilitator(owner));
        var begun = (Decision.Accepted)WorkshopDecider.Decide(Workshop.Empty, new ProgrammeCommand.StartWorkshop(template, starts) { Id = id }, by, starts.AddMinutes(-1));
        var made = await house.Services.GetRequiredService<WorkshopStore>().CreateAsync(
            template.Title, "nl", owner, id, [.. begun.Events.Select(e => new Recorded(e, by, starts.AddMinutes(-1)))]);

        await Fleur.OpenAsync("/desk/new");
        var local = TimeZoneInfo.ConvertTime(starts, house.Clock.LocalTimeZone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        await Fleur.PostAsync("/desk/new", [.. Fleur.Fields("").Where(field => field.Key is not ("command" or "starts")).Select(field => (field.Key, field.Value)), ("command", $"{id}"), ("starts", local)]);
        Assert.Equal($"/w/{made.Code}/desk", Fleur.Location);
    }
}
