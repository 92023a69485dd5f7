using System.Globalization;
using Karavaan.Web.Shared;
using Microsoft.Extensions.Configuration;

namespace Karavaan.Web.Tests.Doors;

/// <summary>What a page or a document says of the clock is in one zone: the installation's, whatever the server's is.</summary>
public sealed class TimeZoneTests
{
    [Fact]
    public void It_is_the_one_of_Brussels_or_the_one_that_is_set()
    {
        var summer = new DateTimeOffset(2027, 7, 1, 22, 30, 0, TimeSpan.Zero);
        Assert.Equal((new DateOnly(2027, 7, 2), new TimeOnly(0, 30)), (Of(null).DayOf(summer), Of(null).TimeOf(summer)));
        Assert.Equal(new TimeOnly(23, 30), Of("Europe/London").TimeOf(summer));
        Assert.Contains("‘Mars/Olympus’", Assert.Throws<UnknownTimeZoneException>(() => Of("Mars/Olympus")).Message, StringComparison.Ordinal);
    }

    /// <summary>Somewhere where it is always another day than in UTC, so that nothing is right by chance.</summary>
    [Fact]
    public async Task Start_waiting_room_clock_promise_shelf_and_documents_agree()
    {
        var name = DateTimeOffset.UtcNow.Hour >= 10 ? "Pacific/Kiritimati" : "Pacific/Pago_Pago";
        using var house = await House.OpenAsync(HouseClock.Setting, name);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        await house.Fleur.OpenAsync("/desk/new");
        await house.Fleur.SubmitAsync(("starts", "2031-01-15T19:30"));
        var room = await house.RoomAsync(house.Fleur.Location!.Split('/')[2]);
        var begins = new DateTimeOffset(2031, 1, 15, 19, 30, 0, zone.GetUtcOffset(new DateTime(2031, 1, 15, 19, 30, 0)));
        Assert.Equal(begins, room.State.Workshop.Programme.StartsAt);

        var anna = await house.JoinAsync(room, "Anna");
        await anna.OpenAsync($"/w/{room.State.Row.Code}");
        Assert.Contains("15 januari 2031 om 19.30 u.", anna.Text, StringComparison.Ordinal);

        await House.DeskAsync(room, id => new Domain.Workshops.ProgrammeCommand.GoToStage(new(1), new(1)) { Id = id });
        var end = TimeZoneInfo.ConvertTime(room.State.Workshop.Programme.Now.Timer.EndsAt!.Value, zone);
        await anna.OpenAsync($"/w/{room.State.Row.Code}");
        Assert.Equal($"tot {end:HH}.{end:mm} u.", anna.Words("#phone-clock"));

        var until = Words.For("nl").Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(room.State.Row.Expires, zone).DateTime));
        Assert.Contains(until, (await house.NewGuest().OpenAsync($"/j/{room.State.Row.Code}")).Words(".promise"), StringComparison.Ordinal);
        Assert.Contains(until, (await house.Fleur.OpenAsync("/desk")).Words(".shelf li:first-child"), StringComparison.Ordinal);

        var entered = TimeZoneInfo.ConvertTime(room.State.Workshop.Programme.Now.EnteredAt!.Value, zone);
        await house.Fleur.OpenAsync($"/w/{room.State.Row.Code}/results/report.pdf");
        Assert.Contains(entered.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), house.Fleur.Answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
    }

    private static HouseClock Of(string? zone) =>
        HouseClock.Of(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(HouseClock.Setting, zone)]).Build());
}
