using System.Net;
using Karavaan.Domain.Templates;
using Karavaan.Web.Texts;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>A Dutch evening with a French phone: the template's texts in French, what the room writes as it is.</summary>
public sealed class TellingTests
{
    [Fact]
    public async Task A_French_phone_reads_the_story_in_French_and_the_notes_in_Dutch()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, amelie) = (await evening.JoinAsync("Anna"), await JoinAsync(evening, "Amélie", "fr"));
        await amelie.ListenAsync("phone");
        await evening.GoToAsync(2);
        await SeesAsync(amelie, Stage("fr", 2), "fr");
        await SeesAsync(anna, Stage("nl", 2), "nl");
        await evening.SettleAsync(amelie);
        Assert.Contains(amelie.Heard.Select(WebUtility.HtmlDecode), html => html!.Contains(Stage("fr", 2), StringComparison.Ordinal));

        await evening.GoToAsync(4);
        await anna.SaveAsync("post", "themes/4/notes", ("text", "samen koken"));
        await evening.SettleAsync(amelie);
        var page = await SeesAsync(amelie, Stage("fr", 4), "fr");
        Assert.Equal("nl", (await amelie.GetAsync("")).Document.QuerySelector("[data-speak]")!.GetAttribute("data-lang"));
        Assert.Contains("samen koken", page, StringComparison.Ordinal);
        Assert.DoesNotContain(amelie.Heard.Select(WebUtility.HtmlDecode), html => html!.Contains(Stage("nl", 4).Split("1-2-4")[0], StringComparison.Ordinal));

        var wall = (await evening.Fleur.GetAsync("screen")).Document.Body!.TextContent;
        Assert.Contains(Stage("nl", 4), wall, StringComparison.Ordinal);
        Assert.DoesNotContain(Stage("fr", 4), wall, StringComparison.Ordinal);
        Assert.Contains(Stage("fr", 4), (await amelie.GetAsync("screen-text")).Document.Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The page says what was decided in the reader's language; a title says in which one it stands.</summary>
    [Fact]
    public async Task The_results_name_each_article_as_the_readers_phone_did_and_say_the_language_of_what_is_not_told()
    {
        await using var evening = await Evening.StartAsync();
        var amelie = await JoinAsync(evening, "Amélie", "fr");
        await evening.Fleur.SaveAsync("put", "desk/closing");
        foreach (var (page, told) in new[] { ((await amelie.GetAsync("results")).Document, "fr"), ((await evening.Fleur.GetAsync("results")).Document, "nl") })
        {
            Assert.Equal((told, "nl"), (page.DocumentElement.GetAttribute("lang"), page.QuerySelector("h1")!.GetAttribute("lang")));
            var charter = Shelf.Template(language: told).Stages.OfType<StageTemplate.Charter>().First().Articles[0];
            var title = Assert.Single(page.QuerySelectorAll("h3"), h => h.TextContent == charter.Title);
            Assert.Equal(told, title.GetAttribute("lang"));
        }
    }

    [Fact]
    public async Task Who_follows_the_shared_link_reads_the_results_in_a_language_of_their_own()
    {
        await using var evening = await Evening.StartAsync();
        await evening.Fleur.SaveAsync("put", "desk/closing");
        await evening.Fleur.SubmitAsync("results");
        var link = new Uri((await evening.Fleur.GetAsync("results")).Document.QuerySelector("input[readonly]")!.GetAttribute("value")!).AbsolutePath;
        var visitor = evening.NewVisitor();
        Assert.Equal("nl", (await visitor.GetAsync(link)).Document.DocumentElement.GetAttribute("lang"));
        var french = (await visitor.GetAsync($"{link}?lang=fr")).Document;
        Assert.Equal(("fr", "nl"), (french.DocumentElement.GetAttribute("lang"), french.QuerySelector("h1")!.GetAttribute("lang")));
        Assert.Equal(["nl", "en", "de"], french.QuerySelectorAll(".languages a").Select(a => a.GetAttribute("lang")!));
    }

    /// <summary>A title of the template in a sentence of ours is said in the voice of its own language.</summary>
    [Fact]
    public async Task Untold_words_in_a_told_sentence_say_their_language()
    {
        var whole = Shelf.Template();
        var rest = new StageTemplate.Break { Title = "Rust", Minutes = 10, Goal = "Iedereen rust.", Instruction = "Neem iets te drinken." };
        var own = whole with { Stages = [rest, whole.Stages[0] with { Title = "Hallo buren" }, .. whole.Stages.Skip(1)] };
        await using var evening = await Evening.StartAsync(TemplateWriter.Write(own));
        var amelie = await JoinAsync(evening, "Amélie", "fr");
        var next = (await amelie.GetAsync("")).Document.QuerySelector("#phone-main .told bdi")!;
        Assert.Equal(("Hallo buren", "nl"), (next.TextContent, next.GetAttribute("lang")));
        Assert.Equal(Words.For("fr")[BreaksText.GoOnWith, "Hallo buren"], next.ParentElement!.TextContent.Trim());
    }

    [Fact]
    public async Task It_stays_so_after_a_restart_and_when_it_is_held_again()
    {
        await using var evening = await Evening.StartAsync();
        var amelie = await JoinAsync(evening, "Amélie", "fr");
        await evening.GoToAsync(2);
        var before = evening.Workshop.Translations;
        await evening.RestartAsync();
        Assert.Equal(before, evening.Workshop.Translations);
        await SeesAsync(amelie, Stage("fr", 2), "fr");
        var again = await evening.Fleur.SubmitAsync($"/desk/new?again={evening.Room.State.Row.Id.Value}");
        var next = await evening.FindAsync(again.Message.Headers.Location!.ToString().Split('/')[2]);
        Assert.Equal(before, next.State.Workshop.Translations);
    }

    [Fact]
    public async Task A_file_that_was_changed_stays_Dutch_where_it_was_changed()
    {
        var file = Shelf.Read().Replace($"## {Stage("nl", 2)}", "## Ons eigen verhaal", StringComparison.Ordinal);
        await using var evening = await Evening.StartAsync(file);
        var amelie = await JoinAsync(evening, "Amélie", "fr");
        await SeesAsync(amelie, Stage("fr", 1), "fr");
        await evening.GoToAsync(2);
        await SeesAsync(amelie, "Ons eigen verhaal", "nl");
    }

    [Fact]
    public async Task A_file_of_ones_own_stays_in_its_language()
    {
        var whole = Shelf.Template();
        var own = whole with
        {
            Key = "ons-overleg",
            Quadrant = whole.Quadrant with { Horizontal = new("dicht", "open") },
            Stages = [new StageTemplate.Welcome("Wat bracht je hier?") { Title = "Hallo buren", Minutes = 5, Goal = "Iedereen is er.", Instruction = "Kom binnen." }],
        };
        await using var evening = await Evening.StartAsync(TemplateWriter.Write(own));
        Assert.Empty(evening.Workshop.Translations);
        var amelie = await JoinAsync(evening, "Amélie", "fr");
        await SeesAsync(amelie, "Hallo buren", "nl");
    }

    /// <summary>The name of the stage stands on the phone, and says its language.</summary>
    private static async Task<string> SeesAsync(Visitor who, string title, string language)
    {
        var answer = await who.GetAsync("");
        var heading = answer.Document.QuerySelector("#phone-title")!;
        Assert.Equal((title, language), (heading.TextContent, heading.GetAttribute("lang")));
        var tasks = answer.Document.QuerySelectorAll("#phone-main h2.task");
        Assert.All(tasks, task => Assert.Equal(language, task.GetAttribute("lang")));
        return answer.Body;
    }

    private static async Task<Visitor> JoinAsync(Evening evening, string name, string language)
    {
        var visitor = evening.NewVisitor();
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.SubmitAsync($"/j/{evening.Code}", ("name", name), ("language", language))).Status);
        return visitor;
    }

    private static string Stage(string language, int number) => Shelf.Template(language: language).Stages[number - 1].Title;
}
