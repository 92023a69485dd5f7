using System.Net;
using System.Text;
using Karavaan.Domain.Workshops;
using Karavaan.Pdf;
using Karavaan.Web.Publications;
using Karavaan.Web.Publications.Papers;
using Microsoft.AspNetCore.Http;

namespace Karavaan.Web.Tests.Publications;

/// <summary>What the desk prints, over HTTP, from the real program.</summary>
public sealed class PapersTests
{
    [Fact]
    public async Task The_desk_has_a_guide_that_follows_its_plan_and_nobody_else_has_it()
    {
        using var house = await ResultsHouse.OpenAsync();
        var (_, bram) = await house.JoinAsync("Bram");
        var (page, guide) = ($"/w/{house.Room.State.Row.Code}/desk/papers", $"/w/{house.Room.State.Row.Code}/desk/papers/guide.pdf");

        Assert.Contains("guide.pdf", await house.Fleur.GetStringAsync(page), StringComparison.Ordinal);
        Assert.Contains("40 minuten, 2 stappen", await Downloads.ReadAsync(await house.Fleur.GetAsync(guide)), StringComparison.Ordinal);
        await house.DeskAsync(id => new ProgrammeCommand.PlanMinutes(new(2), 15) { Id = id });
        Assert.Contains("45 minuten, 2 stappen", await Downloads.ReadAsync(await house.Fleur.GetAsync(guide)), StringComparison.Ordinal);
        await house.DeskAsync(id => new ProgrammeCommand.CloseWorkshop { Id = id });
        Assert.Equal(HttpStatusCode.OK, (await house.Fleur.GetAsync(guide)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await bram.GetAsync(guide)).StatusCode);
    }

    [Fact]
    public async Task The_letter_is_worded_at_the_desk_and_printed_as_it_was_saved_also_afterwards()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        await house.DeskAsync(id => new ProgrammeCommand.CloseWorkshop { Id = id });
        var desk = $"/w/{house.Room.State.Row.Code}/desk";
        Assert.Contains("We delen", await house.Fleur.GetStringAsync(desk + "/letter"), StringComparison.Ordinal);

        var answer = await house.Fleur.PostAsync(desk + "/letter", Form("Het college", "Geachte leden", "Wij vragen <b>een</b> lokaal."));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("Wij vragen &lt;b&gt;een&lt;/b&gt; lokaal.", await house.Fleur.GetStringAsync(answer.Headers.Location), StringComparison.Ordinal);
        Assert.Contains("Geachte leden,Wij vragen <b>een</b> lokaal.", await Downloads.ReadAsync(await house.Fleur.GetAsync(desk + "/papers/letter.pdf")), StringComparison.Ordinal);
        Assert.Equal("text/markdown", (await house.Fleur.GetAsync(desk + "/papers/letter.md")).Content.Headers.ContentType?.MediaType);

