using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Karavaan.Domain.Templates;
using Karavaan.Web.Tests.Doors;

namespace Karavaan.Web.Tests.Authoring;

/// <summary>Two tabs, buttons pressed twice and answers that got lost: nothing typed is lost, and it goes nowhere else.</summary>
public sealed class ConflictTests(House house) : EditTest(house)
{
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
}
