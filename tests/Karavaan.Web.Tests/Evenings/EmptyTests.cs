namespace Karavaan.Web.Tests.Evenings;

/// <summary>Where nothing is yet, a sentence says what will come; and where nothing comes any more, nothing asks for it. On the pages of the real program.</summary>
public sealed class EmptyTests
{
    [Theory]
    [InlineData(4, "screen", ".tables ol + .if-empty", "Hier komen jullie kaartjes.")]
    [InlineData(4, "", "ol.cards + .if-empty", "Nog geen kaartje. Leg het eerste op tafel.")]
    [InlineData(5, "screen", "ol.cards + .if-empty", "Er zijn nog geen kaartjes om stippen aan te geven.")]
    [InlineData(5, "screen", "ul.lines + .if-empty", "Hier komt wat elke tafel meeneemt.")]
    [InlineData(5, "", ".dot-list > ol + .if-empty", "Er zijn nog geen kaartjes om stippen aan te geven.")]
    [InlineData(10, "screen", ".agreement-poster ol.cards + .if-empty", "Wat je op je gsm schrijft, komt hier.")]
    [InlineData(12, "screen", ".wall > ul + .if-empty", "Wat je op je gsm schrijft, komt hier.")]
    [InlineData(1, "desk", ".answer-list + .if-empty", "Nog geen antwoorden.")]
    [InlineData(5, "desk", ".cluster-board + .if-empty", "Nog geen kaartjes.")]
    [InlineData(5, "desk", "ul.rows + .if-empty", "Nog geen antwoorden.")]
    public async Task After_each_list_stands_what_will_come_into_it(int stage, string path, string place, string said)
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        if (stage > 1)
        {
            await evening.GoToAsync(stage);
        }

        Assert.Equal(said, (await (path.Length == 0 ? anna : evening.Fleur).GetAsync(path)).Document.QuerySelector(place)?.TextContent);
    }

    [Fact]
    public async Task A_wall_says_once_that_an_article_has_no_text_yet()
    {
        await using var evening = await Evening.StartAsync();
        await evening.JoinAsync("Anna");
        await evening.GoToAsync(8);
        await evening.Fleur.SaveAsync("put", "desk/charter/8/articles/1/group", ("group", "1"));
        var sheet = (await evening.Fleur.GetAsync("screen")).Document.QuerySelector(".charter-poster > .article");
        Assert.NotNull(sheet?.QuerySelector(".article-text .empty"));
        Assert.Null(sheet.QuerySelector("footer .status"));
    }

    [Fact]
    public async Task Three_questions_of_the_end_have_the_same_button()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.GoToAsync(12);
        var buttons = (await anna.GetAsync("")).Document.QuerySelectorAll("form.writing .button");
        Assert.Equal(3, buttons.Length);
        Assert.Single(buttons.Select(button => button.ClassName!.Trim()).Distinct());
    }

    [Fact]
    public async Task A_closed_desk_asks_for_nothing_that_cannot_be_any_more()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.GoToAsync(12);
        await anna.SaveAsync("put", "ready/12", ("ready", "true"));
        var before = (await evening.Fleur.GetAsync("desk")).Document;
        Assert.False(before.QuerySelector(".drift")!.HasAttribute("hidden"));
        Assert.False(before.QuerySelector("#desk-approval")!.HasAttribute("hidden"));
        Assert.NotNull(before.QuerySelector(".now-board p.soft"));
        Assert.Equal("1 klaar", before.QuerySelector("#desk-ready")!.TextContent);
        Assert.NotNull(before.QuerySelector(".programme .now"));
        Assert.NotEmpty(before.QuerySelectorAll(".programme form"));
        Assert.False(before.QuerySelector("#proxy-desk")!.HasAttribute("hidden"));
        Assert.NotNull(before.QuerySelector("#people [id^=removal-form]"));
        Assert.Equal("Nog geen antwoorden.", before.QuerySelector(".answer-list + .if-empty")!.TextContent);
        Assert.NotNull(before.QuerySelector("#desk-now:not([data-closed]) ~ #desk-main"));

        await evening.Fleur.SaveAsync("put", "desk/closing");
        var closed = (await evening.Fleur.GetAsync("desk")).Document;
        Assert.True(closed.QuerySelector(".drift")!.HasAttribute("hidden"));
        Assert.True(closed.QuerySelector("#desk-approval")!.HasAttribute("hidden"));
        Assert.Null(closed.QuerySelector(".now-board p.soft"));
        Assert.Null(closed.QuerySelector("#group-maker"));
        Assert.True(closed.QuerySelector("#desk-notes")!.HasAttribute("hidden"));
        Assert.Equal("De workshop is afgesloten.", closed.QuerySelector(".now-board h2")!.TextContent);
        Assert.Equal("", closed.QuerySelector("#desk-ready")!.TextContent);
        Assert.Null(closed.QuerySelector(".programme .now, .programme [aria-current], .programme form"));
        Assert.True(closed.QuerySelector("#proxy-desk")!.HasAttribute("hidden"));
        Assert.Null(closed.QuerySelector("#people [id^=removal-form], #people [id^=group-form]"));
        Assert.NotNull(closed.QuerySelector("#people [id^=name-form]"));
        Assert.Equal("Er kwamen geen antwoorden.", closed.QuerySelector(".answer-list + .if-empty")!.TextContent);
        // The style sheet hides the stage's forms by this, without the help of a script.
        Assert.NotNull(closed.QuerySelector("#desk-now[data-closed] ~ #desk-main"));

        await evening.Fleur.SaveAsync("delete", "desk/closing");
        var open = (await evening.Fleur.GetAsync("desk")).Document;
        Assert.False(open.QuerySelector(".drift")!.HasAttribute("hidden"));
        Assert.False(open.QuerySelector("#desk-approval")!.HasAttribute("hidden"));
        Assert.NotNull(open.QuerySelector("#group-maker"));
        Assert.False(open.QuerySelector("#desk-notes")!.HasAttribute("hidden"));
        Assert.NotNull(open.QuerySelector(".programme .now"));
        Assert.NotNull(open.QuerySelector("#people [id^=removal-form]"));
    }

    [Fact]
    public async Task A_desk_counts_nobody_who_is_ready_and_no_minutes_of_what_was_passed()
    {
        await using var evening = await Evening.StartAsync();
        await evening.GoToAsync(3);
        var desk = (await evening.Fleur.GetAsync("desk")).Document;
        Assert.Equal("", desk.QuerySelector("#desk-ready")!.TextContent);
        Assert.Equal("8", desk.QuerySelector(".programme .done .minutes")!.TextContent.Trim());
    }
}
