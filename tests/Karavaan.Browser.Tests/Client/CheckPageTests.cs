using System.Security.Cryptography;
using System.Text;

namespace Karavaan.Browser.Tests.Client;

/// <summary>The check page hashes a file on the device; where the browser can't, the form sends it.</summary>
public sealed class CheckPageTests(Chromium chromium) : ClientTest(chromium)
{
    private static readonly byte[] Pdf = Encoding.UTF8.GetBytes("%PDF-1.7 een charter");

    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Pdf));

    protected override string Extra => """
        <form id="ask" method="post" action="/w/WEGNAR/check" enctype="multipart/form-data" data-check>
          <input type="file" name="file" required><span data-here hidden>blijft hier</span><span data-there>wordt verstuurd</span><button>Kijk na</button>
        </form>
        <script type="module" src="/js/check.js"></script>
        """;

    [Fact]
    public async Task A_file_never_leaves_a_browser_that_can_hash_it()
    {
        await AnswerAsync();
        await Expect(Page.Locator("[data-here]")).ToBeVisibleAsync();
        await Expect(Page.Locator("[data-there]")).ToBeHiddenAsync();
        await Page.SetInputFilesAsync("#ask input", new Microsoft.Playwright.FilePayload { Name = "charter.pdf", MimeType = "application/pdf", Buffer = Pdf });

        await Page.ClickAsync("#ask button");

        await Page.WaitForURLAsync($"**/w/WEGNAR/check?hash={Hash}");
        Assert.Empty(Room.Arrived);
    }

    [Fact]
    public async Task A_file_may_be_dropped_anywhere_on_the_page()
    {
        await AnswerAsync();
        await Expect(Page.Locator("[data-there]")).ToBeHiddenAsync(); // Its script has begun.
        await Page.EvaluateAsync(
            """
            text => {
              const data = new DataTransfer();
              data.items.add(new File([text], 'charter.pdf', { type: 'application/pdf' }));
              document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
            }
            """,
            Encoding.UTF8.GetString(Pdf));

        await Page.WaitForURLAsync($"**/w/WEGNAR/check?hash={Hash}");
    }

    [Fact]
    public async Task Outside_a_secure_context_the_form_sends_it()
    {
        var page = await OpenAsync(lan: true);
        await Expect(page.Locator("[data-there]")).ToBeVisibleAsync();
        await page.SetInputFilesAsync("#ask input", new Microsoft.Playwright.FilePayload { Name = "charter.pdf", MimeType = "application/pdf", Buffer = Pdf });

        Room.Next(FakeRoom.Refuse("gezien"));

        await page.ClickAsync("#ask button");

        await EventuallyAsync(() => Room.Arrived.Count == 1);
        Assert.Equal("/w/WEGNAR/check", Room.Arrived.Single().Path);
    }

    /// <summary>A file that lies in a cloud, or one that is too large for this phone.</summary>
    [Fact]
    public async Task What_the_browser_cannot_read_the_form_sends()
    {
        await Page.EvaluateAsync("() => { File.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError')); }");
        await Page.SetInputFilesAsync("#ask input", new Microsoft.Playwright.FilePayload { Name = "charter.pdf", MimeType = "application/pdf", Buffer = Pdf });
        Room.Next(FakeRoom.Refuse("gezien"));
        await Page.ClickAsync("#ask button");
        await EventuallyAsync(() => Room.Arrived.Count == 1);
        Assert.Equal("/w/WEGNAR/check", Room.Arrived.Single().Path);
    }

    /// <summary>The page that the script goes to.</summary>
    private async Task AnswerAsync() =>
        await Page.RouteAsync("**/check?hash=*", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<p>gekend</p>" }));
}
