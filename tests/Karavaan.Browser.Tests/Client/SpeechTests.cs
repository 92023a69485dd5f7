namespace Karavaan.Browser.Tests.Client;

/// <summary>What the device's own voice reads is what can be seen.</summary>
public sealed class SpeechTests(Chromium chromium) : ClientTest(chromium)
{
    protected override string Extra => """
        <div id="read"><h2>Onze kaartjes</h2>
        <ul><li>Een <b>gereedschapskist</b> <button type="button">Neem terug</button></li><li hidden>Verborgen</li></ul><p>Klaar.</p></div>
        <p data-speech hidden><button type="button" id="speak" data-speak="#read" data-lang="nl"><span data-said>Lees voor</span></button></p>
        """;

    [Fact]
    public async Task A_note_is_read_with_its_words_and_its_button_and_what_is_hidden_is_not()
    {
        await Page.AddInitScriptAsync("""
            globalThis.spoken = [];
            Object.defineProperty(globalThis, 'speechSynthesis', { value: { speak: said => spoken.push(said.text), cancel() {} } });
            """);
        await Page.ReloadAsync();
        await Page.ClickAsync("#speak");
        Assert.Equal(["Onze kaartjes", "Een gereedschapskist", "Neem terug", "Klaar."], await Page.EvaluateAsync<string[]>("spoken"));
    }
}
