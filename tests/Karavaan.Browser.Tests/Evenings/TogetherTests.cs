using System.Text.RegularExpressions;
using Karavaan.Browser.Tests.Client;
using Karavaan.Domain.Texts;
using static Karavaan.Browser.Tests.Evenings.TogetherActs;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>Two phones in one article, in two real browsers: whatever happens on the way, both and the server end with the same text.</summary>
[Collection(ClientTests.Name)]
public sealed class TogetherTests(Chromium chromium) : TogetherTest(chromium)
{
    [Fact]
    public async Task What_two_type_at_once_offline_and_around_a_restart_is_all_there_and_the_same_everywhere()
    {
        await TypeAsync(anna, "Wij delen ons gereedschap.");
        await Expect(Editor(bram)).ToHaveTextAsync("Wij delen ons gereedschap.");
        await Task.WhenAll(TypeAsync(anna, " En de kennis."), TypeAsync(bram, "Samen: ", "Control+Home"));
        await AgreeAsync("Samen: Wij delen ons gereedschap. En de kennis.");
        await Browsers.PictureAsync("together");

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
        // Chromium leaves an open socket alone when it is told to be offline, or brings later what came meanwhile: hers is cut.
        var isAway = false;
        Microsoft.Playwright.IWebSocketRoute? socket = null;
        await anna.Page.RouteWebSocketAsync(new Regex("/live"), opened =>
        {
            socket = opened;
            _ = isAway ? (object)opened.CloseAsync() : opened.ConnectToServer();
        });
        await anna.Page.ReloadAsync();
        await TypeAsync(bram, "Wij delen.");
        await AgreeAsync("Wij delen.");
        isAway = true;
        await socket!.CloseAsync();
        await anna.OfflineAsync(true);
        await TypeAsync(anna, " Van Anna.");
        await Expect(Editor(anna)).ToHaveTextAsync("Wij delen. Van Anna.");
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
        await bram.Page.GotoAsync($"{house.Url}/w/{desk.Code}/forget");
        await bram.Page.Locator("main form button").ClickAsync();
        await Expect(anna.Page.Locator("[data-rescued] [data-text]")).ToHaveTextAsync("Van Anna.");
        await anna.Page.WaitForFunctionAsync("() => !JSON.stringify(localStorage).includes('Wij delen')");
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
}
