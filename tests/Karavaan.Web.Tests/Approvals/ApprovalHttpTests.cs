using System.Net;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Approvals;

/// <summary>Approving first, over HTTP and the live connection: offers, agreements and first steps.</summary>
public sealed class ApprovalHttpTests
{
    [Fact]
    public async Task What_waits_is_on_its_writers_phone_and_the_desk_only_until_it_is_approved()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram, screen) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"), evening.Fleur);
        await evening.GoToAsync(6);
        foreach (var (who, name) in new[] { (anna, "De Linde"), (bram, "Velt") })
        {
            await who.SaveAsync("put", "quadrant/6/organisation", ("name", name));
            await who.SaveAsync("put", "quadrant/6/placements/today", ("x", "37"), ("y", "-53"));
        }

        await evening.Fleur.SaveAsync("put", "desk/reveals/6");
        await evening.Fleur.SaveAsync("put", "desk/approval");
        await bram.ListenAsync("phone");
        await screen.ListenAsync("screen");
        await anna.SaveAsync("put", "quadrant/6/name", ("shown", "true"));
        await anna.SaveAsync("put", "quadrant/6/first-step", ("text", "grofs bij het punt"));
        await evening.Fleur.SaveAsync("put", "desk/quadrant/6/spotlight", ("organisation", $"{evening.Workshop.Quadrants.Find("De Linde")!.Value.Value}"));
        var seen = await SeenAsync(bram, screen);
        await evening.GoToAsync(7);
        await anna.SaveAsync("post", "market/7/offers", ("kind", "share"), ("text", "grofs op de markt"));
        seen += await SeenAsync(bram, screen);
        await evening.GoToAsync(10);
        await anna.SaveAsync("post", "agreements/10", ("what", "grofs bij de afspraken"), ("until", "2035-04-09"), ("claims", "yes"));
        seen += await SeenAsync(bram, screen);
        await evening.SettleAsync(bram, screen);

        seen += string.Concat([.. bram.Heard, .. screen.Heard]);
        foreach (var path in new[] { "results", "screen-text", "results/charter.txt" })
        {
            seen += (await bram.GetAsync(path)).Body;
        }

        Assert.Contains("De Linde", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("grofs", seen, StringComparison.Ordinal);
        var agreement = evening.Workshop.Agreements.Waiting.Single().Id.Value;
        Assert.Equal(HttpStatusCode.NotFound, (await bram.GetAsync($"results/agreements/{agreement:n}.ics")).Status);

        var desk = (await evening.Fleur.GetAsync("desk")).Body;
        foreach (var words in new[] { "grofs bij het punt", "grofs op de markt", "grofs bij de afspraken" })
        {
            Assert.Contains(words, desk, StringComparison.Ordinal);
        }

        Assert.Contains("grofs bij de afspraken", (await anna.GetAsync("")).Body, StringComparison.Ordinal);
        Assert.Contains("wacht op goedkeuring", (await anna.GetAsync("")).Body, StringComparison.Ordinal);

        await evening.Fleur.SaveAsync("put", "desk/approval/all", ("seen", $"{evening.Workshop.Version}"));
        await evening.SettleAsync(bram, screen);
        Assert.Contains(bram.Heard, heard => heard.Contains("grofs bij de afspraken", StringComparison.Ordinal));
        Assert.Contains("grofs bij de afspraken", (await screen.GetAsync("screen")).Body, StringComparison.Ordinal);
        await evening.GoToAsync(7);
        Assert.Contains("grofs op de markt", (await bram.GetAsync("")).Body, StringComparison.Ordinal);
        await evening.GoToAsync(6);
        Assert.Contains("grofs bij het punt", (await screen.GetAsync("screen")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_step_is_hidden_and_shown_again_with_a_tap()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.GoToAsync(6);
        await anna.SaveAsync("put", "quadrant/6/organisation", ("name", "De Linde"));
        await anna.SaveAsync("put", "quadrant/6/placements/today", ("x", "37"), ("y", "-53"));
        await evening.Fleur.SaveAsync("put", "desk/reveals/6");
        await anna.SaveAsync("put", "quadrant/6/name", ("shown", "true"));
        await anna.SaveAsync("put", "quadrant/6/first-step", ("text", "Iets grofs"));
        await evening.Fleur.SaveAsync("put", "desk/quadrant/6/spotlight", ("organisation", $"{evening.Workshop.Quadrants.Find("De Linde")!.Value.Value}"));
        Assert.Contains("Iets grofs", (await evening.Fleur.GetAsync("screen")).Body, StringComparison.Ordinal);

        var words = $"desk/quadrant/6/words/{evening.Workshop.Roster.Present.Single().Id.Value:n}";
        await evening.Fleur.SaveAsync("put", words);
        Assert.DoesNotContain("Iets grofs", (await evening.Fleur.GetAsync("screen")).Body, StringComparison.Ordinal);
        Assert.Contains("Iets grofs", (await evening.Fleur.GetAsync("desk")).Body, StringComparison.Ordinal);
        Assert.False((await anna.SendAsync("delete", words)).Message.IsSuccessStatusCode);
        await evening.Fleur.SaveAsync("delete", words);
        Assert.Contains("Iets grofs", (await evening.Fleur.GetAsync("screen")).Body, StringComparison.Ordinal);
    }

    private static async Task<string> SeenAsync(Visitor bram, Visitor screen) =>
        (await bram.GetAsync("")).Body + (await screen.GetAsync("screen")).Body;
}
