using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;
using Karavaan.Domain.Charters;
using Karavaan.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Publications;

/// <summary>Whether a file is one that was issued, asked by anybody: over HTTP, from the real program.</summary>
public sealed class CheckTests
{
    [Theory]
    [InlineData("charter.pdf", "Ja. Dit is het charter van ‘Van de buurt naar de wereld’")]
    [InlineData("report.pdf", "Ja. Dit is het verslag van ‘Van de buurt naar de wereld’")]
    [InlineData("charter.txt", "Deze code hoort bij de tekst van het charter van ‘Van de buurt naar de wereld’")]
    public async Task A_file_that_was_issued_is_known_to_whoever_has_it(string name, string said)
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        await house.Fleur.GetByteArrayAsync($"{house.Own}/charter.pdf");
        var bytes = await house.Fleur.GetByteArrayAsync($"{house.Own}/{name}");

        var page = await SendAsync(house, bytes);

        Assert.Contains(said, page.Words, StringComparison.Ordinal);
        Assert.Matches(@"[0-9]{1,2}\.[0-9]{2} u\.", page.Words);
        Assert.Contains("De tekst van het charter is sindsdien niet veranderd.", page.Words, StringComparison.Ordinal);
        Assert.Equal(CharterText.Of(house.Room.State.Workshop), page.Canonical);
        Assert.DoesNotContain("Anna", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_changed_byte_is_another_file_and_so_is_one_that_nobody_was_given()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        var bytes = await house.Fleur.GetByteArrayAsync($"{house.Own}/charter.pdf");
        bytes[^20] ^= 1;

        var page = await SendAsync(house, bytes);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Dit kennen we niet.", page.Words, StringComparison.Ordinal);
        Assert.Null(page.Canonical);
        Assert.Equal(HttpStatusCode.NotFound, (await ShowAsync(house, CharterText.Hash((await house.StartWorkshopAsync()).State.Workshop))).Status);
    }

    /// <summary>On a phone nothing can be dropped on a page: the style sheet shows one of the two.</summary>
    [Fact]
    public async Task Fingers_are_asked_to_choose_a_file_and_a_mouse_may_drop_it_too()
    {
        using var house = await ResultsHouse.OpenAsync();
        var label = new HtmlParser().ParseDocument(await house.Browser().GetStringAsync("/check")).QuerySelector("label[for=file]")!;
        Assert.Equal("Kies de PDF", label.QuerySelector(".by-touch")!.TextContent);
        Assert.Equal("Kies de PDF, of laat hem op deze pagina vallen", label.QuerySelector(".by-mouse")!.TextContent);
    }

    [Fact]
    public async Task The_hash_that_the_document_prints_is_enough_however_it_is_typed()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        await house.Fleur.GetByteArrayAsync($"{house.Own}/charter.pdf");
        var hash = CharterText.Hash(house.Room.State.Workshop);
        var typed = string.Join(" ", hash.ToUpperInvariant().Chunk(8).Select(part => new string(part)));

        var page = await ShowAsync(house, $" {typed}\r\n");

        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(page.Canonical!))));
        Assert.Contains("We delen *alles*.", page.Canonical, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_charter_that_went_on_says_so_and_still_shows_the_text_of_then()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        var bytes = await house.Fleur.GetByteArrayAsync($"{house.Own}/charter.pdf");
        var then = CharterText.Of(house.Room.State.Workshop);
        await house.DeskAsync(id => new CharterCommand.Reconsider(new(1)) { Id = id });

        var page = await SendAsync(house, bytes);

        Assert.Contains("de tekst van het charter is sindsdien veranderd.", page.Words, StringComparison.Ordinal);
        Assert.Equal(then, page.Canonical);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("zz15b0f00d15b0f00d15b0f00d15b0f00d15b0f00d15b0f00d15b0f00d15b0f00d")]
    [InlineData("<script>alert(1)</script>")]
    public async Task What_is_no_hash_is_said_and_stays_in_its_field(string typed)
    {
        using var house = await ResultsHouse.OpenAsync();
        var answer = await house.Browser().GetAsync($"/check?hash={Uri.EscapeDataString(typed)}");
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotNull(page.QuerySelector("#hash-refusal"));
        Assert.Equal(typed, page.QuerySelector("#hash")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
    }

    [Theory]
    [InlineData("text/plain", "geen formulier")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ngeen bestand\r\n--x--\r\n")]
    [InlineData("multipart/form-data", "")]
    public async Task What_holds_no_file_leads_back_to_the_page(string type, string body)
    {
        using var house = await ResultsHouse.OpenAsync();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        var answer = await house.Browser().PostAsync("/check", content);

        Assert.Equal((HttpStatusCode.SeeOther, "/check"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task A_form_that_breaks_off_is_the_senders_mistake()
    {
        using var house = await ResultsHouse.OpenAsync();
        var content = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\nhalf"u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");

        Assert.Equal(HttpStatusCode.BadRequest, (await house.Browser().PostAsync("/check", content)).StatusCode);
    }

    [Fact]
    public async Task A_file_that_no_document_comes_near_is_refused_before_it_is_read()
    {
        using var house = await ResultsHouse.OpenAsync();
        var browser = house.Browser();
        browser.DefaultRequestHeaders.ExpectContinue = true;

        var answer = await browser.PostAsync("/check", Form(new byte[17 * 1024 * 1024]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Nothing_of_it_outlives_its_workshop()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        var bytes = await house.Fleur.GetByteArrayAsync($"{house.Own}/charter.pdf");
        await house.Fleur.GetByteArrayAsync($"{house.Own}/charter.pdf");
        await using var db = await house.Services.GetRequiredService<IDbContextFactory<KaravaanDb>>().CreateDbContextAsync();
        Assert.Equal((1, 1), (await db.Set<IssuedFile>().CountAsync(), await db.Set<CharterCopy>().CountAsync()));

        await house.Services.GetRequiredService<EventLog>().DeleteAsync(house.Room.State.Row.Id);

        Assert.Equal((0, 0), (await db.Set<IssuedFile>().CountAsync(), await db.Set<CharterCopy>().CountAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(house, bytes)).Status);
    }

    private sealed record Answer(HttpStatusCode Status, string Words, string? Canonical);

    /// <summary>As a browser that can't hash, and nobody's.</summary>
    private static async Task<Answer> SendAsync(ResultsHouse house, byte[] bytes)
    {
        var sent = await house.Browser().PostAsync("/check", Form(bytes));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal($"/check?hash={Convert.ToHexStringLower(SHA256.HashData(bytes))}", sent.Headers.Location?.ToString());
        return await ReadAsync(await house.Browser().GetAsync(sent.Headers.Location));
    }

    private static async Task<Answer> ShowAsync(ResultsHouse house, string typed) =>
        await ReadAsync(await house.Browser().GetAsync($"/check?hash={Uri.EscapeDataString(typed)}"));

    private static async Task<Answer> ReadAsync(HttpResponseMessage answer)
    {
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return new(answer.StatusCode, page.Body!.TextContent, page.QuerySelector("pre.canonical")?.TextContent);
    }

    private static MultipartFormDataContent Form(byte[] bytes) => new() { { new ByteArrayContent(bytes), "file", "charter.pdf" } };
}
