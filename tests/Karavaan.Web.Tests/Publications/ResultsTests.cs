using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Texts;

namespace Karavaan.Web.Tests.Publications;

/// <summary>The page of what was decided: what it says to whom, and who may read it; over HTTP, from the real program.</summary>
public sealed class ResultsTests
{
    [Fact]
    public async Task A_participant_reads_what_was_decided_and_takes_it_home()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        var (_, bram) = await house.JoinAsync("Bram");
        var page = await bram.GetStringAsync(house.Own);
        var pdf = await bram.GetAsync(house.Own + "/charter.pdf");

        Assert.Contains("<em>alles</em>", page, StringComparison.Ordinal);
        Assert.Contains("1 artikel aangenomen en 1 niet besproken.", page, StringComparison.Ordinal);
        Assert.Contains("1 handtekening.", page, StringComparison.Ordinal);
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", pdf.Content.Headers.ContentDisposition?.DispositionType);
        Assert.StartsWith("charter-van-de-buurt-naar-de-wereld-20", pdf.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        Assert.Contains("Anna De Wit", await Downloads.ReadAsync(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_tells_no_more_than_the_document_and_offers_a_participant_no_link()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        var (_, bram) = await house.JoinAsync("Bram");
        var page = await bram.GetStringAsync(house.Own);

        Assert.DoesNotContain("Anna", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Bram", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Wie betaalt?", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/publications", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    /// <summary>'14 handtekeningen. De namen staan in de PDF., 2 in beraad' was no sentence.</summary>
    [Fact]
    public async Task What_boards_still_consider_is_a_sentence_of_its_own()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        await house.LayBeforeAsync("Dina", "Dina Peeters", "De Sleutel");
        Assert.Contains("1 handtekening. De naam staat in de PDF. Nog in beraad: 1 organisatie.", Said(await house.Fleur.GetStringAsync(house.Own)), StringComparison.Ordinal);
    }

    /// <summary>Three hundred people agree on hundreds of things: the page shows the first of them, and all to who asks (and on paper).</summary>
    [Fact]
    public async Task Agreements_of_a_crowd_are_few_until_somebody_asks_for_all()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.GoToAsync(10);
        await anna.SaveAsync("post", "agreements/10", ("what", "De sleutel bijmaken"));
        var list = (await anna.GetAsync("results")).Document.QuerySelector("#agreements")!;
        Assert.True(list.ClassList.Contains("bounded"));
        Assert.Equal("agreements", list.NextElementSibling!.QuerySelector("summary")!.GetAttribute("aria-controls"));
    }

    /// <summary>French bends it: 'Non abordés' above several.</summary>
    [Theory]
    [InlineData("nl", 2, "Niet besproken")]
    [InlineData("fr", 1, "Non abordé")]
    [InlineData("fr", 2, "Non abordés")]
    public void What_nobody_came_to_stands_under_a_heading_that_counts(string language, int articles, string said)
    {
        Assert.Equal(said, Words.For(language).Count(ResultsText.NotDiscussedOne, ResultsText.NotDiscussedMany, articles));
        Assert.Equal(said, Words.For(language).Count(CharterWordsText.NotDiscussedTitleOne, CharterWordsText.NotDiscussedTitleMany, articles));
    }

    [Fact]
    public async Task Everybody_gets_back_to_where_they_came_from_and_can_choose_the_language()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        var code = house.Room.State.Row.Code;
        var (_, bram) = await house.JoinAsync("Bram");
        var (desk, phone, shared) = (
            Parsed(await house.Fleur.GetStringAsync(house.Own)),
            Parsed(await bram.GetStringAsync(house.Own)),
            Parsed(await house.Browser().GetStringAsync(await house.ShareAsync())));

        Assert.Equal($"/w/{code}/desk", desk.QuerySelector(".frame-back a")!.GetAttribute("href"));
        Assert.Equal($"/w/{code}", phone.QuerySelector(".frame-back a")!.GetAttribute("href"));
        Assert.Null(shared.QuerySelector(".frame-back"));
        Assert.All([desk, phone, shared], page => Assert.Equal(3, page.QuerySelectorAll(".languages [lang]").Length));

        var answer = await bram.PostAsync($"/w/{code}/language", new FormUrlEncodedContent([new("language", "fr"), new("to", "results")]));
        Assert.Equal(house.Own, answer.Headers.Location?.ToString());
        Assert.Equal("fr", Parsed(await bram.GetStringAsync(house.Own)).DocumentElement.GetAttribute("lang"));
    }

    /// <summary>A page in French is read aloud in French; what the room wrote is Dutch.</summary>
    [Fact]
    public async Task What_people_wrote_says_its_language_on_a_page_in_another_one()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        var page = Parsed(await house.Browser().GetStringAsync($"{await house.ShareAsync()}?lang=fr"));
        Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("nl", page.QuerySelector(".article .article-text")!.GetAttribute("lang"));
        Assert.Equal("nl", Parsed(await house.Fleur.GetStringAsync($"/w/{house.Room.State.Row.Code}/desk/letter")).QuerySelector("main header > p[dir=auto]")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task Under_not_discussed_no_article_says_so_again()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        var page = Parsed(await house.Fleur.GetStringAsync(house.Own));
        Assert.Equal("Hoe we beslissen", page.QuerySelector(".decisions h3")!.TextContent);
        Assert.Null(page.QuerySelector(".decisions .status"));
    }

    [Fact]
    public async Task The_charter_has_no_heading_before_anything_of_it_was_discussed()
    {
        using var house = await ResultsHouse.OpenAsync();
        var (_, bram) = await house.JoinAsync("Bram");
        Assert.DoesNotContain("<h2>Ons charter</h2>", await bram.GetStringAsync(house.Own), StringComparison.Ordinal);
        await house.DecideAsync();
        Assert.Contains("<h2>Ons charter</h2>", await bram.GetStringAsync(house.Own), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_of_another_workshop_or_of_none_is_sent_to_the_door()
    {
        using var house = await ResultsHouse.OpenAsync();
        var (_, dina) = await house.JoinAsync("Dina", await house.StartWorkshopAsync());
        foreach (var browser in new[] { dina, house.Browser() })
        {
            foreach (var path in new[] { "", "/charter.pdf", "/charter.txt" })
            {
                var answer = await browser.GetAsync(house.Own + path);
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
                Assert.Equal($"/j/{house.Room.State.Row.Code}", answer.Headers.Location?.ToString());
            }
        }
    }

    /// <summary>As the promise at the door says, and as the charter's paper has it.</summary>
    [Fact]
    public async Task Who_takes_an_open_article_further_is_still_named_when_the_other_names_went()
    {
        using var house = await ResultsHouse.OpenAsync();
        var (bram, _) = await house.JoinAsync("Bram");
        await house.DeskAsync(id => new CharterCommand.LeaveOpen(new(2), bram, new(2999, 1, 1)) { Id = id });
        var person = house.Room.State.People.Find(bram)!;
        await house.GiveAsync(
            new Actor.Facilitator(house.Room.State.Row.Owner),
            new RosterCommand.EraseNames([bram]) { Id = Guid.CreateVersion7() },
            new SideWrite.SavePerson(person with { AgreedName = person.Name }),
            new SideWrite.ForgetPerson(bram));
        Assert.Contains("\u2068Bram\u2069 neemt dit mee", WebUtility.HtmlDecode(await house.Fleur.GetStringAsync(house.Own)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_in_every_field_stays_text()
    {
        const string script = "<script>alert(1)</script>";
        using var house = await ResultsHouse.OpenAsync();
        await house.DeskAsync(id => new Domain.Boards.BoardCommand.SetSubject(script, script) { Id = id });
        await house.DeskAsync(id => new CharterCommand.WriteArticle(new(1), script) { Id = id });
        var (bram, _) = await house.JoinAsync(script);
        await house.DeskAsync(id => new CharterCommand.LeaveOpen(new(2), bram, new(2999, 1, 1)) { Id = id });
        var page = await house.Fleur.GetStringAsync(house.Own);

        Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(4, page.Split("&lt;script&gt;").Length - 1);
    }

    private static IHtmlDocument Parsed(string page) => new HtmlParser().ParseDocument(page);

    /// <summary>The words of the page, with one space between them.</summary>
    private static string Said(string page) => string.Join(' ', Parsed(page).Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
