using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Karavaan.Domain.Templates;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Doors;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Authoring;

/// <summary>The forms of the editor: what is filled in, what is wrong, what is moved, and how it looks.</summary>
public sealed class EditTests(House house) : EditTest(house)
{
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

    /// <summary>A stage is more than how it begins: each moment changes what is seen, on the phone or on the wall.</summary>
    [Theory]
    [InlineData("van-buurt-naar-wereld.nl.md")]
    [InlineData("charter-in-90-minuten.nl.md")]
    public async Task Every_moment_of_a_stage_is_seen_and_saving_stays_at_it(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "templates", file));
        var id = (await Store.AddAsync(Guid.CreateVersion7(), await FleurAsync(), new("Momenten", "nl", text)))!.Id;
        var (stages, several) = ((await StoredAsync(id)).Stages, 0);
        for (var stage = 1; stage <= stages.Count; stage++)
        {
            await Fleur.OpenAsync($"/templates/{id}?stage={stage}");
            var links = Fleur.Page.QuerySelectorAll("#edit-moments a").Select(link => link.GetAttribute("href")!.Split('#')[0]).ToList();
            several += links.Count > 1 ? 1 : 0;
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var link in links)
            {
                await Fleur.OpenAsync(link);
                Assert.Single(Fleur.Page.QuerySelectorAll("#edit-moments [aria-current=true]"));
                var frames = Fleur.Page.QuerySelectorAll("iframe").Select(frame => frame.GetAttribute("src")!).ToList();
                var drawn = "";
                foreach (var frame in frames)
                {
                    await Fleur.OpenAsync(frame);
                    Assert.Equal(HttpStatusCode.OK, Fleur.Status);
                    drawn += Fleur.Page.QuerySelector("main")!.OuterHtml;
                }

                Assert.True(seen.Add(drawn), $"{stages[stage - 1].Title}: {link} looks like a moment before it");
            }
        }

        Assert.InRange(several, 5, stages.Count);
        var story = stages.Index().First(stage => stage.Item is StageTemplate.Story).Index + 1;
        await Fleur.OpenAsync($"/templates/{id}?stage={story}&moment=2");
        await Fleur.PostAsync(Fleur.Page.QuerySelector("#edit")!.GetAttribute("action")!, Fields([("do", "save"), ("f.Title", "Een ander verhaal")]));
        Assert.EndsWith($"?stage={story}&moment=2", Fleur.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Fleur.OpenAsync($"/templates/{id}/preview/{story}/phone?moment=99")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Fleur.OpenAsync($"/templates/{id}/preview/{story}/phone?moment=0")).Status);
    }

    [Fact]
    public async Task A_picture_of_ones_own_is_seen_on_both_surfaces_before_any_workshop_shows_it()
    {
        const string Hash = "0123456789abcdef0123456789abcdef";
        var fleur = await FleurAsync();
        await House.Services.GetRequiredService<PictureStore>().AddAsync(new(Hash, fleur, "Een moestuin", "image/png", 40, 20, [1, 2, 3], DateTimeOffset.UnixEpoch), 9);
        var read = TemplateReader.Read(BuiltIn).Template!;
        var at = read.Stages.Index().First(stage => stage.Item is StageTemplate.Story).Index;
        var story = (StageTemplate.Story)read.Stages[at];
        var pictured = story with { Slides = story.Slides.With(0, story.Slides[0] with { Markdown = $"![Een moestuin](picture:{Hash}-40x20)" }) };
        var hers = (await Store.AddAsync(Guid.CreateVersion7(), fleur, new("Met beeld", "nl", TemplateWriter.Write(read with { Stages = read.Stages.With(at, pictured) }))))!.Id;
        foreach (var surface in (string[])["phone", "screen"])
        {
            await Fleur.OpenAsync($"/templates/{hers}/preview/{at + 1}/{surface}");
            var picture = Fleur.Page.QuerySelector("img[alt='Een moestuin']")!.GetAttribute("src")!;
            Assert.Equal(HttpStatusCode.OK, (await Fleur.OpenAsync(picture)).Status);
            Assert.Equal([1, 2, 3], await Fleur.Answer.Content.ReadAsByteArrayAsync());
        }
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

    /// <summary>Without script too: the browser goes to the end of the address, and puts the focus there.</summary>
    [Theory]
    [InlineData("part-up:Slides:1", "#part-Slides-0")]
    [InlineData("part-down:Slides:0", "#part-Slides-1")]
    [InlineData("part-up:Slides:0", "#part-Slides-0")]
    [InlineData("part-remove:Slides:1", "#part-Slides-1")]
    [InlineData("part-remove:Slides:6", "#part-Slides-5")]
    [InlineData("part-add:Slides", "#part-Slides-7")]
    [InlineData("part-up:Kamelen:1", "")]
    [InlineData("part-up", "")]
    public async Task After_a_button_of_a_part_the_address_leads_to_it(string order, string place)
    {
        var id = await TakeAsync();
        Assert.Equal(7, ((StageTemplate.Story)(await StoredAsync(id)).Stages[1]).Slides.Count);
        await OrderAsync(id, 2, order);
        Assert.Equal($"/templates/{id}?stage=2{place}", Fleur.Location);
        await Fleur.OpenAsync($"/templates/{id}?stage=2");
        Assert.True(place.Length == 0 || Fleur.Page.QuerySelector($"{place}[tabindex='-1']") is not null);
    }

    /// <summary>A quadrant may be without examples: then there is only the place where they would stand.</summary>
    [Fact]
    public async Task After_the_last_part_is_gone_the_address_leads_to_where_they_stood()
    {
        var id = await TakeAsync();
        var stage = (await StoredAsync(id)).Stages.Index().First(one => one.Item is StageTemplate.Quadrant).Index + 1;
        for (var left = ((StageTemplate.Quadrant)(await StoredAsync(id)).Stages[stage - 1]).Examples.Count; left > 0; left--)
        {
            await OrderAsync(id, stage, "part-remove:Examples:0");
            Assert.EndsWith(left > 1 ? "#part-Examples-0" : "#parts-Examples", Fleur.Location!, StringComparison.Ordinal);
        }

        await Fleur.OpenAsync($"/templates/{id}?stage={stage}");
        Assert.NotNull(Fleur.Page.QuerySelector("#parts-Examples[tabindex='-1']"));
    }

    /// <summary>A button that would do nothing can't be pressed.</summary>
    [Fact]
    public async Task Where_no_more_parts_fit_none_can_be_added()
    {
        var id = await TakeAsync();
        await Fleur.OpenAsync($"/templates/{id}?stage=2");
        for (var slides = 7; slides < 60; slides++)
        {
            Assert.False(Fleur.Page.QuerySelector("[value='part-add:Slides']")!.HasAttribute("disabled"));
            await OrderAsync(id, 2, "part-add:Slides");
            await Fleur.OpenAsync($"/templates/{id}?stage=2");
        }

        Assert.NotNull(Fleur.Page.QuerySelector("#part-Slides-59"));
        Assert.True(Fleur.Page.QuerySelector("[value='part-add:Slides']")!.HasAttribute("disabled"));
    }

    /// <summary>Only a story shows pictures. Without script one reads how it is done by hand, and nothing that can't be used is seen.</summary>
    [Fact]
    public async Task A_story_has_a_button_for_pictures_and_without_script_words_that_say_how()
    {
        var id = await TakeAsync();
        await Fleur.OpenAsync($"/templates/{id}?stage=2");
        var buttons = Fleur.Page.QuerySelectorAll("[data-picture]");
        Assert.Equal(Fleur.Page.QuerySelectorAll("textarea[id$=-Story]").Select(field => field.Id), buttons.Select(button => button.GetAttribute("data-picture")));
        Assert.All(buttons, button => Assert.True(button.HasAttribute("hidden")));
        Assert.True(Fleur.Page.QuerySelector("#edit-pictures")!.HasAttribute("hidden"));
        Assert.Contains("op een lege regel", Fleur.Words("[data-bare]"));
        await Fleur.OpenAsync($"/templates/{id}?stage=4");
        Assert.Empty(Fleur.Page.QuerySelectorAll("[data-picture], #edit-pictures"));
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
}
