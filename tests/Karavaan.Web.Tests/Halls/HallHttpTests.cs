using Karavaan.Domain.Templates;
using Karavaan.Web.Shared;
using Karavaan.Web.Tests.Evenings;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Halls;

/// <summary>What the desk does with the whole room, as phones and screen hear it.</summary>
public sealed class HallHttpTests
{
    [Fact]
    public async Task Phones_that_lie_down_show_the_question_of_their_table_and_take_what_is_written()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        var talk = evening.Workshop.Programme.Stages.First(s => s.Content is StageTemplate.Themes).Id;
        await evening.GoToAsync(talk.Number);
        await anna.ListenAsync("phone");
        await evening.Fleur.SaveAsync("put", "desk/hall/phones");
        await evening.Fleur.SaveAsync("put", "desk/hall/phones");

        var question = evening.Workshop.ThemeOf(evening.Workshop.Programme.Current, new(1))!.Questions[0];
        await Eventually.HoldsAsync(() => anna.Heard.Any(op => op.StartsWith("phone-down", StringComparison.Ordinal) && op.Contains(question, StringComparison.Ordinal)));
        Assert.DoesNotContain(anna.Heard, op => op.StartsWith("phone-main", StringComparison.Ordinal) && op.Contains("face-down", StringComparison.Ordinal));
        await anna.SaveAsync("post", $"themes/{talk.Number}/notes", ("text", "Toch iets"));

        await evening.GoToAsync(talk.Number + 1);
        await Eventually.HoldsAsync(() => anna.Heard.Last(op => op.StartsWith("phone-down", StringComparison.Ordinal)).Contains("hidden", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Blank_screen_gong_and_call_reach_the_surface_that_they_are_for()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        var wall = evening.Fleur;
        await wall.ListenAsync("screen");
        await anna.ListenAsync("phone");
        await evening.Fleur.SaveAsync("put", "desk/hall/blank");
        await evening.Fleur.SaveAsync("post", "desk/hall/gong");
        await evening.Fleur.SaveAsync("post", "desk/hall/call");

        await Eventually.HoldsAsync(() => Has(wall, "screen-blank", "Kijk naar elkaar") && Has(wall, "screen-gong", "data-gong=\"1") && Has(anna, "phone-hall", "data-called=\"1"));
        Assert.DoesNotContain(anna.Heard, op => op.StartsWith("screen-", StringComparison.Ordinal));
        await evening.Fleur.SaveAsync("delete", "desk/hall/blank");
        Assert.False(evening.Workshop.Hall.IsScreenBlank);
    }

    [Fact]
    public async Task Going_along_names_the_slide_that_the_screen_shows()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.GoToAsync(2);
        await evening.Fleur.SaveAsync("put", "desk/hall/guide");
        await evening.Fleur.SaveAsync("put", "desk/slides/2", ("slide", "1"));
        var page = (await anna.GetAsync("")).Body;
        Assert.Contains("data-guide=\"slide-1\"", page, StringComparison.Ordinal);
        Assert.Contains("data-place=\"slide-1\"", page, StringComparison.Ordinal);

        await evening.Fleur.SaveAsync("delete", "desk/hall/guide");
        Assert.DoesNotContain("data-guide=\"slide", (await anna.GetAsync("")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_along_is_there_in_every_stage_and_leads_to_the_task_or_to_what_the_screen_marks()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.Fleur.SaveAsync("put", "desk/hall/guide");
        Assert.Contains("data-guide=\"task\"", (await anna.GetAsync("")).Body, StringComparison.Ordinal);

        var themes = evening.Workshop.Programme.Stages.First(stage => stage.Content is StageTemplate.Themes).Id.Number;
        await evening.GoToAsync(themes);
        await anna.SaveAsync("post", $"themes/{themes}/notes", ("text", "Een ladder"));
        var note = evening.Workshop.Board.Notes.Keys.Single().Value;
        await evening.GoToAsync(evening.Workshop.Programme.Stages.First(stage => stage.Content is StageTemplate.Harvest).Id.Number);
        Assert.DoesNotContain("data-guide=", (await anna.GetAsync("")).Body, StringComparison.Ordinal);
        await evening.Fleur.SaveAsync("put", $"desk/notes/{note:n}/cluster", ("cluster", "new"));
        var cluster = evening.Workshop.Board.Clusters.All.Keys.Single();
        await evening.Fleur.SaveAsync("put", "desk/hall/guide");
        await anna.ListenAsync("phone");
        await evening.Fleur.SaveAsync("put", "desk/clusters/mark", ("cluster", $"{cluster.Value}"));

        await Eventually.HoldsAsync(() => Has(anna, "phone-hall", $"data-guide=\"cluster-{cluster.Value:n}\""));
        Assert.NotEmpty((await anna.GetAsync("")).Document.QuerySelectorAll($"[data-place=cluster-{cluster.Value:n}]"));
    }

    [Theory]
    [InlineData("screen-text", "retelling")]
    [InlineData("results", "phone")]
    [InlineData("forget", "phone")]
    [InlineData("attendance", "phone")]
    [InlineData("beside", "phone")]
    public async Task A_call_reaches_who_reads_a_page_beside_the_task(string path, string surface)
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        var page = (await anna.GetAsync(path)).Document;
        Assert.Equal((surface, $"/w/{evening.Code}/live"), (page.Body!.GetAttribute("data-surface"), page.Body.GetAttribute("data-live")));
        Assert.NotNull(page.QuerySelector("#phone-hall"));
        Assert.NotNull(page.QuerySelector("script[src='/js/app.js']"));

        await anna.ListenAsync(surface);
        await evening.Fleur.SaveAsync("post", "desk/hall/call");

        await Eventually.HoldsAsync(() => Has(anna, "phone-hall", "data-called=\"1"));
    }

    [Theory]
    [InlineData("forget")]
    [InlineData("attendance")]
    [InlineData("beside")]
    public async Task Phones_lie_down_also_over_a_page_beside_the_task(string path)
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        Assert.True((await anna.GetAsync(path)).Document.QuerySelector(".face-down")!.HasAttribute("hidden"));
        await anna.ListenAsync("phone");
        await evening.Fleur.SaveAsync("put", "desk/hall/phones");

        await Eventually.HoldsAsync(() => Has(anna, "phone-down", "Leg je gsm"));
        Assert.False((await anna.GetAsync(path)).Document.QuerySelector(".face-down")!.HasAttribute("hidden"));
    }

