using AngleSharp.Html.Parser;
using Karavaan.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Karavaan.Web.Tests.Architecture;

/// <summary>A line never ends inside '1-2-4-iedereen', and the title stays the title.</summary>
public sealed class UnbrokenTests
{
    [Theory]
    [InlineData("Gesprek per thema: 1-2-4-iedereen", "1-2-4-iedereen")]
    [InlineData("1-2-tous, et après", "1-2-tous")]
    [InlineData("Een 3-jarig plan voor 2026", "")]
    [InlineData("1-2-een-woord-dat-langer-is-dan-een-gsm", "")]
    [InlineData("", "")]
    public async Task Numbers_with_hyphens_and_their_word_stay_together(string title, string together)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Unbroken>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Unbroken.Text)] = title }))).ToHtmlString());
        var page = new HtmlParser().ParseDocument($"<p>{html}</p>").QuerySelector("p")!;
        Assert.Equal(title, page.TextContent);
        Assert.Equal(together, page.QuerySelector(".unbroken")?.TextContent ?? "");
    }
}
