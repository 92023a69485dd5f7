using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;
using UglyToad.PdfPig;

namespace Karavaan.Web.Tests.Publications;

/// <summary>What people take home, who may read it, and how a link is made and withdrawn; over HTTP, from the real program.</summary>
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
        Assert.Contains("Anna De Wit", await ReadAsync(pdf), StringComparison.Ordinal);
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

    [Fact]
    public async Task A_copy_is_good_until_something_in_it_changes()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        var (cem, phone) = await house.JoinAsync("Cem");
        var first = await phone.GetAsync(house.Own + "/charter.pdf");
        var tag = first.Headers.ETag!;

        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(phone, house.Own + "/charter.pdf", tag)).StatusCode);
        await house.GiveAsync(new Actor.Participant(cem), new RosterCommand.TickReady(new(2)) { Id = Guid.CreateVersion7() });
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(phone, house.Own + "/charter.pdf", tag)).StatusCode);
        await house.SignAsync("Dina", "Dina Peeters", "");
        var second = await AskAsync(phone, house.Own + "/charter.pdf", tag);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Contains("Dina Peeters", await ReadAsync(second), StringComparison.Ordinal);
        Assert.True(first.Headers.CacheControl is { NoCache: true, Private: true });
    }

    /// <summary>The words of a note that an article is built on are printed under it: they go when the desk hides the note, and nobody gets the old file.</summary>
    [Fact]
    public async Task A_cited_note_that_is_hidden_is_in_no_copy_any_more()
    {
        var note = new NoteId(Guid.CreateVersion7());
        using var house = await ResultsHouse.OpenAsync(
            null,
            new BoardEvent.NoteAdded(note, new(1), new(1), "", new(Guid.CreateVersion7()), "Een moestuin op het plein"),
            new CharterEvent.NoteCited(new(1), note));
        await house.DecideAsync();
        var stranger = house.Browser();
        var path = await house.ShareAsync() + "/charter.pdf";
        var first = await stranger.GetAsync(path);
        Assert.Contains("Een moestuin op het plein", await ReadAsync(first), StringComparison.Ordinal);

        await house.DeskAsync(id => new BoardCommand.HideNote(note) { Id = id });
        var second = await AskAsync(stranger, path, first.Headers.ETag!);
        Assert.DoesNotContain("moestuin", await ReadAsync(second), StringComparison.Ordinal);
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);

        await house.DeskAsync(id => new BoardCommand.RestoreNote(note) { Id = id });
        Assert.Contains("Een moestuin op het plein", await ReadAsync(await AskAsync(stranger, path, second.Headers.ETag!)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_that_asks_at_once_gets_one_document()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        var (_, phone) = await house.JoinAsync("Bram");
        var all = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => phone.GetAsync(house.Own + "/charter.pdf")));

        Assert.Single(all.Select(answer => answer.Headers.ETag!.Tag).Distinct());
        Assert.All(all, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    [Fact]
    public async Task The_text_file_has_the_printed_hash()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        var text = await house.Fleur.GetByteArrayAsync(house.Own + "/charter.txt");
        var hash = Convert.ToHexStringLower(SHA256.HashData(text));

        Assert.Equal(CharterText.Hash(house.Room.State.Workshop), hash);
        Assert.Contains(hash, await ReadAsync(await house.Fleur.GetAsync(house.Own + "/charter.pdf")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_workshop_runs_the_document_is_a_draft()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        Assert.Contains("Voorlopig", await house.Fleur.GetStringAsync(house.Own), StringComparison.Ordinal);
        Assert.Contains("ontwerp", await ReadAsync(await house.Fleur.GetAsync(house.Own + "/charter.pdf")), StringComparison.Ordinal);

        await house.DeskAsync(id => new ProgrammeCommand.CloseWorkshop { Id = id });
        Assert.DoesNotContain("Voorlopig", await house.Fleur.GetStringAsync(house.Own), StringComparison.Ordinal);
        Assert.DoesNotContain("ontwerp", await ReadAsync(await house.Fleur.GetAsync(house.Own + "/charter.pdf")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_opens_for_anybody_without_a_cookie_until_it_is_withdrawn()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        var path = await house.ShareAsync();
        var stranger = house.Browser();
        var page = await stranger.GetAsync(path);
        var pdf = await stranger.GetAsync(path + "/charter.pdf");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.False(page.Headers.Contains("Set-Cookie") || pdf.Headers.Contains("Set-Cookie"));
        Assert.Contains("noindex", page.Headers.GetValues("X-Robots-Tag"));
        Assert.DoesNotContain("<form", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Anna De Wit", await ReadAsync(pdf), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await house.WithdrawAsync(path)).StatusCode);
        foreach (var document in new[] { "", "/charter.pdf", "/charter.txt" })
        {
            var gone = await stranger.GetAsync(path + document);
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
            Assert.Contains("Deze link is ingetrokken", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Asked_twice_there_is_one_link_and_after_withdrawing_another()
    {
        using var house = await ResultsHouse.OpenAsync();
        var first = await house.ShareAsync();
        Assert.Equal(first, await house.ShareAsync());
        await house.WithdrawAsync(first);
        Assert.NotEqual(first, await house.ShareAsync());
    }

    [Fact]
    public async Task A_link_can_not_be_guessed()
    {
        using var house = await ResultsHouse.OpenAsync();
        var slug = (await house.ShareAsync()).Split('/')[^1];
        var answer = await house.Browser().GetAsync("/p/nietsvandiens");

        Assert.True(slug.Length * Math.Log2(Codes.Letters.Length) >= 128, slug);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Only_the_desk_shares_and_only_from_our_own_pages()
    {
        using var house = await ResultsHouse.OpenAsync();
        var (_, bram) = await house.JoinAsync("Bram");
        Assert.Equal(HttpStatusCode.Unauthorized, (await bram.PostAsync(house.Desk, null)).StatusCode);

        house.Fleur.DefaultRequestHeaders.Remove("Origin");
        house.Fleur.DefaultRequestHeaders.Add("Origin", "https://elders.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await house.Fleur.PostAsync(house.Desk, null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await house.WithdrawAsync("/p/iets")).StatusCode);
        Assert.DoesNotContain("id=\"link\"", await house.Fleur.GetStringAsync(house.Own), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_printed_only_for_a_link_on_a_configured_address()
    {
        using var house = await ResultsHouse.OpenAsync(ResultsHouse.PublicUrl);
        Assert.DoesNotContain(ResultsHouse.PublicUrl, await ReadAsync(await house.Fleur.GetAsync(house.Own + "/charter.pdf")), StringComparison.Ordinal);
        var path = await house.ShareAsync();
        Assert.Contains(ResultsHouse.PublicUrl + path, await ReadAsync(await house.Fleur.GetAsync(house.Own + "/charter.pdf")), StringComparison.Ordinal);

        using var hall = await ResultsHouse.OpenAsync();
        var local = await hall.ShareAsync();
        Assert.DoesNotContain(local, await ReadAsync(await hall.Fleur.GetAsync(local + "/charter.pdf")), StringComparison.Ordinal);
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

    [Theory]
    [InlineData("Van de buurt", "charter-van-de-buurt-2026-11-22.pdf")]
    [InlineData("../../etc/passwd\"\r\nX: 1", "charter-etc-passwd-x-1-2026-11-22.pdf")]
    [InlineData("ميثاق الحي", "charter-ميثاق-الحي-2026-11-22.pdf")]
    [InlineData("Cafe\u0301\ud800!", "charter-cafe\u0301-2026-11-22.pdf")]
    [InlineData("—", "charter-2026-11-22.pdf")]
    public void A_file_is_named_after_its_workshop(string title, string name) =>
        Assert.Equal(name, DocumentFileName.Of("charter", title, new DateTimeOffset(2026, 11, 22, 22, 0, 0, TimeSpan.FromHours(1))));

    private static async Task<string> ReadAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var document = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync());
        return string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)).Replace('\u00A0', ' ');
    }

    private static IHtmlDocument Parsed(string page) => new HtmlParser().ParseDocument(page);

    /// <summary>The words of the page, with one space between them.</summary>
    private static string Said(string page) => string.Join(' ', Parsed(page).Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Task<HttpResponseMessage> AskAsync(HttpClient browser, string path, EntityTagHeaderValue tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(tag);
        return browser.SendAsync(request);
    }
}