    [Fact]
    public async Task A_page_of_results_calls_nobody_who_takes_no_part_and_nobody_after_the_close()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        Assert.Null((await evening.Fleur.GetAsync("results")).Document.Body!.GetAttribute("data-live"));
        await evening.Fleur.SaveAsync("put", "desk/closing");
        var closed = (await anna.GetAsync("results")).Document;
        Assert.Null(closed.Body!.GetAttribute("data-live"));
        Assert.All(closed.QuerySelectorAll("script"), script => Assert.StartsWith("/js/papers", script.GetAttribute("src"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_script_the_clock_says_until_when()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        var end = evening.Services.GetRequiredService<TimeProvider>().TimeOf(evening.Workshop.Programme.Now.Timer.EndsAt!.Value);
        Assert.Contains($">tot {end.Hour}.{end:mm} u.</time>", (await anna.GetAsync("")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_of_what_is_to_come_change_on_the_programme_and_in_the_drift()
    {
        await using var evening = await Evening.StartAsync();
        await evening.GoToAsync(2);
        var (id, planned) = evening.Workshop.Programme.Stages.Where(s => s.Content is StageTemplate.Charter).Select(s => (s.Id, s.Minutes)).First();
        var path = $"desk/stages/{id.Number}/minutes";
        await evening.Fleur.SaveAsync("put", path, ("minutes", $"{planned - 4}"));

        var saved = await evening.Fleur.SaveAsync("put", path, ("minutes", $"{planned - 5}"));
        var voor = (int)-Domain.Workshops.Drift.Of(evening.Workshop.Programme).Held.TotalMinutes;
        Assert.Contains(saved.Drawn, op => op.StartsWith("desk-drift", StringComparison.Ordinal) && op.Contains($"{voor} min voor", StringComparison.Ordinal));

        await evening.Fleur.SaveAsync("delete", "desk/last-action");
        Assert.Equal(planned - 4, evening.Workshop.Programme.Find(id)!.Minutes);
        Assert.Contains("Minuten aangepast", (await evening.Fleur.GetAsync("desk")).Body, StringComparison.Ordinal);
    }

    private static bool Has(Visitor who, string id, string said) =>
        who.Heard.Any(op => op.StartsWith(id, StringComparison.Ordinal) && op.Contains(said, StringComparison.Ordinal));
}
