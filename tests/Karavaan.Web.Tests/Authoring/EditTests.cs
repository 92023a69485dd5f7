using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Karavaan.Domain.Templates;
using Karavaan.Web.Tests.Doors;

namespace Karavaan.Web.Tests.Authoring;

/// <summary>The forms of the editor: what is filled in, and what is wrong.</summary>
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

    /// <summary>Only a story shows pictures. Without script one reads how it is done by hand, and nothing that can't be used is seen.</summary>
    /// <summary>'wereldwijd delen wat van ons allem' was all of it that could be read in half a row.</summary>
    [Fact]
    public async Task What_a_field_of_the_quadrant_means_has_a_whole_row()
    {
        await Fleur.OpenAsync($"/templates/{await TakeAsync()}?stage=0");
        Assert.Equal(4, Fleur.Page.QuerySelectorAll(".fields > .whole-row > input[id$=Meaning]").Length);
    }

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
}
