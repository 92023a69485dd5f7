namespace Karavaan.Browser.Tests.Client;

/// <summary>What is being typed is safe.</summary>
public sealed class DraftTests(Chromium chromium) : ClientTest(chromium)
{
    private int version = 10;

    private string Text { get; set; } = "Wij delen.";

    protected override string Extra => Pen();

    [Fact]
    public async Task Words_survive_a_reload_and_are_forgotten_once_they_are_saved()
    {
        await Page.FillAsync("#text", "Nog niet verstuurd");
        await Page.ReloadAsync();
        await Expect(Page.Locator("#text")).ToHaveValueAsync("Nog niet verstuurd");
        await Page.ClickAsync("#write button");
        await ExpectNotesAsync("Nog niet verstuurd");
        Assert.Equal(0, await DraftsAsync());
        await Page.ReloadAsync();
        await Expect(Page.Locator("#text")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Words_come_back_with_a_form_that_comes_back()
    {
        await Page.FillAsync("#text", "Halve zin");
        var form = await Page.Locator("#write").EvaluateAsync<string>("form => form.outerHTML");
        await Page.EvaluateAsync("document.getElementById('write').remove()");
        await BeatAsync(11, Op.Replace("phone-main", 11, $"""<main id="phone-main" data-v="11"><ul id="notes"></ul>{form}</main>"""));
        await Expect(Page.Locator("#text")).ToHaveValueAsync("Halve zin");
    }

    [Fact]
    public async Task The_pen_saves_by_itself_and_only_the_newest_text_waits()
    {
        await Phone.SetOfflineAsync(true);
        foreach (var text in (string[])["Wij delen a", "Wij delen ab", "Wij delen abc"])
        {
            await Page.FillAsync("#article", text);
            await Task.Delay(300);
        }
        await Expect(Page.Locator("#light")).Not.ToHaveTextAsync("bewaard");
        await Phone.SetOfflineAsync(false);
        await ExpectLightAsync("bewaard");
        Assert.Equal(["Wij delen abc"], Room.Arrived.Select(command => command.Fields["text"]));
        Assert.Equal(("PUT", 0), (Room.Arrived.Single().Method, await DraftsAsync()));
    }

    [Fact]
    public async Task The_light_is_not_green_between_the_last_key_and_the_sending()
    {
        await Page.EvaluateAsync("""
            globalThis.lights = [];
            new MutationObserver(() => lights.push(document.getElementById('light').innerText.trim()))
              .observe(document.getElementById('light'), { childList: true, subtree: true, characterData: true });
            """);
        await Page.FillAsync("#article", "Wij delen meer");
        await EventuallyAsync(() => !Room.Arrived.IsEmpty);
        await ExpectLightAsync("bewaard");
        Assert.Equal(["wacht om te versturen: 1", "bewaard"], (await Page.EvaluateAsync<string[]>("lights")).Distinct());
    }

    [Fact]
    public async Task Words_that_lost_the_pen_are_shown_and_not_lost()
    {
        var answers = Room.Hold();
        Room.Next(FakeRoom.Refuse("Bram heeft nu de pen."));
        await Page.FillAsync("#article", "Wij delen alles");
        await EventuallyAsync(() => !Room.Arrived.IsEmpty);
        await Page.EvaluateAsync("document.getElementById('pen').remove()");
        answers.SetResult();
        await Expect(Page.Locator("#rescue blockquote")).ToHaveTextAsync("Wij delen alles");
        await Expect(Page.Locator("#notice")).ToHaveTextAsync("Bram heeft nu de pen.");
    }

    [Fact]
    public async Task A_draft_on_top_of_a_text_that_others_changed_does_not_undo_theirs()
    {
        Room.Next(FakeRoom.Status(503), times: 50);
        await Page.FillAsync("#article", "Wij delen veel");
        await Page.EvaluateAsync("for (const key of Object.keys(localStorage)) if (key.includes('.out.')) localStorage.removeItem(key)");
        await Page.GotoAsync("about:blank");
        (Text, version) = ("Wij delen, zei Bram.", 12);
        Site.Extra = Pen();
        await Page.GotoAsync(Site.Url());
        await Page.EvaluateAsync("for (const key of Object.keys(localStorage)) if (key.includes('.out.')) localStorage.removeItem(key)");
        await Expect(Page.Locator("#article")).ToHaveValueAsync("Wij delen, zei Bram.");
        await Expect(Page.Locator("#rescue blockquote")).ToHaveTextAsync("Wij delen veel");
    }

    /// <summary>As a beat does with the form of the next stage, when nothing tells the two apart.</summary>
    [Fact]
    public async Task A_form_that_becomes_another_one_gets_the_words_of_the_other_one_back()
    {
        await Page.FillAsync("#text", "Van de andere");
        await Page.EvaluateAsync("() => { const form = document.getElementById('write'); form.reset(); form.dataset.draft = 'themes-5-note'; }");
        await Page.FillAsync("#text", "Van deze");
        await Page.EvaluateAsync("() => { const form = document.getElementById('write'); form.reset(); form.dataset.draft = 'themes-4-note'; }");
        await Page.Locator("#text").PressSequentiallyAsync("x");
        await Expect(Page.Locator("#rescue blockquote")).ToHaveTextAsync("Van de andere");
    }

    [Fact]
    public async Task What_was_saved_while_its_form_went_away_is_no_draft_any_more()
    {
        var answers = Room.Hold();
        await Page.FillAsync("#article", "Wij delen alles");
        await EventuallyAsync(() => !Room.Arrived.IsEmpty);
        await Page.EvaluateAsync("document.getElementById('pen').remove()");
        answers.SetResult();
        await ExpectLightAsync("bewaard");
        Assert.Equal(0, await DraftsAsync());
    }

    private Task<int> DraftsAsync() => Page.EvaluateAsync<int>("Object.keys(localStorage).filter(key => key.includes('.draft.') || key.includes('.out.')).length");

    private string Pen() => $"""
        <div id="article-1" data-v="{version}"><form id="pen" method="post" action="/w/WEGNAR/charter/8/articles/1" data-command="put" data-auto="150" data-draft="article-1">
        <textarea id="article" name="text">{Text}</textarea></form></div>
        """;
}
