using System.Net;
using Karavaan.Domain.Agreements;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Agreements;

public sealed class AgreementHttpTests
{
    private const string Plan = "Sleutels bijmaken";

    private static readonly string keeping = $"{AgreementId.Of(AgreementKind.Keeping).Value:n}";
    private static readonly string rereading = $"{AgreementId.Of(AgreementKind.Rereading).Value:n}";

    [Fact]
    public async Task What_Bram_takes_up_is_told_on_every_page_with_his_name()
    {
        await using var evening = await AgreeingAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        await anna.SaveAsync("post", "agreements/10", ("what", Plan), ("until", "2035-04-09"), ("shared", "de wijkraad"));
        Assert.Contains("nog niemand neemt dit op", (await evening.Fleur.GetAsync("screen")).Body, StringComparison.Ordinal);

        await bram.SaveAsync("put", $"agreements/{Added(evening)}/claim");

        Assert.Contains("Jij neemt dit op", (await bram.GetAsync("")).Body, StringComparison.Ordinal);
        foreach (var (who, path) in new[] { (anna, ""), (evening.Fleur, "screen"), (evening.Fleur, "desk"), (anna, "results") })
        {
            var page = WebUtility.HtmlDecode((await who.GetAsync(path)).Body);
            Assert.Contains(Plan, page, StringComparison.Ordinal);
            Assert.Contains("\u2068Bram\u2069 neemt dit op", page, StringComparison.Ordinal);
            Assert.Contains("9 april 2035", page, StringComparison.Ordinal);
        }

        Assert.Contains("opgeschreven door \u2068Anna\u2069", WebUtility.HtmlDecode((await evening.Fleur.GetAsync("desk")).Body), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.SendAsync("put", $"agreements/{Added(evening)}/claim")).Status);
    }

    [Fact]
    public async Task The_name_stays_with_what_was_taken_up_and_goes_with_the_last_that_is_given_back()
    {
        await using var evening = await AgreeingAsync();
        var bram = await evening.JoinAsync("Bram");
        await bram.SaveAsync("post", "agreements/10", ("what", Plan), ("claims", "yes"));
        await bram.SaveAsync("put", $"agreements/{keeping}/claim");
        var person = Assert.Single(evening.Room.State.People.All);
        Assert.Equal("Bram", person.Forgotten()!.AgreedName);

        await bram.SaveAsync("delete", $"agreements/{keeping}/claim");
        Assert.Equal("Bram", Assert.Single(evening.Room.State.People.All).AgreedName);
        await bram.SaveAsync("delete", $"agreements/{Added(evening)}");
        Assert.Null(Assert.Single(evening.Room.State.People.All).Forgotten());
    }

    [Fact]
    public async Task Who_has_no_name_says_one_first()
    {
        await using var evening = await AgreeingAsync();
        var nobody = await evening.JoinAsync("");
        var refused = await nobody.SendAsync("put", $"agreements/{keeping}/claim");
        Assert.Contains("Zeg eerst hoe we je noemen.", refused.Body, StringComparison.Ordinal);

        await nobody.SaveAsync("put", "agreements/name", ("name", "Dina"));
        await nobody.SaveAsync("put", $"agreements/{keeping}/claim");
        Assert.Contains("Dina", (await evening.Fleur.GetAsync("screen")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_writes_one_down_for_Anna_and_for_nobody_that_is_not_here()
    {
        await using var evening = await AgreeingAsync();
        var anna = await evening.JoinAsync("Anna");
        var refused = await evening.Fleur.SendAsync("post", "desk/agreements/10", ("what", Plan), ("for", "Zoë"));
        Assert.Contains("Niemand in de zaal heet zo.", refused.Body, StringComparison.Ordinal);

        await evening.Fleur.SaveAsync("post", "desk/agreements/10", ("what", Plan), ("for", "anna"));
        Assert.Contains("gevraagd aan \u2068Anna\u2069", WebUtility.HtmlDecode((await anna.GetAsync("")).Body), StringComparison.Ordinal);
        await anna.SaveAsync("put", $"agreements/{Added(evening)}/claim");
        await evening.Fleur.SaveAsync("delete", $"desk/agreements/{Added(evening)}/claim");
        Assert.Equal("", Assert.Single(evening.Room.State.People.All).AgreedName);
    }

    [Fact]
    public async Task What_the_desk_hides_is_on_no_page_and_in_no_calendar()
    {
        await using var evening = await AgreeingAsync();
        var anna = await evening.JoinAsync("Anna");
        await anna.SaveAsync("post", "agreements/10", ("what", Plan), ("until", "2035-04-09"));
        await evening.Fleur.SaveAsync("put", $"desk/agreements/{Added(evening)}/cover");
        foreach (var (who, path) in new[] { (anna, ""), (evening.Fleur, "screen"), (anna, "results") })
        {
            Assert.DoesNotContain(Plan, (await who.GetAsync(path)).Body, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync("results/agreements.ics")).Status);
    }

    [Fact]
    public async Task The_review_day_is_on_the_wall_on_the_results_and_in_the_calendar()
    {
        await using var evening = await AgreeingAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.Fleur.SaveAsync("put", $"desk/agreements/{rereading}/terms", ("until", "2035-03-12"));

        Assert.Contains("op 12 maart 2035", (await evening.Fleur.GetAsync("screen")).Body, StringComparison.Ordinal);
        Assert.Contains("We herlezen dit op 12 maart 2035.", (await anna.GetAsync("results")).Body, StringComparison.Ordinal);
        var file = await anna.GetAsync($"results/agreements/{rereading}.ics");
        Assert.Equal("text/calendar", file.Message.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\r\nDTSTART;VALUE=DATE:20350312\r\n", file.Body, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Charter herlezen: Van de buurt naar de wereld", file.Body, StringComparison.Ordinal);
        Assert.Equal(file.Body, (await anna.GetAsync("results/agreements.ics")).Body);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync($"results/agreements/{keeping}.ics")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await evening.NewVisitor().GetAsync("results/agreements.ics")).Status);
    }

    [Theory]
    [InlineData("12/03/2035")]
    [InlineData("morgen")]
    [InlineData("2020-01-01")]
    public async Task A_day_that_is_none_or_has_passed_is_refused(string day)
    {
        await using var evening = await AgreeingAsync();
        var anna = await evening.JoinAsync("Anna");
        var answer = await anna.SendAsync("post", "agreements/10", ("what", Plan), ("until", day));
        Assert.Contains("Kies een dag die nog komt", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_lock_nobody_takes_anything_up_and_the_page_says_so()
    {
        await using var evening = await AgreeingAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.Fleur.SaveAsync("put", "desk/locks/10");
        var page = (await anna.GetAsync("")).Body;
        Assert.Contains("De afspraken zijn afgesloten.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ik neem dit op", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.SendAsync("put", $"agreements/{keeping}/claim")).Status);
    }

    private static async Task<Evening> AgreeingAsync()
    {
        var evening = await Evening.StartAsync();
        await evening.GoToAsync(10);
        return evening;
    }

    private static string Added(Evening evening) => $"{evening.Workshop.Agreements.InOrder.Single(agreement => !agreement.IsFixed).Id.Value:n}";
}
