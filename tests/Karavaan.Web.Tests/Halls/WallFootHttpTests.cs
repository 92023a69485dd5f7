using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Halls;

/// <summary>The foot of the wall: what a room needs all evening, and apart from that what the laptop asks of who set it up.</summary>
public sealed class WallFootHttpTests
{
    [Fact]
    public async Task Who_comes_late_reads_where_to_surf_to_and_the_code_in_every_stage()
    {
        await using var evening = await Evening.StartAsync();
        await evening.JoinAsync("Anna");
        foreach (var stage in new[] { 2, 6 })
        {
            await evening.GoToAsync(stage);
            var foot = (await evening.Fleur.GetAsync("screen")).Document.QuerySelector(".poster > footer")!;
            var host = foot.QuerySelector(".for-host")!;
            Assert.NotNull(host.QuerySelector("#sound[hidden]"));
            Assert.NotNull(host.QuerySelector("#awake[hidden]"));
            host.Remove();
            var words = string.Join(' ', foot.QuerySelectorAll("p").SelectMany(line => line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            Assert.Matches(@"^1 mens geen verbinding Surf naar \S+ Deelnamecode [A-Z]{6}$", words);
        }
    }
}
