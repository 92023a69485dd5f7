using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Karavaan.Browser.Tests.Client;
using Karavaan.Domain.Texts;
using Microsoft.Playwright;
using static Karavaan.Browser.Tests.Evenings.TogetherActs;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>Two phones in one article, in two real browsers: whatever happens on the way, both and the server end with the same text.</summary>
[Collection(ClientTests.Name)]
public sealed class TogetherTests(Chromium chromium) : IAsyncLifetime
{
    private const int Charter = 8;
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    private House house = null!;
    private IBrowserContext laptop = null!, annas = null!, brams = null!;
    private Desk desk = null!;
    private Phone anna = null!, bram = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        house = await House.OpenAsync();
        (laptop, annas, brams) = (await chromium.LaptopAsync(1280, 1000), await chromium.PhoneAsync(), await chromium.PhoneAsync());
        desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginFromFileAsync(house, Template());
        anna = await Phone.JoinAsync(annas, house.Url, desk.Code, "Anna", "");
        bram = await Phone.JoinAsync(brams, house.Url, desk.Code, "Bram", "");
        await desk.Page.SendAsync("POST", "desk/groups", ("count", "1"), ("mode", "divide"));
        await desk.GoAsync(1, Charter);
        await Expect(Editor(anna)).ToBeVisibleAsync();
        await Expect(Editor(bram)).ToBeVisibleAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await laptop.DisposeAsync();
        await annas.DisposeAsync();
        await brams.DisposeAsync();
        await house.DisposeAsync();
    }

    [Fact]
    public async Task What_two_type_at_once_offline_and_around_a_restart_is_all_there_and_the_same_everywhere()
    {
        await TypeAsync(anna, "Wij delen ons gereedschap.");
        await Expect(Editor(bram)).ToHaveTextAsync("Wij delen ons gereedschap.");
        await Task.WhenAll(TypeAsync(anna, " En de kennis."), TypeAsync(bram, "Samen: ", "Control+Home"));
        await AgreeAsync("Samen: Wij delen ons gereedschap. En de kennis.");
        await chromium.PictureAsync("together");

        await anna.OfflineAsync(true);
        await TypeAsync(anna, " Ook de ladder.");
        await TypeAsync(bram, "# ", "Control+Home");
        await Expect(anna.Light).Not.ToHaveAttributeAsync("data-state", "saved");
        await anna.OfflineAsync(false);
        await AgreeAsync("# Samen: Wij delen ons gereedschap. En de kennis. Ook de ladder.");

        await house.KillAsync();
        await Task.WhenAll(TypeAsync(anna, " Altijd."), TypeAsync(bram, "#", "Control+Home"));
        await house.StartAsync();
        await AgreeAsync("## Samen: Wij delen ons gereedschap. En de kennis. Ook de ladder. Altijd.");
        await Expect(Editor(anna)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_was_typed_and_not_confirmed_survives_a_reload_and_is_merged()
    {
        await TypeAsync(anna, "Wij delen.");
        await AgreeAsync("Wij delen.");
        await anna.Page.RouteAsync("**/changes", route => route.Request.Method == "PUT" ? route.AbortAsync() : route.ContinueAsync());
        await TypeAsync(anna, " Van Anna.");
        await Expect(anna.Light).Not.ToHaveAttributeAsync("data-state", "saved");
        await TypeAsync(bram, "Van Bram. ", "Control+Home");
        await Expect(Editor(anna)).ToContainTextAsync("Van Bram.");
        await anna.Page.UnrouteAsync("**/changes");
        await anna.Page.ReloadAsync();
        await AgreeAsync("Van Bram. Wij delen. Van Anna.");
    }

    [Fact]
    public async Task Two_tabs_of_one_phone_are_two_editors_and_neither_takes_the_others_words_for_its_own()
    {
        await TypeAsync(anna, "Wij delen.");
        await AgreeAsync("Wij delen.");
        await anna.Page.RouteAsync("**/changes", route => route.Request.Method == "PUT" ? route.AbortAsync() : route.ContinueAsync());
        await TypeAsync(anna, " Een.");
        await Expect(anna.Light).Not.ToHaveAttributeAsync("data-state", "saved");
        var page = await annas.NewPageAsync();
        await page.GotoAsync(anna.Page.Url);
        var second = new Phone(annas, page, "Anna");
        await Expect(Editor(second)).ToHaveTextAsync("Wij delen.");
        await TypeAsync(second, "Twee. ", "Control+Home");
        await second.IsSavedAsync();
        await anna.Page.UnrouteAsync("**/changes");
        await AgreeAsync("Twee. Wij delen. Een.");
        await Expect(Editor(second)).ToHaveTextAsync("Twee. Wij delen. Een.");
        await TypeAsync(second, "Drie. ", "Control+Home");
        await AgreeAsync("Drie. Twee. Wij delen. Een.");
    }

    [Fact]
    public async Task A_tab_that_was_duplicated_is_another_editor_and_nothing_is_there_twice()
    {
        await TypeAsync(anna, "Wij delen.");
        await AgreeAsync("Wij delen.");
        await anna.Page.RouteAsync("**/changes", route => route.Request.Method == "PUT" ? route.AbortAsync() : route.ContinueAsync());
        await TypeAsync(anna, " Een.");
        await Expect(anna.Light).Not.ToHaveAttributeAsync("data-state", "saved");
        var copied = await anna.Page.EvaluateAsync<string>("() => sessionStorage.getItem('karavaan.tab')");
        var page = await annas.NewPageAsync();
        await page.AddInitScriptAsync($"sessionStorage.setItem('karavaan.tab', '{copied}')");
        await page.GotoAsync(anna.Page.Url);
        var second = new Phone(annas, page, "Anna");
        await Expect(Editor(second)).ToHaveTextAsync("Wij delen. Een.");
        await second.IsSavedAsync();
        await TypeAsync(second, "Twee. ", "Control+Home");
        await second.IsSavedAsync();
        await anna.Page.UnrouteAsync("**/changes");
        await Expect(Editor(bram)).ToHaveTextAsync("Twee. Wij delen. Een.");
        await Expect(Editor(anna)).ToHaveTextAsync("Twee. Wij delen. Een.");
        await TypeAsync(anna, " Drie.");
        await AgreeAsync("Twee. Wij delen. Een. Drie.");
        await Expect(Editor(second)).ToHaveTextAsync("Twee. Wij delen. Een. Drie.");
    }

    [Fact]
    public async Task After_a_very_long_absence_ones_own_text_stands_beside_the_one_that_is_there()
    {
        // Chromium leaves an open socket alone when it is told to be offline: she must hear nothing either, or she is not away.
        var isAway = false;
        await anna.Page.RouteWebSocketAsync(new Regex("/live"), page => page.ConnectToServer().OnMessage(frame =>
        {
            if (!isAway)
            {
                page.Send(frame.Text ?? "");
            }
        }));
        await anna.Page.ReloadAsync();
        await TypeAsync(anna, "Wij delen.");
        await AgreeAsync("Wij delen.");
        isAway = true;
        await anna.OfflineAsync(true);
        await TypeAsync(anna, " Van Anna.");
        for (var version = await VersionAsync(); version < TextLog.Window + 200; version = await VersionAsync())
        {
            var changes = string.Join(',', Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? """[[0,"x"],10]""" : "[[1],10]"));
            var answer = await bram.Page.APIRequest.PutAsync($"{house.Url}/w/{desk.Code}/charter/{Charter}/articles/1/changes", new()
            {
                Data = $$"""{"editor":"bulk","version":{{version}},"changes":[{{changes}}]}""",
                Headers = [new("Origin", house.Url), new("Accept", "application/json"), new("Content-Type", "application/json"), new("X-Command", $"{Guid.CreateVersion7()}")],
            });
            Assert.True(answer.Ok, await answer.TextAsync());
        }

        isAway = false;
        await anna.OfflineAsync(false);
        await Expect(anna.Page.Locator("[data-rescued] [data-text]")).ToHaveTextAsync("Wij delen. Van Anna.");
        await Expect(anna.Page.Locator("[data-rescued] [data-why]")).ToHaveTextAsync("De tekst is veranderd terwijl je weg was. Dit schreef jij.");
        await AgreeAsync("Wij delen.");
        await TypeAsync(anna, " Weer hier.");
        await AgreeAsync("Wij delen. Weer hier.");
    }

    [Fact]
    public async Task Who_is_forgotten_is_gone_from_an_open_editor_and_what_others_are_writing_stays()
    {
        await TypeAsync(anna, "Geheim van Anna. ");
        await Expect(Editor(bram)).ToHaveTextAsync("Geheim van Anna. ");
        await TypeAsync(bram, "Wij delen.");
        await AgreeAsync("Geheim van Anna. Wij delen.");
        await bram.Page.RouteAsync("**/changes", route => route.Request.Method == "PUT" ? route.AbortAsync() : route.ContinueAsync());
        await TypeAsync(bram, " Altijd.");
        await bram.Page.EvaluateAsync("() => { window.same = true; }");
        await anna.Page.GotoAsync($"{house.Url}/w/{desk.Code}/forget");
        await anna.Page.Locator("main form button").ClickAsync();
        await Expect(Editor(bram)).Not.ToContainTextAsync("Geheim");
        await Expect(Editor(bram)).ToContainTextAsync("Wij delen. Altijd.");
        await bram.Page.UnrouteAsync("**/changes");
        await bram.IsSavedAsync();
        await Expect(bram.Page.Locator("[data-rescued]")).ToHaveCountAsync(0);
        Assert.True(await bram.Page.EvaluateAsync<bool>("() => window.same"));
        await bram.Page.WaitForFunctionAsync("() => !document.documentElement.outerHTML.includes('Geheim') && !JSON.stringify(localStorage).includes('Geheim')");
    }

    [Fact]
    public async Task Words_that_are_still_being_composed_survive_what_others_type()
    {
        await TypeAsync(anna, "Wij. ");
        await Expect(Editor(bram)).ToHaveTextAsync("Wij. ");
        await Editor(anna).ClickAsync();
        await anna.Page.Keyboard.PressAsync("Control+End");
        var keyboard = await annas.NewCDPSessionAsync(anna.Page);
        await ComposeAsync(keyboard, "に");
        await ComposeAsync(keyboard, "にほ");
        await TypeAsync(bram, "Samen ", "Control+Home");
        await Expect(Editor(anna)).ToContainTextAsync("Samen");
        await ComposeAsync(keyboard, "にほん");
        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "日本" });
        await AgreeAsync("Samen Wij. 日本");
    }

    [Fact]
    public async Task Buttons_make_text_bold_and_lists_and_links_and_take_back_only_what_is_ones_own()
    {
        await TypeAsync(anna, "delen");
        await anna.Page.Keyboard.PressAsync("Shift+Control+ArrowLeft");
        await Tool(anna, "bold").ClickAsync();
        await AgreeAsync("**delen**");
        await Tool(anna, "list").ClickAsync();
        await AgreeAsync("- **delen**");
        await TypeAsync(bram, " ja");
        await AgreeAsync("- **delen** ja");
        await Tool(anna, "undo").ClickAsync();
        await AgreeAsync("**delen** ja");
        foreach (var button in await anna.Page.Locator(".together-tools").First.GetByRole(AriaRole.Button).AllAsync())
        {
            Assert.InRange((await button.BoundingBoxAsync())!.Height, 44, 100);
        }

        await Editor(anna).ClickAsync();
        await anna.Page.Keyboard.PressAsync("Tab");
        await Expect(Editor(anna)).Not.ToBeFocusedAsync();
        await Expect(Editor(anna)).ToHaveAttributeAsync("lang", "nl");
        await Expect(Editor(anna)).ToHaveAttributeAsync("spellcheck", "true");
        await Expect(Editor(anna)).ToHaveAttributeAsync("aria-label", "Tekst van artikel 1");
    }

    [Fact]
    public async Task A_meter_says_quietly_when_two_sentences_are_enough_and_question_and_example_stand_above_the_text()
    {
        var meter = anna.Page.Locator("#charter-8-1-text-editor .meter");
        await Expect(meter).ToHaveTextAsync("Twee korte zinnen zijn genoeg.");
        await TypeAsync(anna, "Wij delen een ladder.");
        await Expect(meter).ToHaveTextAsync("Er staat één zin. Nog één is genoeg.");
        await TypeAsync(bram, " Iedereen helpt.");
        await Expect(meter).ToHaveTextAsync("Twee zinnen. Dat is genoeg.");
        await TypeAsync(bram, "\n- Ook een boor.");
        await Expect(meter).ToHaveTextAsync("3 zinnen. Twee zijn genoeg.");
        await Expect(meter.Locator("xpath=ancestor-or-self::*[@aria-live or @role='status' or @role='alert']")).ToHaveCountAsync(0);
        Assert.Equal(await meter.GetAttributeAsync("id"), await Editor(anna).GetAttributeAsync("aria-describedby"));

        var article = anna.Page.Locator("#charter-articles > li.article").First;
        await Expect(article.Locator(".guide")).ToBeVisibleAsync();
        await article.Locator(".example summary").ClickAsync();
        await Expect(article.Locator(".example p")).ToBeVisibleAsync();
        await Expect(Editor(anna)).ToContainTextAsync("Ook een boor.");
    }

    [Fact]
    public async Task A_note_at_hand_goes_into_the_text_where_the_caret_is_for_everybody()
    {
        await desk.GoAsync(Charter, 4);
        await anna.Page.SendAsync("POST", "themes/4/notes", ("text", "een ladder voor de straat"));
        await desk.GoAsync(4, Charter);
        await TypeAsync(anna, "Wij delen .");
        await anna.Page.Keyboard.PressAsync("ArrowLeft");
        await anna.Page.Locator("#charter-articles .source-notes summary").First.ClickAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Zet in de tekst" }).First.ClickAsync();
        await AgreeAsync("Wij delen een ladder voor de straat .");
        await Expect(anna.Page.Locator("#charter-articles .source-notes .cited").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_desk_sees_who_writes_and_switches_to_the_pen_and_back_and_what_is_on_its_way_arrives()
    {
        var row = desk.Page.Locator("#charter-hands-8-1");
        await Expect(desk.Page.Locator("#charter-writing-8")).ToContainTextAsync("Elke tafel schrijft samen in één tekst.");
        await TypeAsync(anna, "Wij delen.");
        await AgreeAsync("Wij delen.");
        await Expect(row.Locator(".hand:visible")).ToHaveTextAsync("▲ Anna");
        await Expect(desk.Page.Locator("#charter-row-8-1")).ToContainTextAsync("2 woorden");

        // Bram's words are on their way when the desk switches: the server has them, or will have, and no box says that they got lost.
        var held = new TaskCompletionSource();
        await bram.Page.RouteAsync("**/changes", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await TypeAsync(bram, " Samen.");
        await Expect(Editor(bram)).ToHaveTextAsync("Wij delen. Samen.");
        await desk.Page.Locator("#charter-writing-8 button").ClickAsync();
        await Expect(desk.Page.Locator("#charter-writing-8")).ToContainTextAsync("Per tafel heeft één iemand de pen.");
        await Expect(anna.Page.GetByText("Niemand heeft de pen").First).ToBeVisibleAsync();
        await Expect(Editor(anna)).ToHaveCountAsync(0);
        await Expect(Editor(bram)).ToHaveCountAsync(0);
        held.SetResult();
        await Expect(anna.Page.Locator("#charter-text-8-1")).ToContainTextAsync("Wij delen. Samen.");
        await Expect(desk.Page.Locator("#charter-row-8-1")).ToContainTextAsync("Bram");
        await Expect(bram.Page.Locator("[data-rescued]")).ToHaveCountAsync(0);

        await desk.Page.SendAsync("DELETE", "desk/last-action");
        await Expect(Editor(anna)).ToHaveTextAsync("Wij delen. Samen.");
        await TypeAsync(anna, " Altijd.");
        await AgreeAsync("Wij delen. Samen. Altijd.");
    }

    [Fact]
    public async Task The_wall_marks_the_sentence_that_grows_for_a_moment_and_is_drawn_ten_times_a_second_at_most()
    {
        var wall = await laptop.NewPageAsync();
        await wall.SetViewportSizeAsync(1920, 1080);
        await wall.GotoAsync($"{house.Url}/w/{desk.Code}/screen");
        await TypeAsync(anna, "Wij delen **een ladder**. ");
        await Expect(wall.Locator("#screen-main .article-text")).ToHaveTextAsync("Wij delen een ladder.");
        await wall.EvaluateAsync(
            "() => { window.drawn = []; new MutationObserver(() => drawn.push(performance.now())).observe(document.querySelector('#screen-main'), { subtree: true, childList: true, characterData: true }); }");
        await Task.WhenAll(TypeAsync(anna, "Iedereen helpt elke maand een uur mee. "), TypeAsync(bram, "## Samen sterk voor de hele buurt\n", "Control+Home"));
        await Expect(wall.Locator("#screen-main .article-text")).ToContainTextAsync("een uur mee.");
        await Expect(wall.Locator("#screen-main .article-text")).ToContainTextAsync("hele buurt");
        var drawn = await wall.EvaluateAsync<double[]>("() => drawn");
        Assert.NotEmpty(drawn);
        Assert.InRange(drawn.Length, 1, ((drawn[^1] - drawn[0]) / 100) + 2);

        await wall.WaitForFunctionAsync("() => [...CSS.highlights.get('fresh')].length + [...CSS.highlights.get('fading')].length === 0");
        await TypeAsync(anna, "Ook de boor gaat rond.");
        await wall.WaitForFunctionAsync("() => [...CSS.highlights.get('fresh')].map(String).join() === 'Ook de boor gaat rond.'");
        await chromium.PictureAsync("together-wall");
        await wall.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        await TypeAsync(anna, " En terug.");
        await wall.WaitForFunctionAsync("() => [...CSS.highlights.get('fresh')].map(String).join() === 'En terug.'");
        await chromium.PictureAsync("together-wall-reduced");
        await wall.WaitForFunctionAsync("() => [...CSS.highlights.get('fresh')].length + [...CSS.highlights.get('fading')].length === 0");
    }

    [Fact]
    public async Task Who_comes_back_to_the_stage_goes_on_in_the_same_text()
    {
        await TypeAsync(anna, "Wij delen.");
        await AgreeAsync("Wij delen.");
        await desk.GoAsync(Charter, Charter + 1);
        await desk.GoAsync(Charter + 1, Charter);
        await Expect(Editor(anna)).ToHaveTextAsync("Wij delen.");
        await TypeAsync(bram, " Ja.");
        await AgreeAsync("Wij delen. Ja.");
    }

    [Fact]
    public async Task Each_sees_where_the_other_writes_until_they_leave()
    {
        await TypeAsync(anna, "Wij delen.");
        await AgreeAsync("Wij delen.");
        var hand = bram.Page.Locator("#charter-8-1-text-editor .cm-hand");
        await Expect(hand).ToHaveCountAsync(1);
        await Expect(hand).ToHaveAttributeAsync("data-name", "▲ Anna");
        await Expect(bram.Page.Locator("#charter-hands-8-1 .hand:visible")).ToHaveTextAsync("▲ Anna");
        await TypeAsync(bram, "Samen: ", "Control+Home");
        await Expect(anna.Page.Locator("#charter-hands-8-1 .hand:visible")).ToHaveTextAsync("● Bram");
        await chromium.PictureAsync("together-carets");
        await AgreeAsync("Samen: Wij delen.");
        await StandsBehindAsync("Samen: ", anna);
        await StandsBehindAsync("Samen: Wij delen.", bram);

        await anna.Page.Keyboard.PressAsync("Tab");
        await Expect(hand).ToHaveCountAsync(0);
        await Expect(bram.Page.Locator("#charter-hands-8-1 .hand:visible")).ToHaveCountAsync(0);
        await Expect(anna.Page.Locator("#charter-8-1-text-editor .cm-hand")).ToHaveCountAsync(1);
        await bram.Page.CloseAsync();
        await Expect(anna.Page.Locator("#charter-8-1-text-editor .cm-hand")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_editor_fits_and_can_be_read_by_day_and_by_night()
    {
        await LookAsync("empty");
        await TypeAsync(anna, "Wij delen **ons gereedschap**.\n- Een ladder\n- Samenwerkingsverbandencoördinatievergaderingenverslaggevingen\n");
        await TypeAsync(bram, " أدوات للجميع في الحي");
        await Expect(Editor(anna)).ToContainTextAsync("أدوات للجميع في الحي");
        await LookAsync("written");
    }

    [Fact]
    public async Task The_past_of_an_article_is_read_on_a_phone_and_put_back_at_the_desk_while_people_write()
    {
        await TypeAsync(anna, "Wij delen **een ladder** en een boor met iedereen in de straat. Wie iets leent, brengt het proper terug.");
        await anna.IsSavedAsync();
        await desk.Page.SendAsync("POST", "desk/charter/8/articles/1/versions");
        await Editor(anna).ClickAsync();
        await anna.Page.Keyboard.PressAsync("Control+End");
        foreach (var key in Enumerable.Repeat("Control+Backspace", 3).Append("Control+Home"))
        {
            await anna.Page.Keyboard.PressAsync(key);
        }

        await anna.Page.Keyboard.TypeAsync("Samen: ");
        await Expect(Editor(bram)).ToContainTextAsync("Samen: Wij delen");
        await anna.IsSavedAsync();

        await bram.Page.GetByRole(AriaRole.Link, new() { Name = "Vorige versies" }).First.ClickAsync();
        await Expect(bram.Page.Locator(".history > li")).ToHaveCountAsync(2);
        await Expect(bram.Page.Locator(".history ins").First).ToContainTextAsync("Samen");
        await LookAsync(bram.Page, "history-phone");
        await desk.Page.Locator(".history-link a").First.ClickAsync();
        await desk.Page.Locator(".history > li").Last.Locator("summary").ClickAsync();
        await LookAsync(desk.Page, "history-desk");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Zet deze versie terug" }).ClickAsync();
        await Expect(Editor(anna)).ToHaveTextAsync("Wij delen **een ladder** en een boor met iedereen in de straat. Wie iets leent, brengt het proper terug.");
        await LookAsync(desk.Page, "together-desk");
        await bram.Page.GetByRole(AriaRole.Link, new() { Name = "Terug naar de workshop" }).ClickAsync();
        await TypeAsync(bram, " Altijd.");
        await Expect(Editor(anna)).ToContainTextAsync("proper terug. Altijd.");
    }

    private Task LookAsync(string moment) => LookAsync(anna.Page, $"together-{moment}");

    private async Task LookAsync(IPage page, string moment)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            Assert.Empty((await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical").SelectMany(v => v.Nodes.Select(n => $"{v.Id} {n.Html}")));
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
            await chromium.PictureAsync($"{moment}-{scheme}");
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.NoPreference });
    }

    /// <summary>The other's caret stands behind these words.</summary>
    private static async Task StandsBehindAsync(string words, Phone phone)
    {
        var before = "";
        for (var watch = Stopwatch.StartNew(); before != words && watch.Elapsed < patience; await Task.Delay(50))
        {
            before = await Editor(phone).EvaluateAsync<string>(
                "text => { const words = new Range(); words.setStart(text, 0); words.setEndBefore(text.querySelector('.cm-hand')); return words.toString(); }");
        }

        Assert.Equal(words, before);
    }

    /// <summary>Both phones and the server come to this text, and nothing waits.</summary>
    private async Task AgreeAsync(string text)
    {
        await Expect(Editor(anna)).ToHaveTextAsync(text);
        await Expect(Editor(bram)).ToHaveTextAsync(text);
        await anna.IsSavedAsync();
        await bram.IsSavedAsync();
        var said = "";
        for (var watch = Stopwatch.StartNew(); said != text && watch.Elapsed < patience; await Task.Delay(100))
        {
            said = await ServersAsync();
        }

        Assert.Equal(text, said);
    }

    private async Task<int> VersionAsync() => (await StandAsync()).GetProperty("version").GetInt32();

    private async Task<string> ServersAsync() => (await StandAsync()).GetProperty("text").GetString()!;

    private async Task<JsonElement> StandAsync()
    {
        var answer = await bram.Page.APIRequest.GetAsync(
            $"{house.Url}/w/{desk.Code}/charter/{Charter}/articles/1/changes", new() { Headers = [new("Accept", "application/json")] });
        return JsonDocument.Parse(await answer.TextAsync()).RootElement;
    }
}
