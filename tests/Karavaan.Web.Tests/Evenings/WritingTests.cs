using Karavaan.Web.Shared;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>'Schrijft …' in passing: to one's own group and the desk, and nowhere else.</summary>
public sealed class WritingTests
{
    [Fact]
    public async Task Who_writes_is_seen_at_the_own_group_and_the_desk_only()
    {
        await using var evening = await Evening.StartAsync();
        await evening.Fleur.SaveAsync("post", "desk/groups", ("count", "2"), ("mode", "choose"));
        var (anna, bram, cem) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"), await evening.JoinAsync("Cem"));
        foreach (var (who, group) in new[] { (anna, "1"), (bram, "1"), (cem, "2") })
        {
            await who.SaveAsync("put", "group", ("group", group));
            await who.ListenAsync("phone");
        }

        await evening.Fleur.ListenAsync("desk");
        await anna.PassAsync(Writing.Kind);
        await Eventually.HoldsAsync(() => bram.Passed.Count > 0 && evening.Fleur.Passed.Count > 0);
        Assert.Equal([Writing.Kind], bram.Passed);
        Assert.Empty(anna.Passed);
        Assert.Empty(cem.Passed);
    }
}
