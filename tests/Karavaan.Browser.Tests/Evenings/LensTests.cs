using Karavaan.Browser.Tests.Client;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>The lens sees what it is for: a page that isn't there, and what moves before somebody who asked that nothing would.</summary>
[Collection(ClientTests.Name)]
public sealed class LensTests(Chromium chromium)
{
    private readonly List<string> problems = [];

    [Fact]
    public async Task A_page_that_answers_otherwise_is_a_problem()
    {
        await using var site = await ClientSite.StartAsync();
        await using var lens = await Lens.OpenAsync(chromium, new(), problems);
        await lens.GlanceAsync($"{new Uri(site.Url()).GetLeftPart(UriPartial.Authority)}/nowhere", "nowhere", 390, 844);
        Assert.Contains("/nowhere answers 404 instead of 200, at /nowhere", problems);
        Assert.Empty(lens.Opened);
    }

    [Theory]
    [InlineData("<p class='reed'>riet</p>", "p.reed moves (sway)")]
    [InlineData("<p class='blade'>gras</p><script>document.querySelector('.blade').animate([{ opacity: 0 }, { opacity: 1 }], 20)</script>", "p.blade moves (by script)")]
    public async Task What_moves_is_a_problem_also_when_it_is_over(string html, string moved)
    {
        await using var site = await ClientSite.StartAsync(
            $"<style nonce=\"karavaan\">@keyframes sway {{ to {{ translate: 1em }} }} .reed {{ animation: sway 50ms }} .calm {{ animation: sway 0ms }}</style><p class='calm'>stil</p>{html.Replace("<script>", "<script nonce=\"karavaan\">", StringComparison.Ordinal)}");
        await using var lens = await Lens.OpenAsync(chromium, new(), problems);
        await lens.GlanceAsync(site.Url(), "page", 390, 844);
        Assert.Contains($"page: {moved}", problems);
        Assert.DoesNotContain(problems, problem => problem.Contains("calm", StringComparison.Ordinal));
    }
}
