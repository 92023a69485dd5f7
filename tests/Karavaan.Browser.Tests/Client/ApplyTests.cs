using System.Globalization;
using Microsoft.Playwright;

namespace Karavaan.Browser.Tests.Client;

/// <summary>Replies, beats and catch-ups in any order end in the same page, and leave alone what somebody is doing.</summary>
public sealed class ApplyTests(Chromium chromium) : ClientTest(chromium)
{
    protected override string Extra => Table(10, "", "oud", "") + """<svg viewBox="0 0 100 100" width="300"><g id="pins"></g></svg>""";

    [Fact]
    public async Task Cards_lie_in_their_order_however_they_arrive()
    {
        await BeatAsync(13, Card("c", 30, 13), Card("a", 10, 11));
        await BeatAsync(14, Card("b", 20, 12), Card("z", 5, 14));
        await ExpectNotesAsync("z 14", "a 11", "b 12", "c 13");
    }

    [Fact]
    public async Task What_is_older_than_the_page_is_ignored()
    {
        await BeatAsync(20, Card("a", 10, 20), Card("b", 20, 20));
        await BeatAsync(15, Card("a", 10, 15), Op.Drop("note-b", 15));
        await BeatAsync(21, Card("c", 30, 21));
        await ExpectNotesAsync("a 20", "b 20", "c 21");
    }

    [Fact]
    public async Task A_dropped_card_does_not_come_back_by_an_older_message_but_does_by_a_newer_one()
    {
        await BeatAsync(14, Card("a", 10, 12), Op.Drop("note-a", 14));
        await BeatAsync(15, Card("a", 10, 13), Card("b", 20, 15));
        await ExpectNotesAsync("b 15");
        await BeatAsync(16, Card("a", 10, 16));
        await ExpectNotesAsync("a 16", "b 15");
    }

    [Fact]
    public async Task A_card_that_a_newer_page_no_longer_has_stays_away()
    {
        await BeatAsync(12, Card("a", 10, 12));
        await BeatAsync(20, Op.Replace("phone-main", 20, CardsPage(20)));
        await BeatAsync(21, Card("a", 10, 15), Card("b", 20, 21));
        await ExpectNotesAsync("b 21");
    }

    [Fact]
    public async Task A_page_that_is_older_than_some_of_its_cards_replaces_only_the_others()
    {
        await BeatAsync(12, Card("a", 10, 11), Card("b", 20, 12));
        await BeatAsync(22, Card("c", 30, 22), Op.Drop("note-a", 21));
        await BeatAsync(20, Op.Replace("phone-main", 20, CardsPage(20, Card("a", 10, 20), Card("b", 20, 20))));
        await ExpectNotesAsync("b 20", "c 22");
    }

    /// <summary>An answer to something written late draws what the page still has of the stage before; the next stage then comes from a beat that was under way.</summary>
    [Fact]
    public async Task A_part_that_an_older_page_no_longer_has_does_not_stay_in_it()
    {
        await BeatAsync(12, Op.Replace("phone-main", 12, Main(12)));
        await Expect(Page.Locator("#placing")).ToHaveTextAsync("stip 12");
        await BeatAsync(14, Op.Replace("placing", 14, Placing(14)));
        await Expect(Page.Locator("#placing")).ToHaveTextAsync("stip 14");
        await BeatAsync(13, Op.Replace("phone-main", 13, CardsPage(13, Card("a", 10, 13))));
        await ExpectNotesAsync("a 13");
        await Expect(Page.Locator("#placing")).ToHaveCountAsync(0);

        static string Main(int v) => $"""<main id="phone-main" data-v="{v}">{Placing(v)}</main>""";
        static string Placing(int v) => $"""<section id="placing" data-v="{v}">stip {v}</section>""";
    }

    [Fact]
    public async Task The_field_under_the_fingers_keeps_its_words_and_caret_while_the_rest_changes()
    {
        await Page.ClickAsync("#tip");
        await Page.Keyboard.TypeAsync("hallo");
        await Page.Keyboard.PressAsync("ArrowLeft");
        await BeatAsync(11, Op.Replace("table", 11, Table(11, "iets anders", "nieuw", "")));
        await Expect(Page.Locator("#more-text")).ToHaveTextAsync("nieuw");
        await Page.Keyboard.TypeAsync("!");
        await Expect(Page.Locator("#tip")).ToHaveValueAsync("hall!o");
    }

