namespace Karavaan.Browser.Tests.Client;

/// <summary>Where a file is chosen, the page's own button lies over the browser's, which speaks another language.</summary>
public sealed class FilesTests(Chromium chromium) : ClientTest(chromium)
{
    protected override string Extra => """
        <form><label><input id="built" type="radio" name="template" value="market" checked>Markt</label><label><input id="own" type="radio" name="template" value="own">Eigen bestand</label>
        <div class="file-pick"><input id="file" type="file" name="file" data-ticks="own"><p class="file-face" hidden><span>Kies een bestand</span> <bdi data-file>Nog niets gekozen.</bdi></p></div></form>
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

    /// <summary>Somebody looks for their file, and takes a template after all: that one begins, not the file which nobody sees any more.</summary>
    [Fact]
    public async Task What_is_sent_is_what_was_chosen_last()
    {
        await Page.SetInputFilesAsync("#file", new Microsoft.Playwright.FilePayload { Name = "buurt.md", MimeType = "text/markdown", Buffer = [1] });
        await Expect(Page.Locator("#own")).ToBeCheckedAsync();
        await Page.CheckAsync("#built");
        await Expect(Page.Locator(".file-face")).ToHaveTextAsync("Kies een bestand Nog niets gekozen.");
        Assert.Equal(0, await Page.EvaluateAsync<int>("() => document.getElementById('file').files.length"));
    }
}