        var refused = await house.Fleur.PostAsync(desk + "/letter", Form("Het college", "Geachte", new string('x', 12_001)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("xxxxxxxx", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        static FormUrlEncodedContent Form(string to, string salutation, string text) =>
            new([new("_method", "put"), new("to", to), new("salutation", salutation), new("text", text)]);
    }

    [Fact]
    public async Task Every_paper_is_there_when_it_may_be_and_never_an_old_one()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        var (_, bram) = await house.JoinAsync("Bram");
        Assert.Contains("We delen", await Downloads.ReadAsync(await bram.GetAsync(house.Own + "/charter-poster.pdf")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await bram.GetAsync(house.Own + "/summary.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Fleur.GetAsync(house.Own + "/quadrant.svg")).StatusCode);
        Assert.DoesNotContain("summary.pdf", await bram.GetStringAsync(house.Own), StringComparison.Ordinal);

        await house.Fleur.GetAsync(house.Own + "/summary.pdf");
        Assert.Matches(@"summary\.pdf"".*PDF<span data-size>, 2 blz\., \d+ kB", await house.Fleur.GetStringAsync(house.Own));
        await house.DeskAsync(id => new Domain.Boards.BoardCommand.SetSubject("gereedschap", "de wijk") { Id = id });
        Assert.Contains("gereedschap", await Downloads.ReadAsync(await house.Fleur.GetAsync(house.Own + "/summary.pdf")), StringComparison.Ordinal);
        Assert.Contains("TAFEL 2", await Downloads.ReadAsync(await house.Fleur.GetAsync($"/w/{house.Room.State.Row.Code}/desk/papers/kit.pdf?part=tents&tables=2")), StringComparison.Ordinal);
        Assert.DoesNotContain("TAFEL 2", await Downloads.ReadAsync(await house.Fleur.GetAsync($"/w/{house.Room.State.Row.Code}/desk/papers/kit.pdf?part=tents&tables=1")), StringComparison.Ordinal);
    }

    /// <summary>The making is told until it lies ready; the plain link has the same file, and the list says how large it is.</summary>
    [Fact]
    public async Task Who_taps_a_document_hears_that_it_is_made_and_how_many_pages_it_has()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        await house.DeskAsync(id => new ProgrammeCommand.CloseWorkshop { Id = id });
        foreach (var file in new[] { "charter.pdf", "report.pdf", "summary.pdf", "charter-poster.pdf" })
        {
            using var pdf = UglyToad.PdfPig.PdfDocument.Open(await house.Fleur.GetByteArrayAsync($"{house.Own}/{file}"));
            using var answer = await house.Fleur.GetAsync($"{house.Own}/making/{file}");
            Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
            var pages = $"{pdf.NumberOfPages} blz., ";
            Assert.Matches($"data: \\{{\"words\":\"{pages}\\d+ kB\",\"isReady\":true\\}}", await answer.Content.ReadAsStringAsync());
            Assert.Contains($"{file}\" data-making=\"{house.Own}/making/{file}\"", await house.Fleur.GetStringAsync(house.Own), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await house.Fleur.GetAsync($"{house.Own}/making/quadrant.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Fleur.GetAsync($"{house.Own}/making/geheim.pdf")).StatusCode);
    }

    [Fact]
    public async Task A_long_making_is_told_as_it_goes_on()
    {
        var (context, making) = (new DefaultHttpContext(), new TaskCompletionSource<DocumentFile>());
        var heard = new MemoryStream();
        context.Response.Body = heard;
        var job = FileJob.Start(_ => making.Task);
        var telling = Making.TellAsync(context, Documents.Texts.Words.For("nl"), job, TimeProvider.System);
        await HearsAsync("Wacht op de vorige versie, die nog gemaakt wordt …");
        job.Begin();
        await HearsAsync("Wordt gemaakt: de inhoud wordt verzameld …");
        job.Report(new(RenderPhase.Setting, 1, 1));
        await HearsAsync("Wordt gemaakt: 1 van 1 deel opgemaakt …");
        job.Report(new(RenderPhase.Drawing, 14, 38));
        await HearsAsync("Wordt gemaakt: 14 van 38 bladzijden getekend …");
        await HearsAsync("Wordt gemaakt: 14 van 38 bladzijden getekend …", times: 2);
        job.Report(new(RenderPhase.Writing, 3, 38));
        await HearsAsync("Wordt gemaakt: 3 van 38 bladzijden geschreven …");
        making.SetResult(new("geen pdf"u8.ToArray(), "x.md", ""));
        await telling;
        Assert.EndsWith("data: {\"words\":\"1 kB\",\"isReady\":true}\n\n", Encoding.UTF8.GetString(heard.ToArray()), StringComparison.Ordinal);

        async Task HearsAsync(string sentence, int times = 1)
        {
            while (Encoding.UTF8.GetString(heard.ToArray()).Split(sentence).Length <= times)
            {
                Assert.False(telling.IsCompleted);
                await Task.Delay(50);
            }
        }
    }

    /// <summary>A kit is asked for with what is chosen, a letter as it was saved; both are told until they lie ready.</summary>
    [Fact]
    public async Task The_kit_and_the_letter_are_told_as_they_are_made_too()
    {
        using var house = await ResultsHouse.OpenAsync();
        var desk = $"/w/{house.Room.State.Row.Code}/desk";
        Assert.Contains($"action=\"{desk}/papers/kit.pdf\" data-paper data-making=\"{desk}/papers/making/kit.pdf\"", await house.Fleur.GetStringAsync(desk + "/papers"), StringComparison.Ordinal);
        Assert.Contains($"data-making=\"{desk}/papers/making/letter.pdf\"", await house.Fleur.GetStringAsync(desk + "/letter"), StringComparison.Ordinal);
        foreach (var asked in new[] { "kit.pdf?part=tents&tables=2", "kit.pdf?part=tents&tables=9", "letter.pdf", "guide.pdf" })
        {
            using var pdf = UglyToad.PdfPig.PdfDocument.Open(await house.Fleur.GetByteArrayAsync($"{desk}/papers/{asked}"));
            Assert.Contains($"\"{pdf.NumberOfPages} blz., ", await house.Fleur.GetStringAsync($"{desk}/papers/making/{asked}"), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await house.Fleur.GetAsync($"{desk}/papers/making/report.pdf")).StatusCode);
    }

    /// <summary>Two desks that want other sheets each get their own, also while neither is made yet.</summary>
    [Fact]
    public async Task Who_asks_for_other_parts_meanwhile_gets_those()
    {
        using var house = await ResultsHouse.OpenAsync();
        var desk = $"/w/{house.Room.State.Row.Code}/desk/papers/kit.pdf?part=tents&tables=";
        int[] tables = [.. Enumerable.Range(1, 12)];
        var pages = await Task.WhenAll(tables.Select(async count =>
        {
            using var pdf = UglyToad.PdfPig.PdfDocument.Open(await house.Fleur.GetByteArrayAsync(desk + count));
            return pdf.NumberOfPages;
        }));

        Assert.Equal(tables, pages);
    }

    /// <summary>A guide is the programme's: what people write makes no other one.</summary>
    [Fact]
    public async Task The_guide_is_made_once_for_a_plan_and_its_pages_stand_beside_it()
    {
        using var house = await ResultsHouse.OpenAsync();
        var page = $"/w/{house.Room.State.Row.Code}/desk/papers";
        await house.Fleur.GetAsync(page + "/guide.pdf");
        await house.DeskAsync(id => new Domain.Charters.CharterCommand.WriteArticle(new(1), "Iets nieuws.") { Id = id });
        Assert.Matches(@"data-size>, \d+ blz\., \d+ kB", await house.Fleur.GetStringAsync(page));
        Assert.Contains("blz.", await house.Fleur.GetStringAsync(page + "/making/guide.pdf"), StringComparison.Ordinal);
        await house.DeskAsync(id => new ProgrammeCommand.PlanMinutes(new(2), 15) { Id = id });
        Assert.DoesNotContain("data-size>,", await house.Fleur.GetStringAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_papers_has_the_languages_and_the_head_of_its_neighbours()
    {
        using var house = await ResultsHouse.OpenAsync();
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await house.Fleur.GetStringAsync($"/w/{house.Room.State.Row.Code}/desk/papers"));
        Assert.Equal(3, page.QuerySelectorAll(".page-head > .languages [lang]").Length);
        Assert.NotNull(page.QuerySelector(".page-head > .brand"));
        Assert.Equal("#main", page.QuerySelector("body > a.skip")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Whoever_chooses_a_workshop_can_read_its_guide_first()
    {
        using var house = await ResultsHouse.OpenAsync();
        Assert.Contains("/desk/guides/van-buurt-naar-wereld.nl.md", await house.Fleur.GetStringAsync("/desk/new"), StringComparison.Ordinal);
        Assert.Contains("1-2-4-iedereen", await Downloads.ReadAsync(await house.Fleur.GetAsync("/desk/guides/van-buurt-naar-wereld.nl.md")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Fleur.GetAsync("/desk/guides/FORMAT.md")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await house.Browser().GetAsync("/desk/guides/van-buurt-naar-wereld.nl.md")).StatusCode);
    }
}