    [Fact]
    public async Task What_somebody_opened_stays_open()
    {
        await Page.ClickAsync("summary");
        await BeatAsync(11, Op.Replace("table", 11, Table(11, "", "nieuw", "")));
        await Expect(Page.Locator("#more-text")).ToHaveTextAsync("nieuw");
        await Expect(Page.Locator("#more-text")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_tick_set_by_hand_follows_the_server_again_once_it_is_saved()
    {
        await Page.CheckAsync("#ready");
        await EventuallyAsync(() => Room.Arrived.Any(command => command.Fields.ContainsKey("ready")));
        await ExpectLightAsync("bewaard");
        await BeatAsync(11, Op.Replace("table", 11, Table(11, "", "oud", "checked")));
        await BeatAsync(12, Op.Replace("table", 12, Table(12, "", "nieuwe ronde", "")));
        await Expect(Page.Locator("#more-text")).ToHaveTextAsync("nieuwe ronde");
        await Expect(Page.Locator("#ready")).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_refused_tick_says_what_the_server_has()
    {
        Room.Next(FakeRoom.Refuse("De ronde is voorbij."));
        await Page.ClickAsync("#ready");
        await Expect(Page.Locator("#notice")).ToHaveTextAsync("De ronde is voorbij.");
        await Expect(Page.Locator("#ready")).Not.ToBeCheckedAsync();
    }

    /// <summary>The answer and the beat that tells why it is so may come in any order.</summary>
    [Fact]
    public async Task Why_words_were_refused_stays_with_them_while_the_page_around_changes()
    {
        const string Form = "<form id='write' method='post' action='/w/WEGNAR/themes/4/notes' data-command data-clear data-draft='themes-4-note'><textarea id='text' name='text'></textarea><p data-refusal role='alert' hidden></p><button>{0}</button></form>";
        Room.Next(FakeRoom.Refuse("De stap staat op slot."));
        await Page.FillAsync("#text", "Te laat");
        await Page.ClickAsync("#write button");
        await Expect(Page.Locator("#write [data-refusal]")).ToHaveTextAsync("De stap staat op slot.");
        await BeatAsync(11, Op.Replace("write", 11, string.Format(CultureInfo.InvariantCulture, Form, "Op slot")));
        await Expect(Page.Locator("#write button")).ToHaveTextAsync("Op slot");
        await Expect(Page.Locator("#write [data-refusal]")).ToHaveTextAsync("De stap staat op slot.");
        await Expect(Page.Locator("#write [data-refusal]")).ToBeVisibleAsync();
        await Expect(Page.Locator("#text")).ToHaveValueAsync("Te laat");

        await Page.FillAsync("#text", "Op tijd");
        await Expect(Page.Locator("#write [data-refusal]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_pin_that_arrives_is_drawn_as_svg()
    {
        await BeatAsync(11, Op.Put("pins", "pin-a", 1, 11, """<circle class="pin" cx="20" cy="20" r="5"></circle>"""));
        await Expect(Page.Locator("#pin-a")).ToBeVisibleAsync();
        Assert.Equal("http://www.w3.org/2000/svg", await Page.Locator("#pin-a").EvaluateAsync<string>("pin => pin.namespaceURI"));
    }

    [Fact]
    public async Task A_page_rewritten_by_a_translator_still_takes_what_comes()
    {
        await BeatAsync(12, Card("a", 10, 11), Card("b", 20, 12));
        await ExpectNotesAsync("a 11", "b 12");
        await Page.EvaluateAsync("""
            for (const text of document.querySelectorAll('p, h2, summary')) {
              if (text.id === 'light' || text.closest('template')) continue;
              text.innerHTML = `<font dir="auto"><font dir="auto">vertaald: ${text.textContent}</font></font>`;
            }
            document.documentElement.classList.add('translated-ltr');
            """);
        await BeatAsync(14, Card("a", 10, 13), Card("c", 15, 14), Op.Drop("note-b", 14));
        await ExpectNotesAsync("a 13", "c 14");
        await BeatAsync(15, Op.Replace("phone-main", 15, CardsPage(15, Card("a", 10, 15))));
        await ExpectNotesAsync("a 15");
        await WriteAsync("Ook dit");
        await ExpectLightAsync("bewaard");
    }

    [Fact]
    public async Task What_arrives_is_marked_and_what_moves_glides()
    {
        await CountGlidesAsync(Page);
        await BeatAsync(12, Card("a", 10, 11), Card("b", 20, 12));
        await Expect(Page.Locator("#note-a")).ToHaveClassAsync("card fresh");
        await BeatAsync(13, Card("b", 5, 13));
        await ExpectNotesAsync("b 13", "a 11");
        Assert.Equal(2, await Page.EvaluateAsync<int>("window.glides"));
    }

    internal static Task CountGlidesAsync(IPage page) => page.EvaluateAsync(
        "window.glides = 0; const was = Element.prototype.animate; Element.prototype.animate = function (...all) { window.glides++; return was.apply(this, all); }; void 0");

    internal static Op Card(string name, long order, int v) =>
        Op.Put("notes", $"note-{name}", order, v, $"""<li id="note-{name}" class="card" data-v="{v}" data-order="{order}"><p>{name} {v}</p></li>""");

    private static string CardsPage(int v, params Op[] cards) =>
        $"""<main id="phone-main" data-v="{v}"><h2>Kaartjes</h2><ul id="notes">{string.Concat(cards.Select(card => card.Html))}</ul></main>""";

    private static string Table(int v, string tip, string more, string ready) => $"""
        <section id="table" data-v="{v}"><details id="more"><summary>Meer</summary><p id="more-text">{more}</p></details>
        <input id="tip" name="tip" value="{tip}">
        <form id="tick" method="post" action="/w/WEGNAR/ready" data-command="put" data-auto="0"><input type="checkbox" id="ready" name="ready" {ready}></form></section>
        """;
}

/// <summary>Nothing moves for who asked for calm.</summary>
public sealed class CalmTests(Chromium chromium) : ClientTest(chromium)
{
    protected override ReducedMotion Motion => ReducedMotion.Reduce;

    [Fact]
    public async Task Nothing_glides_or_is_marked_under_reduced_motion()
    {
        await ApplyTests.CountGlidesAsync(Page);
        await BeatAsync(12, ApplyTests.Card("a", 10, 11), ApplyTests.Card("b", 20, 12));
        await BeatAsync(13, ApplyTests.Card("b", 5, 13));
        await ExpectNotesAsync("b 13", "a 11");
        await Expect(Page.Locator(".fresh")).ToHaveCountAsync(0);
        Assert.Equal(0, await Page.EvaluateAsync<int>("window.glides"));
    }
}
