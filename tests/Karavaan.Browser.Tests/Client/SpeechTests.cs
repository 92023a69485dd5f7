namespace Karavaan.Browser.Tests.Client;

/// <summary>What the device's own voice reads is what can be seen.</summary>
public sealed class SpeechTests(Chromium chromium) : ClientTest(chromium)
{
    protected override string Extra => """
        <div id="read"><h2>Onze kaartjes</h2>
        <ul><li>Een <b>gereedschapskist</b> <button type="button">Neem terug</button></li><li hidden>Verborgen</li></ul><p>Klaar.</p></div>
        <div id="mixed"><h2 lang="de">Nimm ein Wort mit. <em>Nur eines.</em></h2><p>Volgende stap: <bdi lang="fr">Bienvenue</bdi>.</p><p>Van <bdi>a neighbour</bdi></p>
        <p dir="auto">A shed for everybody</p><p lang="fr" dir="auto">Un récit</p><p dir="auto"><strong lang="fr">Le soin</strong> by all</p></div>
        <p data-speech hidden><button type="button" id="speak" data-speak="#read" data-lang="nl"><span data-said>Lees voor</span></button></p>
        <p data-speech hidden><button type="button" id="mix" data-speak="#mixed" data-lang="en"><span data-said>Lees voor</span></button></p>
        """;

    [Fact]
    public async Task A_note_is_read_with_its_words_and_its_button_and_what_is_hidden_is_not()
    {
        await ListenAsync();
        await Page.ClickAsync("#speak");
        Assert.Equal(["Onze kaartjes", "Een gereedschapskist", "Neem terug", "Klaar."], await Page.EvaluateAsync<string[]>("spoken"));
    }

    /// <summary>A template is told in the reader's language as far as it was translated, people write in the room's, and buttons are the page's.</summary>
    [Fact]
    public async Task Each_text_is_read_in_its_own_language()
    {
        await ListenAsync();
        await Page.ClickAsync("#mix");
        Assert.Equal(
            ["de: Nimm ein Wort mit. Nur eines.", "nl: Volgende stap:", "fr: Bienvenue.", "nl: Van", "en: a neighbour", "en: A shed for everybody", "fr: Un récit", "fr: Le soin", "en: by all"],
            await Page.EvaluateAsync<string[]>("spokenAs"));
    }

    /// <summary>A voice that only notes what it would say, and in which language.</summary>
    private async Task ListenAsync()
    {
        await Page.AddInitScriptAsync("""
            [globalThis.spoken, globalThis.spokenAs] = [[], []];
            Object.defineProperty(globalThis, 'speechSynthesis', { value: { speak: said => (spoken.push(said.text), spokenAs.push(`${said.lang}: ${said.text}`)), cancel() {} } });
            """);
        await Page.ReloadAsync();
    }
}
