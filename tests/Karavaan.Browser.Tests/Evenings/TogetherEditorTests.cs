using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Karavaan.Browser.Tests.Evenings.TogetherActs;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>The editor of an article as two people meet it: its keys, what stands around it, who else is in it, how it looks.</summary>
[Collection(ClientTests.Name)]
public sealed class TogetherEditorTests(Chromium chromium) : TogetherTest(chromium)
{
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

    /// <summary>The other stages must stay light on a cheap phone (performance.md): the editor is the one part that is heavy.</summary>
    [Fact]
    public async Task The_editor_comes_to_a_phone_only_where_an_article_is_written()
    {
        const int Heavy = 100_000;
        var page = await annas.NewPageAsync();
        var scripts = new List<Task<int>>();
        page.Response += (_, response) =>
        {
            if (response.Request.ResourceType == "script")
            {
                scripts.Add(WeightAsync(response));
            }
        };
        await desk.GoAsync(Charter, 1);
        await page.GotoAsync(anna.Page.Url);
        await Expect(page.Locator("#light")).ToHaveAttributeAsync("data-state", "saved");
        Assert.DoesNotContain(await Task.WhenAll(scripts), weight => weight > Heavy);
        await desk.GoAsync(1, Charter);
        await Expect(page.Locator("#charter-8-1-text-content")).ToBeVisibleAsync();
        Assert.Single(await Task.WhenAll(scripts), weight => weight > Heavy);

        static async Task<int> WeightAsync(IResponse response) => (await response.BodyAsync()).Length;
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

        // Not into the editor that is about to leave the page.
        await Expect(Editor(anna)).ToBeHiddenAsync();
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
        await Browsers.PictureAsync("together-carets");
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
}
