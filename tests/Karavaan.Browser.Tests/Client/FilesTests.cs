namespace Karavaan.Browser.Tests.Client;

/// <summary>Where a file is chosen, the page's own button lies over the browser's, which speaks another language.</summary>
public sealed class FilesTests(Chromium chromium) : ClientTest(chromium)
{
    protected override string Extra => """
        <form><div class="file-pick"><input id="file" type="file" name="file"><p class="file-face" hidden><span>Kies een bestand</span> <bdi data-file>Nog niets gekozen.</bdi></p></div></form>
        <script type="module" src="/js/files.js"></script>
        """;

    [Fact]
    public async Task It_says_which_file_was_chosen_and_that_none_is_any_more()
    {
        var face = Page.Locator(".file-face");
        await Expect(face).ToBeVisibleAsync();
        await Expect(face).ToHaveTextAsync("Kies een bestand Nog niets gekozen.");
        await Page.SetInputFilesAsync("#file", new Microsoft.Playwright.FilePayload { Name = "tuin.png", MimeType = "image/png", Buffer = [1, 2, 3] });
        await Expect(face).ToHaveTextAsync("Kies een bestand tuin.png");
        await Page.EvaluateAsync("() => document.getElementById('file').form.reset()");
        await Expect(face).ToHaveTextAsync("Kies een bestand Nog niets gekozen.");
    }
}
