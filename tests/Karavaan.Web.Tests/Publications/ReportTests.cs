using System.Net;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Tests.Publications;

/// <summary>Who may read the report, when, and that it is never an old one; over HTTP, from the real program.</summary>
public sealed class ReportTests
{
    [Fact]
    public async Task The_desk_has_a_report_while_the_workshop_goes_on_and_the_phones_when_it_is_closed()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        var (_, bram) = await house.JoinAsync("Bram");

        Assert.Contains("ontwerp", await Downloads.ReadAsync(await house.Fleur.GetAsync(house.Own + "/report.pdf")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await bram.GetAsync(house.Own + "/report.pdf")).StatusCode);
        Assert.DoesNotContain("report.pdf", await bram.GetStringAsync(house.Own), StringComparison.Ordinal);

        await house.DeskAsync(id => new ProgrammeCommand.CloseWorkshop { Id = id });
        var answer = await bram.GetAsync(house.Own + "/report.pdf");
        var text = await Downloads.ReadAsync(answer);
        Assert.Contains("report.pdf", await bram.GetStringAsync(house.Own), StringComparison.Ordinal);
        Assert.StartsWith("verslag-van-de-buurt-naar-de-wereld-20", answer.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        Assert.Contains("Anna De Wit", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bram", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_opens_the_report_too_until_it_is_withdrawn()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        var (path, stranger) = (await house.ShareAsync(), house.Browser());

        Assert.Contains("We delen", await Downloads.ReadAsync(await stranger.GetAsync(path + "/report.pdf")), StringComparison.Ordinal);
        await house.WithdrawAsync(path);
        Assert.Equal(HttpStatusCode.Gone, (await stranger.GetAsync(path + "/report.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(house.Own + "/report.pdf")).StatusCode);
    }

    [Fact]
    public async Task A_copy_is_good_until_something_in_it_changes()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        var (cem, _) = await house.JoinAsync("Cem");
        var tag = (await house.Fleur.GetAsync(house.Own + "/report.pdf")).Headers.ETag!;

        await house.GiveAsync(new Actor.Participant(cem), new RosterCommand.TickReady(new(2)) { Id = Guid.CreateVersion7() });
        Assert.Equal(HttpStatusCode.NotModified, (await Downloads.AskAgainAsync(house.Fleur, house.Own + "/report.pdf", tag)).StatusCode);
        await house.DeskAsync(id => new BoardCommand.SetSubject("gereedschap", "de wijk") { Id = id });
        Assert.Contains("gereedschap", await Downloads.ReadAsync(await Downloads.AskAgainAsync(house.Fleur, house.Own + "/report.pdf", tag)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_that_asks_while_everything_changes_gets_what_was_there_when_it_asked()
    {
        using var house = await ResultsHouse.OpenAsync();
        var all = new List<Task>();
        for (var i = 0; i < 12; i++)
        {
            var subject = $"onderwerp<{i}>";
            await house.DeskAsync(id => new BoardCommand.SetSubject(subject, "de wijk") { Id = id });
            all.Add(AskedAfterAsync(i));
        }

        await Task.WhenAll(all);

        async Task AskedAfterAsync(int least)
        {
            var text = await Downloads.ReadAsync(await house.Fleur.GetAsync(house.Own + "/report.pdf"));
            var said = int.Parse(text.Split("onderwerp<")[1].Split('>')[0], System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange(said, least, 11);
        }
    }
}
