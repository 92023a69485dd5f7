using System.Net;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Publications;
using Microsoft.Extensions.DependencyInjection;
using static Karavaan.Web.Tests.Sheets.SheetActs;

namespace Karavaan.Web.Tests.Sheets;

/// <summary>What a table wrote on paper, typed in at the desk.</summary>
public sealed class SheetTests
{
    [Fact]
    public async Task Every_code_that_is_printed_opens_the_form_of_its_sheet()
    {
        await using var evening = await Evening.StartAsync();
        var list = (await evening.Fleur.GetAsync("desk/sheets")).Document;
        var printed = await Downloads.ReadAsync((await evening.Fleur.GetAsync("desk/papers/kit.pdf")).Message);
        var sheets = list.QuerySelectorAll(".sheet-list a").Select(a => (Code: a.QuerySelector("strong")!.TextContent, Path: a.GetAttribute("href")!)).ToList();
        Assert.Equal(["STIPPEN 1", "KAARTJES", "STIPPEN 2", "KWADRANT"], sheets.Take(4).Select(sheet => sheet.Code));
        foreach (var (code, path) in sheets)
        {
            Assert.Contains($"{evening.Code} · {code}", printed, StringComparison.Ordinal);
            Assert.Equal(path, await FoundAsync(evening, $"{evening.Code} · {code}"));
            Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.GetAsync(path)).Status);
        }
    }

    [Theory]
    [InlineData("kaartjes", "4")]
    [InlineData("kaart", "4")]
    [InlineData(" art 3 ", "articles/3")]
    [InlineData("3", "articles/3")]
    [InlineData("Stippen 2", "5")]
    [InlineData("dots2", "5")]
    [InlineData("KEUZE", "choices")]
    [InlineData("kwadrant", "6")]
    public async Task A_code_is_known_however_short_it_is_typed(string typed, string path)
    {
        await using var evening = await Evening.StartAsync();
        Assert.Equal($"/w/{evening.Code}/desk/sheets/{path}?table=1", await FoundAsync(evening, typed));
    }

    [Theory]
    [InlineData("k")]
    [InlineData("artikel 99")]
    [InlineData("ABCDEF · KAARTJES")]
    [InlineData("?!·")]
    public async Task Another_code_is_said_to_be_none_and_stays_in_its_field(string typed)
    {
        await using var evening = await Evening.StartAsync();
        var answer = await evening.Fleur.GetAsync($"desk/sheets?sheet={Uri.EscapeDataString(typed)}");
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("Dit blad kennen we niet", answer.Body, StringComparison.Ordinal);
        Assert.Equal(typed, answer.Document.QuerySelector("#code")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Three_people_without_a_phone_write_notes_and_give_dots_and_it_stays_marked()
    {
        await using var evening = await Evening.StartAsync();
        await PeopleAsync(evening, 3);
        await PeopleAsync(evening, 3);
        Assert.Equal(3, evening.Workshop.Roster.Count);
        await evening.GoToAsync(3);
        var theme = evening.Workshop.Template!.Stages.OfType<Domain.Templates.StageTemplate.Themes>().Single().List[1].Key;
        await evening.Fleur.SaveAsync("put", "desk/sheets/3/dots", ("table", "1"), ($"dots-{theme}", "5"));
        await evening.Fleur.SaveAsync("put", "desk/sheets/3/dots", ("table", "1"), ($"dots-{theme}", "4"));
        Assert.Equal(4, evening.Workshop.Board.ThemeDotsIn(new(3)).OfRoom()[theme]);
        Refused("Dat zijn 7 stippen. Er zijn er hoogstens 6", await evening.Fleur.SendAsync("put", "desk/sheets/3/dots", ("table", "1"), ($"dots-{theme}", "7")));
        Refused("Typ een getal van 0 of meer", await evening.Fleur.SendAsync("put", "desk/sheets/3/dots", ("table", "1"), ($"dots-{theme}", "-2")));

        await evening.GoToAsync(4);
        await evening.Fleur.SaveAsync("post", "desk/sheets/4/notes", ("table", "1"), ("text", "Samen koken"));
        var note = Assert.Single(evening.Workshop.Board.Notes.Values);
        Assert.True(note is { IsByDesk: true, Group.Number: 1 });
        await evening.GoToAsync(5);
        await evening.Fleur.SaveAsync("put", "desk/sheets/5/dots", ("table", "1"), ($"dots-{note.Id.Value:n}", "2"));
        Assert.Equal(2, evening.Workshop.Board.DotsIn(new(5)).Of[note.Id]);
        await evening.Fleur.SaveAsync("put", "desk/reveals/5");
        Assert.Equal(nameof(RefusalCode.AlreadyRevealed), (await evening.Fleur.SendAsync("put", "desk/sheets/5/dots", ("table", "1"), ($"dots-{note.Id.Value:n}", "3"))).Code);

        var log = await evening.Services.GetRequiredService<EventLog>().ReadAsync(evening.Room.State.Row.Id, 0).ToListAsync();
        Assert.All(log.Where(recorded => recorded.Event is Domain.Boards.BoardEvent.NoteAdded or Domain.Boards.BoardEvent.DotGiven or Domain.Boards.BoardEvent.ThemeDotGiven), recorded =>
            Assert.Equal(evening.Room.State.Row.Owner, Assert.IsType<Actor.Participant>(recorded.By).EnteredBy));
    }

    [Fact]
    public async Task A_note_that_is_sent_again_is_one_note_and_a_refused_one_is_still_in_its_field()
    {
        await using var evening = await Evening.StartAsync();
        await evening.GoToAsync(4);
        Refused("Zeg eerst hoeveel mensen", await evening.Fleur.SendAsync("post", "desk/sheets/4/notes", ("table", "1"), ("text", "Te vroeg")));
        await PeopleAsync(evening, 1);
        var id = Guid.CreateVersion7();
        await evening.Fleur.SendAsync("post", "desk/sheets/4/notes", id, ("table", "1"), ("text", "Eén keer"));
        await evening.Fleur.SendAsync("post", "desk/sheets/4/notes", id, ("table", "1"), ("text", "Eén keer"));
        Assert.Single(evening.Workshop.Board.Notes);

        var refused = await evening.Fleur.SendAsync("post", "desk/sheets/4/notes", Guid.CreateVersion7(), "text/html", [("table", "1"), ("text", new string('n', 281))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(new string('n', 281), refused.Document.QuerySelector("#note")!.GetAttribute("value"));
        Assert.Contains("Dit is te lang", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_entered_by_name_can_be_the_writer_and_never_is_by_chance()
    {
        await using var evening = await Evening.StartAsync();
        await evening.Fleur.SaveAsync("post", "desk/people", ("name", "Jef"), ("group", "1"));
        await PeopleAsync(evening, 2);
        await evening.GoToAsync(4);
        var jef = evening.Workshop.Roster.Present.First().Id;
        await evening.Fleur.SaveAsync("post", "desk/sheets/4/notes", ("table", "1"), ("text", "Van iemand"));
        await evening.Fleur.SaveAsync("post", "desk/sheets/4/notes", ("table", "1"), ("text", "Van Jef"), ("who", $"{jef.Value:n}"));
        Assert.Equal(["Van Jef"], evening.Workshop.Board.Notes.Values.Where(note => note.By == jef).Select(note => note.Text));

        var anna = await evening.JoinAsync("Anna");
        var who = evening.Workshop.Roster.Present.Last().Id;
        await evening.Fleur.SaveAsync("post", "desk/sheets/4/notes", ("table", "1"), ("text", "Niet van Anna"), ("who", $"{who.Value:n}"));
        Assert.DoesNotContain(evening.Workshop.Board.Notes.Values, note => note.By == who);
        Assert.NotNull(anna);
    }

    [Fact]
    public async Task Each_organisation_is_placed_once_also_by_two_helpers_at_the_same_time()
    {
        await using var evening = await Evening.StartAsync();
        await PeopleAsync(evening, 4);
        await evening.GoToAsync(6);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => PlaceAsync(evening, $"Organisatie {i}", ("todayX", "2,5"), ("todayY", "10"), ("laterX", "7.5"), ("laterY", "0"))));
        await PlaceAsync(evening, "organisatie 0", ("todayX", "5"), ("todayY", "5"));
        var map = evening.Workshop.Quadrants;
        Assert.Equal(["Organisatie 0", "Organisatie 1", "Organisatie 2", "Organisatie 3"], map.In(new(6)).Values.Select(placement => map.NameOf(placement.Organisation!.Value)).Order());
        Assert.Equal(new Position(0, 0), map.In(new(6)).Values.Single(placement => map.NameOf(placement.Organisation!.Value) == "Organisatie 0").Today);
        Assert.All(map.In(new(6)).Values, placement => Assert.Equal(new Position(0.5, -1), placement.Later));

        Refused("Iedereen zonder gsm heeft hier al", await evening.Fleur.SendAsync("put", "desk/sheets/6/place", ("table", "1"), ("organisation", "De vijfde"), ("todayX", "1"), ("todayY", "1")));
        var refused = await evening.Fleur.SendAsync(
            "put", "desk/sheets/6/place", Guid.CreateVersion7(), "text/html", [("table", "1"), ("organisation", "Organisatie 1"), ("todayX", "11"), ("todayY", "3")]);
        Assert.Contains("Typ twee getallen van 0 tot 10", refused.Body, StringComparison.Ordinal);
        Assert.Equal(["Organisatie 1", "11", "3"], new[] { "organisation", "today-x", "today-y" }.Select(field => refused.Document.GetElementById(field)!.GetAttribute("value")));
        Assert.Contains("2.5 – 10", refused.Document.QuerySelector(".sheet-places")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cards_that_were_held_up_are_secret_choices_of_who_has_no_phone()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await PeopleAsync(evening, 3);
        await evening.GoToAsync(9);
        Assert.Contains("Er loopt nu geen ronde", (await evening.Fleur.GetAsync("desk/sheets/choices")).Body, StringComparison.Ordinal);
        await evening.Fleur.SaveAsync("put", "desk/articles/1/text", ("text", "We delen alles."));
        await evening.Fleur.SaveAsync("post", "desk/consent/articles/1/rounds");
        var id = evening.Workshop.Charter.OnScreen!.Value;
        await anna.SaveAsync("put", $"consent/rounds/{id.Value:n}/choice", ("choice", "consent"));

        Refused("Dat zijn 4 keuzes. Er zijn 3 kiezers", await ChooseAsync(evening, id, ("consent", "3"), ("objections", "Te duur")));
        Assert.Equal(HttpStatusCode.OK, (await ChooseAsync(evening, id, ("consent", "1"), ("concerns", "Wie betaalt?\r\nWie kuist?"))).Status);
        Refused("Van hier zijn al 3 keuzes", await ChooseAsync(evening, id, ("consent", "2")));
        Assert.Equal(HttpStatusCode.OK, (await ChooseAsync(evening, id, ("consent", "2"), ("objections", "Te duur"))).Status);
        var round = evening.Workshop.Charter.Rounds[id];
        Assert.Equal((3, 0, 1), (round.Count(Choice.Consent), round.Count(Choice.Concern), round.Count(Choice.Objection)));
        var log = await evening.Services.GetRequiredService<EventLog>().ReadAsync(evening.Room.State.Row.Id, 0).ToListAsync();
        Assert.All(log.Where(recorded => recorded.Event is CharterEvent.ChoiceMade), recorded => Assert.IsType<Actor.Secret>(recorded.By));

        await evening.Fleur.SaveAsync("put", $"desk/consent/rounds/{id.Value:n}/reveal");
        Assert.Equal(0, evening.Workshop.Charter.Rounds[id].Silent);
        Assert.Equal(nameof(RefusalCode.AlreadyRevealed), (await ChooseAsync(evening, id, ("consent", "3"))).Code);
    }

    private static Task<Evenings.Answer> PlaceAsync(Evening evening, string name, params (string, string)[] numbers) =>
        evening.Fleur.SaveAsync("put", "desk/sheets/6/place", [("table", "1"), ("organisation", name), .. numbers]);

    private static Task<Evenings.Answer> ChooseAsync(Evening evening, RoundId round, params (string, string)[] fields) =>
        evening.Fleur.SendAsync("put", $"desk/sheets/rounds/{round.Value:n}/choices", [("table", "1"), .. fields]);

    private static async Task<string?> FoundAsync(Evening evening, string typed) =>
        (await evening.Fleur.GetAsync($"desk/sheets?sheet={Uri.EscapeDataString(typed)}")).Message.Headers.Location?.ToString();
}
