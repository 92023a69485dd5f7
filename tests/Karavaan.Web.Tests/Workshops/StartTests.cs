using System.Globalization;
using System.Net;
using System.Text;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Accounts;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Doors;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Workshops;

public sealed class StartTests(House house) : IClassFixture<House>
{
    private static readonly string Template = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "templates", "van-buurt-naar-wereld.nl.md"));

    private Guest Fleur => house.Fleur;

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_the_sign_in_page()
    {
        foreach (var path in (string[])["/desk", "/desk/new"])
        {
            Assert.Contains("/account/sign-in?returnUrl=", (await house.NewGuest().OpenAsync(path)).Location);
        }
    }

    [Fact]
    public async Task The_shelf_has_five_workshops_in_four_languages_and_one_is_chosen()
    {
        await Fleur.OpenAsync("/desk/new", "fr");
        Assert.Equal(21, Fleur.Page.QuerySelectorAll("[name=template]:not([disabled])").Length);
        Assert.Equal("van-buurt-naar-wereld.fr.md", Fleur.Page.QuerySelector("[name=template][checked]")!.GetAttribute("value"));
    }

    /// <summary>Three of the same title differ in for how many people they are, and their guide lies in their own card.</summary>
    [Fact]
    public async Task Each_template_says_for_how_many_it_is_and_has_its_guide_beside_it()
    {
        await Fleur.OpenAsync("/desk/new");
        var cards = Fleur.Page.QuerySelectorAll("fieldset > .template-choice");
        Assert.Equal(5, cards.Length);
        Assert.Equal(3, cards.Take(3).Select(card => card.QuerySelector(".size")!.TextContent).Distinct().Count());
        Assert.All(cards, card => Assert.EndsWith(card.QuerySelector("input")!.GetAttribute("value")!, card.QuerySelector(":scope > a")!.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(["Deutsch", "English", "Français"], Fleur.Page.QuerySelectorAll(".other-language > summary").Select(summary => summary.TextContent));
    }

    [Fact]
    public async Task A_workshop_is_started_and_stands_first_among_hers()
    {
        await house.StartAsync();
        var room = await house.StartAsync();
        Assert.Equal("Van de buurt naar de wereld", (await Fleur.OpenAsync($"/w/{room.State.Row.Code}/desk")).Title);
        await Fleur.OpenAsync("/desk");

        Assert.Equal(room.State.Row.Code, Fleur.Words(".shelf li:first-child .join-code"));
        Assert.Contains(Words.For("nl").Day(house.Clock.DayOf(room.State.Row.Expires)), Fleur.Words(".shelf li:first-child"));
    }

    [Fact]
    public async Task A_form_sent_twice_at_once_starts_one_workshop()
    {
        await Fleur.OpenAsync("/desk/new");
        var fields = Fleur.Fields("", ("title", "Twee keer")).Select(f => (f.Key, f.Value)).ToArray();
        await Task.WhenAll(Fleur.PostAsync("/desk/new", fields), Fleur.PostAsync("/desk/new", fields), Fleur.PostAsync("/desk/new", fields));
        await Fleur.OpenAsync("/desk");

        Assert.Single(Fleur.Page.QuerySelectorAll(".shelf h3"), h => h.TextContent == "Twee keer");
    }

    /// <summary>The browser's 'back' gives the page with the form that was sent; it begins nothing of before, and nothing that she did not choose.</summary>
    [Fact]
    public async Task A_form_that_says_something_else_the_second_time_is_shown_again_and_then_makes_another()
    {
        await Fleur.OpenAsync("/desk/new");
        var command = Fleur.Value("command")!;
        await Fleur.SubmitAsync(("title", "De eerste"));
        var first = Fleur.Location;
        foreach (var (title, starts) in new[] { ("De tweede", ""), ("De eerste", "2099-01-01T19:30") })
        {
            await Fleur.OpenAsync("/desk/new");
            await Fleur.SubmitAsync(("command", command), ("title", title), ("starts", starts));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, Fleur.Status);
            Assert.StartsWith("Met dit formulier werd al een workshop gemaakt.", Fleur.Alert, StringComparison.Ordinal);
            Assert.Equal((title, starts), (Fleur.Value("title"), Fleur.Value("starts")));
            await Fleur.SubmitAsync();
            Assert.Equal(HttpStatusCode.SeeOther, Fleur.Status);
            Assert.NotEqual(first, Fleur.Location);
        }
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
        var (template, by) = (TemplateReader.Read(Template).Template!, new Actor.Facilitator(owner));
        var begun = (Decision.Accepted)WorkshopDecider.Decide(Workshop.Empty, new ProgrammeCommand.StartWorkshop(template, starts) { Id = id }, by, starts.AddMinutes(-1));
        var made = await house.Services.GetRequiredService<WorkshopStore>().CreateAsync(
            template.Title, "nl", owner, id, [.. begun.Events.Select(e => new Recorded(e, by, starts.AddMinutes(-1)))]);

        await Fleur.OpenAsync("/desk/new");
        var local = TimeZoneInfo.ConvertTime(starts, house.Clock.LocalTimeZone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        await Fleur.PostAsync("/desk/new", [.. Fleur.Fields("").Where(field => field.Key is not ("command" or "starts")).Select(field => (field.Key, field.Value)), ("command", $"{id}"), ("starts", local)]);
        Assert.Equal($"/w/{made.Code}/desk", Fleur.Location);
    }

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

    [Fact]
    public async Task A_template_of_hers_that_is_read_no_more_says_what_is_wrong_and_where_it_is_mended()
    {
        var (id, room) = (Guid.CreateVersion7(), await house.StartAsync());
        await house.Services.GetRequiredService<OwnTemplateStore>().AddAsync(id, room.State.Row.Owner, new("Van vroeger", "nl", "geen kop"));
        await Fleur.OpenAsync($"/desk/new?mine={id}");
        await Fleur.SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, Fleur.Status);
        Assert.StartsWith("Van vroeger heeft fouten", Fleur.Alert, StringComparison.Ordinal);
        Assert.NotEmpty(Fleur.Page.QuerySelectorAll($"a[href='/templates/{id}/text']"));
    }

    [Fact]
    public async Task A_title_of_her_own_is_text_whatever_it_holds()
    {
        const string Title = "<script>alert(1)</script> עברית";
        await Fleur.OpenAsync("/desk/new");
        await Fleur.SubmitAsync(("title", Title));
        var path = Fleur.Location!;
        Assert.Equal(Title, (await Fleur.OpenAsync(path)).Title);
        Assert.Contains((await Fleur.OpenAsync("/desk")).Page.QuerySelectorAll("h3"), h => h.TextContent == Title);
        Assert.Empty(Fleur.Page.QuerySelectorAll("h3 script"));
        Assert.Equal(Title, (await house.NewGuest().OpenAsync($"/j/{path.Split('/')[2]}")).Title);
    }

    [Fact]
    public async Task A_title_of_ten_thousand_characters_comes_back_with_words()
    {
        await Fleur.OpenAsync("/desk/new");
        await Fleur.SubmitAsync(("title", new string('a', 10_000)));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 10_000), (Fleur.Status, Fleur.Value("title")!.Length));
        Assert.Equal("Hoogstens 120 tekens, dit zijn er 10000.", Fleur.Alert);
    }

    [Fact]
    public async Task A_workshop_is_held_again_with_the_same_programme_and_its_file_makes_it_too()
    {
        await Fleur.OpenAsync("/desk/new");
        await Fleur.UploadAsync("mijn avond.md", Encoding.UTF8.GetBytes(Template.Replace("per twee, 3 minuten", "per twee, 4 minuten", StringComparison.Ordinal)), ("title", "Avond in Aalst"));
        var first = (await house.RoomAsync(Fleur.Location!.Split('/')[2])).State;
        await Fleur.OpenAsync("/desk");
        await Fleur.OpenAsync(Fleur.Page.QuerySelector(".shelf li:first-child a[href*=again]")!.GetAttribute("href")!);
        Assert.Equal("Nog eens: Avond in Aalst", Fleur.Words(".choice:has([name=template][checked]) strong"));
        Assert.Empty(Fleur.Page.QuerySelectorAll("a[href*='guides/again']"));
        await Fleur.SubmitAsync(("title", ""));
        var again = (await house.RoomAsync(Fleur.Location!.Split('/')[2])).State;
        Assert.NotEqual(first.Row.Code, again.Row.Code);
        Assert.Equal(first.Workshop.Template, again.Workshop.Template);

        await Fleur.OpenAsync($"/desk/{first.Row.Id.Value}/file");
        var file = await Fleur.Answer.Content.ReadAsStringAsync();
        await Fleur.OpenAsync("/desk/new");
        await Fleur.UploadAsync("terug.md", Encoding.UTF8.GetBytes(file));
        Assert.Equal(first.Workshop.Template, (await house.RoomAsync(Fleur.Location!.Split('/')[2])).State.Workshop.Template);
        Assert.Equal(HttpStatusCode.NotFound, (await Fleur.OpenAsync($"/desk/{Guid.CreateVersion7()}/file")).Status);
    }

    [Fact]
    public async Task A_workshop_of_somebody_else_is_not_offered_again()
    {
        await Fleur.OpenAsync($"/desk/new?again={Guid.CreateVersion7()}");
        Assert.Equal("van-buurt-naar-wereld.nl.md", Fleur.Page.QuerySelector("[name=template][checked]")!.GetAttribute("value"));
        await Fleur.SubmitAsync(("template", $"again:{Guid.CreateVersion7()}"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Kies een sjabloon."), (Fleur.Status, Fleur.Alert));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task A_file_of_her_own_starts_a_workshop(string encoding)
    {
        var saved = Encoding.GetEncoding(encoding);
        await Fleur.OpenAsync("/desk/new");
        await Fleur.UploadAsync("mijn avond.md", [.. saved.Preamble, .. saved.GetBytes(Template)], ("title", "Mijn avond"));

        Assert.Equal(HttpStatusCode.SeeOther, Fleur.Status);
        Assert.Equal("Mijn avond", (await Fleur.OpenAsync(Fleur.Location!)).Title);
    }

    [Fact]
    public async Task A_file_with_errors_says_which_lines_beside_its_name_and_loses_nothing()
    {
        var lines = Template.Split('\n');
        var line = Array.FindIndex(lines, l => l.Contains("**Stap:** kwadrant", StringComparison.Ordinal));
        lines[line] = "- **Stap:** <i>kwadrand</i>";
        lines[3] = "taal: tlh";
        await Fleur.OpenAsync("/desk/new");
        await Fleur.UploadAsync("avond.md", Encoding.UTF8.GetBytes(string.Join('\n', lines)), ("title", "Mijn avond"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mijn avond"), (Fleur.Status, Fleur.Value("title")));
        var errors = Fleur.Page.QuerySelectorAll("[role=alert] li").Select(li => li.TextContent).ToList();
        Assert.Contains(errors, e => e.StartsWith("regel 4: taal ‘tlh’ kennen we niet.", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.StartsWith($"regel {line + 1}: ‘<i>kwadrand</i>’ is geen soort stap.", StringComparison.Ordinal));
        Assert.StartsWith("avond.md heeft fouten", Fleur.Alert);
        Assert.Empty(Fleur.Page.QuerySelectorAll("[role=alert] i"));
    }

    [Fact]
    public async Task A_file_with_a_picture_starts_a_workshop_and_says_on_which_line_it_is_not_shown()
    {
        var at = Template.IndexOf("\n## ", StringComparison.Ordinal);
        var text = $"{Template[..at]}\n![een <b>moestuin</b>](/images/tuin.png)\n{Template[at..]}";
        var line = text[..text.IndexOf("![een", StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        await Fleur.OpenAsync("/desk/new");
        await Fleur.UploadAsync("avond.md", Encoding.UTF8.GetBytes(text), ("title", "Met een beeld"));

        Assert.Equal((HttpStatusCode.OK, "Met een beeld"), (Fleur.Status, Fleur.Title));
        Assert.Equal($"regel {line}: alleen een beeld uit ‘Mijn beelden’, in een verhaal, wordt getoond. Mensen lezen: ‘een <b>moestuin</b>’.", Fleur.Words("ul li"));
        Assert.Equal("Met een beeld", (await Fleur.OpenAsync(Fleur.Page.QuerySelector("a.button")!.GetAttribute("href")!)).Title);
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47 }, 9, "foto.md: Dit is geen tekst in UTF-8.")]
    [InlineData(new byte[] { 0x61 }, 300_000, "foto.md: Dit bestand is 293 kB. Hoogstens 256 kB.")]
    [InlineData(new byte[] { 0x20 }, 10, "foto.md heeft fouten")]
    public async Task What_is_no_workshop_file_gets_words(byte[] piece, int times, string words)
    {
        await Fleur.OpenAsync("/desk/new");
        await Fleur.UploadAsync("foto.md", [.. Enumerable.Repeat(piece, times).SelectMany(b => b)], ("title", "Mijn avond"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mijn avond"), (Fleur.Status, Fleur.Value("title")));
        Assert.StartsWith(words, Fleur.Alert);
    }

    [Fact]
    public async Task Own_file_without_a_file_asks_for_it()
    {
        await Fleur.OpenAsync("/desk/new");
        Assert.Equal("Kies een bestand.", (await Fleur.SubmitAsync(("template", "own"))).Alert);
        Assert.Equal("Kies een sjabloon.", (await Fleur.SubmitAsync(("template", "../appsettings.json"))).Alert);
    }

    [Fact]
    public async Task A_form_without_the_pages_token_starts_nothing()
    {
        await Fleur.PostAsync("/desk/new", ("template", "van-buurt-naar-wereld.nl.md"), ("title", "Vals"));

        Assert.Equal((HttpStatusCode.BadRequest, "Dit begrepen we niet"), (Fleur.Status, Fleur.Title));
        Assert.DoesNotContain("Vals", (await Fleur.OpenAsync("/desk")).Text);
    }

    [Fact]
    public async Task A_second_facilitator_leads_beside_her_once_invited()
    {
        var room = await house.StartAsync();
        await Fleur.OpenAsync(AccountPaths.Invite);
        await Fleur.SubmitAsync();
        var cem = house.NewGuest();
        await cem.OpenAsync(new Uri(Fleur.Page.QuerySelector("#link")!.GetAttribute("value")!).PathAndQuery);
        await cem.SubmitAsync(("name", "Cem"), ("password", Accounts.Browser.Password));
        var desk = $"/w/{room.State.Row.Code}/desk";
        Assert.Equal(HttpStatusCode.Forbidden, (await cem.OpenAsync(desk)).Status);

        var form = $"/desk/{room.State.Row.Id.Value}/facilitators";
        await Fleur.OpenAsync("/desk");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Fleur.SubmitToAsync(form, ("login", "Wie?"))).Status);
        Assert.Equal("Wie?", Fleur.Page.QuerySelector($"#login-{room.State.Row.Id.Value:N}")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.SeeOther, (await Fleur.SubmitToAsync(form, ("login", "cem"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await cem.OpenAsync(desk)).Status);
        Assert.Contains(room.State.Row.Code, (await cem.OpenAsync("/desk")).Text);
    }
}
