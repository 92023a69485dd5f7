using System.Net;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Publications;

namespace Karavaan.Web.Tests.Attendances;

/// <summary>May one's name stand in the report? Asked when the evening ends, and in the menu; over HTTP, from the real program.</summary>
public sealed class AttendanceTests
{
    [Fact]
    public async Task The_report_names_who_said_yes_and_counts_the_others()
    {
        using var house = await ResultsHouse.OpenAsync();
        var (anna, _) = await house.JoinAsync("Anna van de Tuin");
        await house.JoinAsync("Bram");
        await house.JoinAsync("Cem");
        Assert.DoesNotContain("Wie erbij was", await ReportAsync(house), StringComparison.Ordinal);

        await house.GiveAsync(new Actor.Participant(anna), Named(true));
        var text = await ReportAsync(house);
        Assert.Contains("Anna van de TuinEn 2 mensen die we enkel tellen.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bram", text, StringComparison.Ordinal);

        await house.DeskAsync(id => new ProgrammeCommand.CloseWorkshop { Id = id });
        await house.GiveAsync(new Actor.Participant(anna), Named(false));
        Assert.DoesNotContain("Anna", await ReportAsync(house), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_forgotten_or_whose_name_was_erased_is_not_named()
    {
        using var house = await ResultsHouse.OpenAsync();
        var (anna, _) = await house.JoinAsync("Anna van de Tuin");
        var (bram, _) = await house.JoinAsync("Bram Peeters");
        await house.GiveAsync(new Actor.Participant(anna), Named(true));
        await house.GiveAsync(new Actor.Participant(bram), Named(true));
        Assert.Contains("Bram Peeters", await ReportAsync(house), StringComparison.Ordinal);

        await house.GiveAsync(new Actor.Participant(bram), new RosterCommand.Forget(bram) { Id = Guid.CreateVersion7() });
        Assert.DoesNotContain("Peeters", await ReportAsync(house), StringComparison.Ordinal);
        var person = house.Room.State.People.Find(anna)!;
        await house.GiveAsync(
            new Actor.Participant(anna), new RosterCommand.ChangePerson(anna) { Id = Guid.CreateVersion7() }, new SideWrite.SavePerson(person with { Name = "" }));
        Assert.DoesNotContain("Wie erbij was", await ReportAsync(house), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_asked_when_the_evening_ends_of_who_gave_a_name()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, nobody) = (await evening.JoinAsync("Anna"), await evening.JoinAsync(""));
        Assert.Empty((await anna.GetAsync("")).Document.QuerySelectorAll("#my-attendance form"));

        await evening.GoToAsync(evening.Workshop.Programme.Stages.Length);
        Assert.Empty((await nobody.GetAsync("")).Document.QuerySelectorAll("#my-attendance form"));
        Assert.Contains("Je gaf geen naam", (await nobody.GetAsync("attendance")).Body, StringComparison.Ordinal);
        var form = (await anna.GetAsync("")).Document.QuerySelector("#my-attendance form")!;
        Assert.Contains("Anna", form.TextContent, StringComparison.Ordinal);
        Assert.Equal("Zet mijn naam bij de aanwezigen in het verslag", form.QuerySelector("button")!.TextContent);

        await anna.SaveAsync("put", "attendance", ("named", "true"));
        Assert.True(evening.Workshop.Roster.Present.First().IsNamed);
        Assert.Equal("Haal mijn naam eruit", (await anna.GetAsync("")).Document.QuerySelector("#my-attendance button")!.TextContent);
        await evening.Fleur.SaveAsync("put", "desk/closing");
        Assert.Equal(HttpStatusCode.SeeOther, (await anna.SubmitAsync("attendance")).Status);
        Assert.False(evening.Workshop.Roster.Present.First().IsNamed);
    }

    [Fact]
    public async Task On_a_shared_phone_it_is_the_question_of_who_has_it()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await anna.SubmitAsync("beside", ("name", "Maria"));
        await evening.GoToAsync(evening.Workshop.Programme.Stages.Length);
        var people = evening.Workshop.Roster.Present.ToList();
        Assert.Equal(2, people.Count);

        await anna.SaveAsync("put", "attendance", ("named", "true"));

        var named = Assert.Single(evening.Workshop.Roster.Present, person => person.IsNamed);
        Assert.Contains(evening.Room.State.People.Find(named.Id)!.Name, (await anna.GetAsync("")).Document.QuerySelector("#my-attendance")!.TextContent, StringComparison.Ordinal);
    }

    private static RosterCommand.NameAttendance Named(bool isNamed) => new(isNamed) { Id = Guid.CreateVersion7() };

    private static async Task<string> ReportAsync(ResultsHouse house) => await Downloads.ReadAsync(await house.Fleur.GetAsync(house.Own + "/report.pdf"));
}
