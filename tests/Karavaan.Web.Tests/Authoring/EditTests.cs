using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Doors;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Authoring;

/// <summary>The editor as a browser without script uses it, against the whole program.</summary>
public sealed class EditTests(House house) : IClassFixture<House>
{
    private static readonly string BuiltIn = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "templates", "van-buurt-naar-wereld.nl.md"));

    private Guest Fleur => house.Fleur;

    private OwnTemplateStore Store => house.Services.GetRequiredService<OwnTemplateStore>();

    [Fact]
    public async Task Every_form_sent_as_it_stands_changes_nothing()
    {
        var id = await TakeAsync();
        var before = await StoredAsync(id);
        for (var stage = 0; stage <= before.Stages.Count; stage++)
        {
            await Fleur.OpenAsync($"/templates/{id}?stage={stage}");
            await SendAsync(id, ("do", "save"));
            Assert.Equal((HttpStatusCode.SeeOther, $"/templates/{id}?stage={stage}"), (Fleur.Status, Fleur.Location));
        }

        Assert.Equal(before, await StoredAsync(id));
        Assert.Single(await VersionsAsync(id));
    }

    [Fact]
    public async Task A_field_is_saved_and_stands_there_with_the_time_and_in_the_preview()
    {
        var id = await TakeAsync();
        await Fleur.OpenAsync($"/templates/{id}");
        await SendAsync(id, ("do", "save"), ("f.Title", "Dag <b>allemaal</b>"), ("f.Minutes", "12"), ("f.Question", "Wat bracht je hier?\r\nEerlijk."));
        var welcome = Assert.IsType<StageTemplate.Welcome>((await StoredAsync(id)).Stages[0]);
        await Fleur.OpenAsync($"/templates/{id}?stage=1");
        Assert.Equal(("Dag <b>allemaal</b>", 12, "Wat bracht je hier?\nEerlijk."), (welcome.Title, welcome.Minutes, welcome.Question));
        Assert.StartsWith("Bewaard om ", Fleur.Words("#edit-status"));
        Assert.Contains("Dag <b>allemaal</b>", Fleur.Words("#edit-programme li:first-child"));
        Assert.Contains("4 min te veel voor 120 min", Fleur.Words("#edit-total"));

        var frames = Fleur.Page.QuerySelectorAll("iframe").Select(frame => frame.GetAttribute("src")!).ToList();
        Assert.Equal(2, frames.Count);
        foreach (var frame in frames)
        {
            Assert.Equal(HttpStatusCode.OK, (await Fleur.OpenAsync(frame)).Status);
            Assert.Contains("Dag <b>allemaal</b>", Fleur.Text);
        }
    }

    [Fact]
    public async Task Every_stage_can_be_looked_at_on_both_surfaces()
    {
        var id = await TakeAsync();
        var stages = (await StoredAsync(id)).Stages;
        for (var stage = 1; stage <= stages.Count; stage++)
        {
            foreach (var surface in (string[])["phone", "screen"])
            {
                await Fleur.OpenAsync($"/templates/{id}/preview/{stage}/{surface}");
                Assert.Equal(HttpStatusCode.OK, Fleur.Status);
                Assert.Contains(stages[stage - 1].Title, Fleur.Text);
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, (await Fleur.OpenAsync($"/templates/{id}/preview/99/phone")).Status);
    }

    [Fact]
    public async Task What_can_not_be_saved_comes_back_as_it_was_typed_with_words_at_its_field()
    {
        var id = await TakeAsync();
        var before = await StoredAsync(id);
        await Fleur.OpenAsync($"/templates/{id}?stage=1");
        await SendAsync(id, ("do", "down:1"), ("f.Title", ""), ("f.Minutes", "veel"), ("f.Goal", "Een ander doel"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, Fleur.Status);
        Assert.StartsWith("Nog niet bewaard.", Fleur.Alert);
        Assert.Equal("Vul dit nog in.", Fleur.Words("#f-Title-said"));
        Assert.Equal("Dit moet een getal zijn van 1 tot 600.", Fleur.Words("#f-Minutes-said"));
        Assert.Equal("veel", Fleur.Page.QuerySelector("#f-Minutes")!.GetAttribute("value"));
        Assert.Equal("Een ander doel", Fleur.Page.QuerySelector<IHtmlTextAreaElement>("#f-Goal")!.Value);
        Assert.Equal(before, await StoredAsync(id));
    }

    [Fact]
    public async Task Stages_move_are_copied_go_and_come_with_what_was_typed_saved_too()
    {
        var id = await TakeAsync();
        var before = await StoredAsync(id);
        await Fleur.OpenAsync($"/templates/{id}?stage=1");
        await SendAsync(id, ("do", "down:1"), ("f.Title", "Later welkom"));
        Assert.Equal($"/templates/{id}?stage=2", Fleur.Location);
        Assert.Equal([before.Stages[1].Title, "Later welkom"], (await StoredAsync(id)).Stages.Take(2).Select(stage => stage.Title));
        await OrderAsync(id, 2, "copy:2");
        Assert.Equal($"/templates/{id}?stage=3", Fleur.Location);
        await OrderAsync(id, 3, "remove:3");
        await OrderAsync(id, 2, "up:2");
        Assert.Equal([before.Stages[0] with { Title = "Later welkom" }, .. before.Stages.Skip(1)], (await StoredAsync(id)).Stages);

        foreach (var kind in Karavaan.Web.Authoring.EditView.Kinds)
        {
            await Fleur.OpenAsync($"/templates/{id}?stage=1");
            await SendAsync(id, ("do", "add"), ("new", kind));
            Assert.Equal($"/templates/{id}?stage=2", Fleur.Location);
            Assert.Equal(kind, (await StoredAsync(id)).Stages[1].GetType().Name);
        }
    }

    [Fact]
    public async Task Parts_come_go_and_move()
    {
        var id = await TakeAsync();
        var at = (await StoredAsync(id)).Stages.Index().Single(stage => stage.Item is StageTemplate.Charter).Index;
        var before = ((StageTemplate.Charter)(await StoredAsync(id)).Stages[at]).Articles;
        await OrderAsync(id, at + 1, "part-add:Articles");
        await Fleur.OpenAsync(Fleur.Location!);
        Assert.Equal("Nieuw artikel", Fleur.Page.QuerySelector($"#f-Articles-{before.Count}-Article")!.GetAttribute("value"));
        await OrderAsync(id, at + 1, $"part-up:Articles:{before.Count}");
        await OrderAsync(id, at + 1, "part-remove:Articles:0");
        var after = ((StageTemplate.Charter)(await StoredAsync(id)).Stages[at]).Articles;
        Assert.Equal([.. before.Skip(1).SkipLast(1).Select(article => article.Title), "Nieuw artikel", before[^1].Title], after.Select(article => article.Title));

        await Fleur.OpenAsync($"/templates/{id}?stage={at + 1}");
        await SendAsync(id, ("do", "save"), ("f.Articles.0.Number", $"{after[1].Number}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, Fleur.Status);
        Assert.Contains("twee keer", Fleur.Alert);
    }

    [Fact]
    public async Task Of_two_tabs_the_second_hears_it_keeps_what_it_typed_and_both_are_there_afterwards()
    {
        var id = await TakeAsync();
        await Fleur.OpenAsync($"/templates/{id}?stage=1");
        var other = Fields(("do", "save"), ("f.Title", "Uit het andere tabblad"), ("auto", "1"));
        var mine = Fields(("do", "save"), ("f.Question", "Wat ik typte"), ("f.Kamelen", "met de hand"));
        await Fleur.PostAsync($"/templates/{id}?stage=1", other);
        await Fleur.PostAsync($"/templates/{id}?stage=1", mine);
        Assert.Equal(HttpStatusCode.Conflict, Fleur.Status);
        Assert.Contains("deze stap intussen weg of anders", Fleur.Alert);
        Assert.Contains("Wat ik typte", Fleur.Words(".edit-part dl"));

        await Fleur.OpenAsync($"/templates/{id}?stage=1");
        other = Fields(("do", "save"), ("f.Goal", "Doel uit het andere tabblad"), ("auto", "1"));
        mine = Fields(("do", "save"), ("f.Question", "Wat ik typte"));
        await Fleur.PostAsync($"/templates/{id}?stage=1", other);
        await Fleur.PostAsync($"/templates/{id}?stage=1", mine);
        Assert.Equal(HttpStatusCode.Conflict, Fleur.Status);
        Assert.Contains("In een ander tabblad is dit sjabloon intussen aangepast (om ", Fleur.Alert);
        Assert.Equal("Wat ik typte", Fleur.Page.QuerySelector<IHtmlTextAreaElement>("#f-Question")!.Value);
        Assert.DoesNotContain("Wat ik typte", (await Store.FindAsync(id, await FleurAsync()))!.Text);

        await SendAsync(id, ("do", "save"));
        Assert.Equal(HttpStatusCode.SeeOther, Fleur.Status);
        Assert.Equal("Wat ik typte", ((StageTemplate.Welcome)(await StoredAsync(id)).Stages[0]).Question);
        Assert.Contains(await VersionsAsync(id), version => version.Text.Contains("Doel uit het andere tabblad", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fields_of_a_stage_that_another_tab_moved_or_removed_go_to_no_other_stage()
    {
        var id = await TakeAsync();
        await Fleur.OpenAsync($"/templates/{id}?stage=2");
        var mine = Fields(("do", "save"), ("f.Goal", "Mijn doel"));
        await OrderAsync(id, 2, "up:2");
        var moved = await StoredAsync(id);
        var based = $"{(await Store.FindAsync(id, await FleurAsync()))!.Version}";
        await Fleur.PostAsync($"/templates/{id}?stage=2", With(mine, "base", based));
        Assert.Equal(HttpStatusCode.Conflict, Fleur.Status);
        Assert.Equal("Mijn doel", Fleur.Page.QuerySelector<IHtmlTextAreaElement>("#f-Goal")!.Value);
        Assert.Equal("1", Fleur.Value("stage"));
        Assert.Equal(moved, await StoredAsync(id));

        await OrderAsync(id, 1, "remove:1");
        based = $"{(await Store.FindAsync(id, await FleurAsync()))!.Version}";
        foreach (var stage in (string[])["0", "1", "99"])
        {
            await Fleur.PostAsync($"/templates/{id}?stage=2", With(With(mine, "base", based), "stage", stage));
            Assert.Equal(HttpStatusCode.Conflict, Fleur.Status);
            Assert.Contains("Mijn doel", Fleur.Words(".edit-part dl"));
        }

        Assert.Equal([.. moved.Stages.Skip(1)], (await StoredAsync(id)).Stages);
    }

    [Fact]
    public async Task Of_a_stage_and_its_copy_the_one_that_was_filled_in_is_found_again()
    {
        var id = await TakeAsync();
        await OrderAsync(id, 3, "copy:3");
        await Fleur.OpenAsync($"/templates/{id}?stage=4");
        var mine = Fields(("do", "save"), ("f.Goal", "Van de kopie"));
        await Fleur.OpenAsync($"/templates/{id}?stage=1");
        await SendAsync(id, ("do", "save"), ("f.Goal", "Iets anders"));
        await Fleur.PostAsync($"/templates/{id}?stage=4", mine);
        Assert.Equal((HttpStatusCode.Conflict, "4"), (Fleur.Status, Fleur.Value("stage")));
    }

    [Fact]
    public async Task The_same_form_sent_twice_because_its_answer_got_lost_is_saved_once_and_is_no_conflict()
    {
        var id = await TakeAsync();
        await Fleur.OpenAsync($"/templates/{id}?stage=1");
        var mine = Fields(("auto", "1"), ("f.Goal", "Een keer"));
        await Fleur.PostAsync($"/templates/{id}?stage=1", mine);
        await Fleur.PostAsync($"/templates/{id}?stage=1", mine);
        Assert.Equal(HttpStatusCode.SeeOther, Fleur.Status);
        Assert.Equal(2, (await Store.FindAsync(id, await FleurAsync()))!.Version);
    }

    [Fact]
    public async Task A_text_with_an_error_does_not_go_over_what_another_tab_saved()
    {
        var id = await TakeAsync();
        await Fleur.OpenAsync($"/templates/{id}/text");
        var (text, token) = (Fleur.Page.QuerySelector<IHtmlTextAreaElement>("#text")!.Value, Fleur.Value("__RequestVerificationToken")!);
        await Fleur.OpenAsync($"/templates/{id}?stage=1");
        await SendAsync(id, ("do", "save"), ("f.Goal", "Uit het formulier"));
        await Fleur.PostAsync($"/templates/{id}/text", ("text", text.Replace("**Stap:** kwadrant", "**Stap:** kwadrand", StringComparison.Ordinal)), ("base", "1"), ("__RequestVerificationToken", token));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, Fleur.Status);
        await Fleur.PostAsync($"/templates/{id}/text", ("text", text.Replace("titel: ", "titel: Toch ", StringComparison.Ordinal)), ("base", Fleur.Value("base")!), ("__RequestVerificationToken", token));
        Assert.Equal(HttpStatusCode.Conflict, Fleur.Status);
        Assert.Contains("Uit het formulier", (await Store.FindAsync(id, await FleurAsync()))!.Text);
    }

    [Fact]
    public async Task The_file_is_changed_as_a_text_and_errors_are_told_at_their_lines_with_nothing_lost()
    {
        var id = await TakeAsync();
        await Fleur.OpenAsync($"/templates/{id}/text");
        var text = Fleur.Page.QuerySelector<IHtmlTextAreaElement>("#text")!.Value;
        Assert.Equal((await Store.FindAsync(id, await FleurAsync()))!.Text, text);
        var wrong = text.Replace("**Stap:** kwadrant", "**Stap:** kwadrand", StringComparison.Ordinal);
        var line = wrong[..wrong.IndexOf("kwadrand", StringComparison.Ordinal)].Count(sign => sign == '\n') + 1;
        await SendTextAsync(id, wrong);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, Fleur.Status);
        Assert.Contains($"regel {line}: ‘kwadrand’ is geen soort stap.", Fleur.Alert);
        Assert.Equal(wrong, Fleur.Page.QuerySelector<IHtmlTextAreaElement>("#text")!.Value.ReplaceLineEndings("\n"));

        await SendTextAsync(id, text.Replace("titel: Van de buurt naar de wereld", "titel: Met de hand", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.SeeOther, Fleur.Status);
        Assert.Equal("Met de hand", (await Fleur.OpenAsync($"/templates/{id}")).Title);
        await Fleur.OpenAsync($"/templates/{id}/text");
        await Fleur.PostAsync($"/templates/{id}/text", ("text", text), ("base", "1"), ("__RequestVerificationToken", Fleur.Value("__RequestVerificationToken")!));
        Assert.Equal(HttpStatusCode.Conflict, Fleur.Status);
        Assert.Equal(text, Fleur.Page.QuerySelector<IHtmlTextAreaElement>("#text")!.Value);
    }

    [Fact]
    public async Task Versions_say_what_changed_and_one_put_back_is_a_new_one()
    {
        var id = await TakeAsync();
        var before = await StoredAsync(id);
        await Fleur.OpenAsync($"/templates/{id}?stage=2");
        await SendAsync(id, ("do", "save"), ("f.Title", "Een ander verhaal"));
        await Fleur.OpenAsync($"/templates/{id}?stage=0");
        await SendAsync(id, ("do", "save"), ("f.Title", "Een andere avond"));
        await Fleur.OpenAsync($"/templates/{id}/versions");
        var lines = Fleur.Page.QuerySelectorAll(".edit-versions > li").Select(line => line.TextContent).ToList();
        Assert.Equal(3, lines.Count);
        Assert.Contains("de hele avond of de volgorde", lines[0]);
        Assert.Contains("Een ander verhaal", lines[1]);
        Assert.Contains("Het begin", lines[2]);

        await Fleur.OpenAsync($"/templates/{id}/versions/1");
        Assert.Contains(before.Stages[1].Title, Fleur.Words(".edit-list"));
        await Fleur.SubmitAsync();
        Assert.Equal($"/templates/{id}", Fleur.Location);
        Assert.Equal(before, await StoredAsync(id));
        Assert.Equal([4, 3, 2, 1], (await VersionsAsync(id)).Select(version => version.Version));
        Assert.Equal(HttpStatusCode.NotFound, (await Fleur.OpenAsync($"/templates/{id}/versions/9")).Status);
    }

    [Fact]
    public async Task Somebody_elses_template_is_not_there_and_a_form_without_a_token_changes_nothing()
    {
        var gert = new FacilitatorId(Guid.CreateVersion7());
        var his = (await Store.AddAsync(Guid.CreateVersion7(), gert, new("Van Gert", "nl", BuiltIn)))!.Id;
        var hers = await TakeAsync();
        foreach (var path in (string[])["", "/text", "/versions", "/versions/1", "/preview/1/phone", "/preview/1/screen"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Fleur.OpenAsync($"/templates/{his}{path}")).Status);
        }

        await Fleur.OpenAsync($"/templates/{hers}?stage=1");
        var fields = Fields(("do", "save"), ("f.Title", "Gestolen"));
        foreach (var path in (string[])["", "/text", "/versions/1"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Fleur.PostAsync($"/templates/{his}{path}", [.. fields, ("text", BuiltIn)])).Status);
        }

        await Fleur.PostAsync($"/templates/{hers}", [.. fields.Where(field => field.Item1 != "__RequestVerificationToken")]);
        Assert.Equal(HttpStatusCode.BadRequest, Fleur.Status);
        Assert.DoesNotContain("Gestolen", (await Store.FindAsync(hers, await FleurAsync()))!.Text);
        Assert.Equal(BuiltIn, (await Store.FindAsync(his, gert))!.Text);
    }

    private async Task<Guid> TakeAsync()
    {
        await Fleur.OpenAsync("/templates");
        await Fleur.SubmitAsync(("template", "van-buurt-naar-wereld.nl.md"));
        return Guid.Parse(Fleur.Location!.Split('/', '?')[2]);
    }

    private async Task<FacilitatorId> FleurAsync() => new((await house.Services.CreateScope().ServiceProvider
        .GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Facilitator>>().FindByNameAsync("Fleur"))!.Id);

    private async Task<WorkshopTemplate> StoredAsync(Guid id)
    {
        await Fleur.OpenAsync($"/templates/{id}/file");
        return TemplateReader.Read(await Fleur.Answer.Content.ReadAsStringAsync()).Template!;
    }

    private async Task<IReadOnlyList<TemplateVersion>> VersionsAsync(Guid id) => await Store.VersionsAsync(id, await FleurAsync());

    private async Task OrderAsync(Guid id, int stage, string order)
    {
        await Fleur.OpenAsync($"/templates/{id}?stage={stage}");
        await SendAsync(id, ("do", order));
        Assert.Equal(HttpStatusCode.SeeOther, Fleur.Status);
    }

    private Task<Guest> SendAsync(Guid id, params (string, string)[] filled) => Fleur.PostAsync($"/templates/{id}?stage=1", Fields(filled));

    private async Task SendTextAsync(Guid id, string text)
    {
        await Fleur.OpenAsync($"/templates/{id}/text");
        await Fleur.PostAsync(
            $"/templates/{id}/text",
            ("text", text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            ("base", Fleur.Value("base")!),
            ("__RequestVerificationToken", Fleur.Value("__RequestVerificationToken")!));
    }

    /// <summary>The form as it stands, with some fields filled in; line ends as browsers send them.</summary>
    private static (string, string)[] With((string Name, string Value)[] fields, string name, string value) =>
        [.. fields.Where(field => field.Name != name), (name, value)];

    private (string, string)[] Fields(params (string Name, string Value)[] filled)
    {
        var form = Fleur.Page.QuerySelector("#edit")!;
        var standing = form.QuerySelectorAll("input[name], textarea[name], select[name]").SelectMany(field => field switch
        {
            IHtmlInputElement { Type: "checkbox", IsChecked: false } => [],
            IHtmlInputElement input => [(input.Name!, input.Value)],
            IHtmlTextAreaElement area => [(area.Name!, area.Value.Replace("\n", "\r\n", StringComparison.Ordinal))],
            IHtmlSelectElement select => [(select.Name!, select.Value ?? "")],
            _ => Array.Empty<(string, string)>(),
        });
        return [.. standing.Where(field => filled.All(given => given.Name != field.Item1)), .. filled];
    }
}
