using Microsoft.AspNetCore.SignalR;

namespace Karavaan.Browser.Tests.Client;

/// <summary>A page that was away knows again what it missed, and says honestly when it doesn't.</summary>
public sealed class LiveTests(Chromium chromium) : ClientTest(chromium)
{
    protected override string Extra => """<ul><li id="anna" data-person="anna" data-v="10"><p>Anna</p></li><li data-person="bram">Bram</li></ul><p id="writers" data-writers hidden>Iemand schrijft</p><form data-pass="writing"><input id="tip" name="tip"></form>""";

    [Fact]
    public async Task A_page_whose_connection_dropped_gets_what_it_missed()
    {
        await ConnectedAsync();
        foreach (var connection in Room.Connections.Values)
            connection.Abort();
        Room.Board.Add("1", "Gemist");
        await ExpectNotesAsync("Gemist");
        await ExpectLightAsync("bewaard");
    }

    [Fact]
    public async Task A_page_that_comes_back_from_the_browsers_cache_asks_what_it_missed()
    {
        await ConnectedAsync();
        await Task.Delay(300);
        Room.Board.Add("1", "Stil toegevoegd");
        await Page.EvaluateAsync("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        await ExpectNotesAsync("Stil toegevoegd");
    }

    /// <summary>The answer takes long to draw, and the beat after it doesn't: what the beat changes comes onto the page with the answer only.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_overtakes_the_answer_to_a_page_that_asks_what_it_missed_is_not_lost(bool isNewLine)
    {
        await ConnectedAsync();
        Room.NextCatchUp = async caller =>
        {
            await caller.SendAsync("ops", (Op[])[Op.Replace("task", 30, "<p id='task'>Zet je organisatie op het kwadrant</p>")], 12);
            return new { ops = (Op[])[Op.Replace("anna", 20, "<li id='anna'><p id='task' data-v='20'>We oefenen</p></li>")], version = 20, reload = false };
        };
        if (isNewLine)
            foreach (var connection in Room.Connections.Values)
                connection.Abort();
        else
            await Page.EvaluateAsync("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        await Expect(Page.Locator("#task")).ToHaveTextAsync("Zet je organisatie op het kwadrant");
    }

    [Fact]
    public async Task Without_WebSockets_the_page_asks_every_three_seconds_and_goes_back_when_it_can()
    {
        Room.HasWebSockets = false;
        await ConnectedAsync();
        foreach (var connection in Room.Connections.Values)
            connection.Abort();
        await EventuallyAsync(() => Room.Polls > 0);
        Room.Board.Add("1", "Langs de trage weg");
        await ExpectNotesAsync("Langs de trage weg");
        await ExpectLightAsync("bewaard");
        Room.HasWebSockets = true;
        await ConnectedAsync();
        var polls = Room.Polls;
        await Task.Delay(4000);
        Assert.InRange(Room.Polls, polls, polls + 1);
    }

    [Fact]
    public async Task The_light_is_red_while_there_is_no_connection_at_all()
    {
        await ConnectedAsync();
        await CutOffAsync();
        await ExpectLightAsync("geen verbinding");
        Assert.Equal("offline", await Page.Locator("#light").GetAttributeAsync("data-state"));
        await ReachAsync();
        await ExpectLightAsync("bewaard");
    }

    [Fact]
    public async Task A_new_build_loads_the_page_again_once_and_keeps_what_was_typed()
    {
        await ConnectedAsync();
        var loads = 0;
        Page.Load += (_, _) => loads++;
        await Page.FillAsync("#text", "Half af");
        Room.Build = "b2";
        foreach (var connection in Room.Connections.Values)
            connection.Abort();
        await EventuallyAsync(() => loads > 0);
        await Expect(Page.Locator("#text")).ToHaveValueAsync("Half af");
        await Task.Delay(2500);
        Assert.Equal(1, loads);
    }

    [Fact]
    public async Task Who_is_here_shows_and_stays_when_their_line_is_drawn_again()
    {
        await ConnectedAsync();
        await Site.SendAsync("here", [(string[])["anna"]]);
        await Expect(Page.Locator("[data-here]")).ToHaveTextAsync(["Anna"]);
        await BeatAsync(11, Op.Replace("anna", 11, """<li id="anna" data-person="anna"><p>Anna V.</p></li>"""));
        await Expect(Page.Locator("[data-here]")).ToHaveTextAsync(["Anna V."]);
        await Site.SendAsync("here", [(string[])["bram"]]);
        await Expect(Page.Locator("[data-here]")).ToHaveTextAsync(["Bram"]);
    }

    [Fact]
    public async Task Who_writes_is_told_to_others_once_a_second_at_most()
    {
        await ConnectedAsync();
        await Page.Locator("#tip").PressSequentiallyAsync("een hele zin", new() { Delay = 20 });
        await EventuallyAsync(() => !Room.Passed.IsEmpty);
        Assert.InRange(Room.Passed.Count, 1, 2);
        await Site.SendAsync("passing", "writing", "bram", "");
        await Expect(Page.Locator("[data-writing]")).ToHaveTextAsync(["Bram"]);
        await Expect(Page.Locator("#writers")).ToBeVisibleAsync();
        await Expect(Page.Locator("[data-writing]")).ToHaveCountAsync(0);
        await Expect(Page.Locator("#writers")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_phone_that_the_server_no_longer_knows_is_asked_to_join_again()
    {
        await ConnectedAsync();
        Room.HasWebSockets = false;
        Room.IsStranger = true;
        foreach (var connection in Room.Connections.Values)
            connection.Abort();
        await Expect(Page.Locator("#join-again")).ToBeVisibleAsync();
    }
}
