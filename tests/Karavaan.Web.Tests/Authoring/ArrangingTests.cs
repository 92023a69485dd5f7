using System.Net;
using Karavaan.Domain.Templates;
using Karavaan.Web.Tests.Doors;

namespace Karavaan.Web.Tests.Authoring;

/// <summary>Stages, and the parts of a stage, come, go and move.</summary>
public sealed class ArrangingTests(House house) : EditTest(house)
{
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
}
