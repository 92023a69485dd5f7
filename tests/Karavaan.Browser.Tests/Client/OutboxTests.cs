namespace Karavaan.Browser.Tests.Client;

/// <summary>Nothing typed is lost and nothing is done twice, whatever happens between the phone and the server.</summary>
public sealed class OutboxTests(Chromium chromium) : ClientTest(chromium)
{
    [Fact]
    public async Task A_refusal_of_something_on_the_way_is_none_of_the_servers_and_takes_nothing()
    {
        foreach (var status in (int[])[403, 404, 451])
        {
            Room.Next(FakeRoom.Block(status));
        }

        await WriteAsync("Achter de muur van het hotel");
        await ExpectNotesAsync("Achter de muur van het hotel");
        await ExpectLightAsync("bewaard");
        Assert.Equal(4, Room.Arrived.Count);
        Assert.Single(Room.Arrived.Select(c => c.Id).Distinct());
    }

    [Fact]
    public async Task A_note_is_saved_and_takes_the_place_of_its_dashed_card()
    {
        var answers = Room.Hold();
        await WriteAsync("Een fietsbus naar school");
        var waiting = Page.Locator("#notes > .waiting");
        await Expect(waiting).ToHaveTextAsync("Een fietsbus naar school");
        await ExpectLightAsync("wacht om te versturen: 1");
        var id = await waiting.GetAttributeAsync("id");
        answers.SetResult();
        await ExpectLightAsync("bewaard");
        await ExpectNotesAsync("Een fietsbus naar school");
        Assert.Equal($"note-{Room.Arrived.Single().Id}", id);
        await Expect(Page.Locator("#text")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task An_answer_that_got_lost_after_the_commit_makes_no_second_note()
    {
        Room.Next(Room.SaveAndHangUpAsync, times: 2);
        await WriteAsync("Repair café");
        await ExpectLightAsync("bewaard");
        await EventuallyAsync(() => Room.Arrived.Count == 3);
        Assert.Single(Room.Arrived.Select(command => command.Id).Distinct());
        await ExpectNotesAsync("Repair café");
    }

    [Theory, InlineData(500), InlineData(503), InlineData(429), InlineData(408)]
    public async Task A_server_that_cannot_now_gets_it_again(int status)
    {
        Room.Next(FakeRoom.Status(status), times: 2);
        var answers = Room.Hold(after: 2);
        await WriteAsync("Repair café");
        await EventuallyAsync(() => Room.Arrived.Count == 3);
        await ExpectLightAsync("wacht om te versturen: 1");
        answers.SetResult();
        await ExpectLightAsync("bewaard");
        await ExpectNotesAsync("Repair café");
    }

    [Fact]
    public async Task Refused_words_go_back_into_their_field_with_the_reason_and_survive_a_reload()
    {
        Room.Next(FakeRoom.Refuse("Dat is te lang."));
        await WriteAsync("Heel erg lang");
        await Expect(Page.Locator("#write [data-refusal]")).ToHaveTextAsync("Dat is te lang.");
        await Expect(Page.Locator("#text")).ToHaveValueAsync("Heel erg lang");
        await Expect(Page.Locator(".waiting")).ToHaveCountAsync(0);
        await ExpectLightAsync("bewaard");
        await Page.ReloadAsync();
        await Expect(Page.Locator("#text")).ToHaveValueAsync("Heel erg lang");
        await WriteAsync("Kort");
        await Expect(Page.Locator("#write [data-refusal]")).ToBeHiddenAsync();
        await ExpectNotesAsync("Kort");
    }

    [Fact]
    public async Task Refused_words_whose_field_says_something_new_are_rescued_and_can_be_put_away()
    {
        var answers = Room.Hold();
        Room.Next(FakeRoom.Refuse("De stap is afgesloten."));
        await WriteAsync("Eerste gedachte");
        await Page.FillAsync("#text", "Tweede gedachte");
        answers.SetResult();
        await Expect(Page.Locator("#rescue blockquote")).ToHaveTextAsync("Eerste gedachte");
        await Expect(Page.Locator("#text")).ToHaveValueAsync("Tweede gedachte");
        await Page.ReloadAsync();
        await Expect(Page.Locator("#rescue [data-why]")).ToHaveTextAsync("De stap is afgesloten.");
        await Page.ClickAsync("[data-away]");
        await Expect(Page.Locator("#rescue")).ToBeHiddenAsync();
        await Page.ReloadAsync();
        await Expect(Page.Locator("#rescue")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Refused_words_whose_form_is_gone_are_rescued()
    {
        var answers = Room.Hold();
        Room.Next(FakeRoom.Status(404));
        await WriteAsync("Net te laat");
        await Page.EvaluateAsync("document.getElementById('write').remove()");
        answers.SetResult();
        await Expect(Page.Locator("#rescue blockquote")).ToHaveTextAsync("Net te laat");
        await Expect(Page.Locator("#notice")).ToHaveTextAsync("Dat lukte niet.");
    }

    [Fact]
    public async Task Somebody_who_is_not_known_any_more_keeps_everything_and_joins_again()
    {
        Room.Next(FakeRoom.Status(401));
        await WriteAsync("Voor later");
        await Expect(Page.Locator("#join-again")).ToBeVisibleAsync();
        await ExpectNotesAsync("Voor later");
        await Expect(Page.Locator("#join-again")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_is_written_without_a_network_goes_out_in_order_when_it_is_back()
    {
        await Phone.SetOfflineAsync(true);
        foreach (var text in (string[])["een", "twee", "drie"])
            await WriteAsync(text);
        await Expect(Page.Locator("#notes > .waiting")).ToHaveTextAsync(["een", "twee", "drie"]);
        await ExpectLightUnsavedAsync(3);
        Assert.Empty(Room.Arrived);
        await Phone.SetOfflineAsync(false);
        await ExpectLightAsync("bewaard");
        Assert.Equal(["een", "twee", "drie"], Room.Board.Texts);
        await ExpectNotesAsync("een", "twee", "drie");
    }

    [Fact]
    public async Task What_waits_survives_a_reload_and_shows_as_waiting()
    {
        Room.Next(FakeRoom.Status(503), times: 2);
        var answers = Room.Hold(after: 2);
        await WriteAsync("Bijna weg");
        await EventuallyAsync(() => !Room.Arrived.IsEmpty);
        await Page.ReloadAsync();
        await Expect(Page.Locator("#notes > li.waiting")).ToHaveTextAsync("Bijna weg");
        answers.SetResult();
        await ExpectLightAsync("bewaard");
        await ExpectNotesAsync("Bijna weg");
        Assert.Single(Room.Arrived.Select(command => command.Id).Distinct());
    }

    [Fact]
    public async Task A_trembling_finger_writes_one_note()
    {
        await Page.FillAsync("#text", "Eén keer");
        await Page.EvaluateAsync("const form = document.getElementById('write'); form.noValidate = true; form.removeAttribute('data-clear'); form.requestSubmit(); form.requestSubmit();");
        await ExpectNotesAsync("Eén keer");
        await Task.Delay(300);
        Assert.Single(Room.Arrived);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Two_tabs_of_one_phone_never_send_at_the_same_time(bool lan)
    {
        var (one, other) = (await OpenAsync(lan), await OpenAsync(lan));
        Assert.Equal(!lan, await one.EvaluateAsync<bool>("isSecureContext"));
        await Page.CloseAsync();
        Room.Slowness = 120;
        for (var i = 0; i < 4; i++)
        {
            await WriteAsync($"een {i}", one);
            await WriteAsync($"twee {i}", other);
        }
        await Expect(one.Locator("#light")).ToHaveTextAsync("bewaard");
        await EventuallyAsync(() => Room.Board.Texts.Count() == 8);
        Assert.Equal(1, Room.MostAtOnce);
        Assert.Equal(8, Room.Arrived.Select(command => command.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_tab_sends_what_another_tab_left_behind()
    {
        Room.Next(FakeRoom.Status(503), times: 1);
        var other = await OpenAsync();
        await WriteAsync("Van de andere tab", other);
        await EventuallyAsync(() => !Room.Arrived.IsEmpty);
        await other.CloseAsync();
        await ExpectNotesAsync("Van de andere tab");
        await ExpectLightAsync("bewaard");
    }

    [Fact]
    public async Task A_full_storage_says_not_to_close_the_page_and_still_sends()
    {
        await Page.EvaluateAsync("for (let size = 5_000_000; size >= 1; size = Math.floor(size / 2)) try { for (let i = 0; ; i++) localStorage.setItem(`fill${size}-${i}`, 'x'.repeat(size)); } catch {}");
        Room.Next(FakeRoom.Status(503), times: 1);
        var answers = Room.Hold(after: 1);
        await WriteAsync("Er is geen plaats meer");
        await ExpectLightAsync("sluit deze pagina niet");
        answers.SetResult();
        await ExpectLightAsync("bewaard");
        await ExpectNotesAsync("Er is geen plaats meer");
    }
}
