using System.Net;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Retellings;

public sealed class RetellingTests
{
    [Fact]
    public async Task A_phone_reads_what_the_wall_says_live_and_nothing_that_the_wall_hides()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        await anna.ListenAsync("retelling");
        await bram.SaveAsync("put", "answers/1/0", ("text", "Zin in koken"));
        await Eventually.HoldsAsync(() => anna.Heard.Any(op => op.Contains("Zin in koken", StringComparison.Ordinal)));
        Assert.DoesNotContain(anna.Heard, op => op.Contains("phone-main", StringComparison.Ordinal) || op.Contains("desk-", StringComparison.Ordinal));
        Assert.Contains("Zin in koken", (await anna.GetAsync("screen-text")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_for_who_takes_part()
    {
        await using var evening = await Evening.StartAsync();
        var stranger = evening.NewVisitor();
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync("screen-text")).Status);
        await Assert.ThrowsAnyAsync<Exception>(() => stranger.ListenAsync("retelling"));
    }
}
