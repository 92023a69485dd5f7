using System.Net;
using AngleSharp.Html.Dom;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Signatures;

/// <summary>The private link with which a board answers, over HTTP and the database.</summary>
public sealed class ConfirmationTests
{
    [Fact]
    public async Task A_board_signs_after_the_workshop_and_the_charter_says_so()
    {
        await using var evening = await AskedAsync();
        var link = await LinkAsync(evening.Anna);
        Assert.Contains("in beraad", (await evening.Anna.GetAsync("")).Body, StringComparison.Ordinal);
        await evening.Fleur.SaveAsync("put", "desk/closing");

        var board = evening.NewVisitor();
        var page = WebUtility.HtmlDecode((await board.GetAsync(link)).Body);
        Assert.Contains("Iedereen doet mee.", page, StringComparison.Ordinal);
        Assert.Contains("\u2068Anna De Wit\u2069 legt deze artikels voor aan het bestuur van \u2068Repair Café Zuid\u2069.", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await board.SubmitAsync(link, ("answer", "yes"))).Status);

        Assert.False(Assert.Single(evening.Workshop.Charter.Signatures.Values).IsPending);
        Assert.Contains("staat als ondertekenaar in het charter", (await board.GetAsync(link)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_used_link_changes_nothing_any_more()
    {
        await using var evening = await AskedAsync();
        var link = await LinkAsync(evening.Anna);
        var board = evening.NewVisitor();
        await board.SubmitAsync(link, ("answer", "no"));
        var before = evening.Workshop.Version;
        Assert.Empty(evening.Workshop.Charter.Signatures);
        Assert.DoesNotContain(evening.Room.State.People.All, person => person.IsSignatory);

        Assert.Contains("Jullie antwoordden: wij tekenen niet.", (await board.GetAsync(link)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await PostAsync(board, link, [new("answer", "yes")])).Status);
        Assert.Equal(before, evening.Workshop.Version);
        Assert.Contains("Jullie bestuur antwoordde: wij tekenen niet.", (await evening.Anna.GetAsync("")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_shown_once_and_the_database_keeps_only_its_hash()
    {
        await using var evening = await AskedAsync();
        var first = await LinkAsync(evening.Anna);
        var token = first.Split('/')[^1];
        Assert.Matches("^[A-Za-z0-9_-]{22}$", token);
        Assert.DoesNotContain(token, (await evening.Anna.GetAsync("")).Body, StringComparison.Ordinal);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(evening.Database)!, "karavaan.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            Assert.DoesNotContain(token, await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }

        var second = await LinkAsync(evening.Anna);
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.NotFound, (await evening.NewVisitor().GetAsync(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await evening.NewVisitor().GetAsync(second)).Status);
    }

    [Fact]
    public async Task A_wrong_a_withdrawn_and_a_foreign_link_say_so_in_words()
    {
        await using var evening = await AskedAsync();
        var link = await LinkAsync(evening.Anna);
        var wrong = await evening.NewVisitor().GetAsync("/confirm/AAAAAAAAAAAAAAAAAAAAAA");
        Assert.Equal(HttpStatusCode.NotFound, wrong.Status);
        Assert.Contains("Deze link werkt niet (meer).", wrong.Body, StringComparison.Ordinal);

        await evening.Anna.SaveAsync("delete", "sign/11/signature");
        var withdrawn = await evening.NewVisitor().GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, withdrawn.Status);
        Assert.Contains("trok het weer in", withdrawn.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await MakeAsync(evening.Anna)).Status);
    }

    [Fact]
    public async Task One_link_is_not_asked_for_ever_and_another_is_not_slowed_by_it()
    {
        await using var evening = await AskedAsync();
        var link = await LinkAsync(evening.Anna);
        var board = evening.NewVisitor();
        for (var i = 0; i < Karavaan.Web.Signatures.ConfirmationPace.MostInMinute; i++)
        {
            await board.GetAsync("/confirm/AAAAAAAAAAAAAAAAAAAAAA");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await board.GetAsync("/confirm/AAAAAAAAAAAAAAAAAAAAAA")).Status);
        Assert.Equal(HttpStatusCode.OK, (await board.GetAsync(link)).Status);
    }

    [Fact]
    public async Task An_answer_from_another_site_is_refused()
    {
        await using var evening = await AskedAsync();
        var link = await LinkAsync(evening.Anna);
        var request = new HttpRequestMessage(HttpMethod.Post, evening.Anna.At(link)) { Content = new FormUrlEncodedContent([new("answer", "yes")]) };
        request.Headers.Add("Origin", "https://elders.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await evening.NewVisitor().AskAsync(request, "text/html")).Status);
        Assert.True(Assert.Single(evening.Workshop.Charter.Signatures.Values).IsPending);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2020-01-01")]
    [InlineData("gisteren")]
    public async Task A_board_needs_a_day_to_come(string until)
    {
        await using var evening = await SigningAsync();
        var refused = await evening.Anna.SendAsync(
            "put", "sign/11/signature", ("as", "board"), ("name", "Anna De Wit"), ("organisation", "Repair Café Zuid"), ("until", until));
        Assert.Contains("Kies een dag die nog komt", refused.Body, StringComparison.Ordinal);
    }

    private static async Task<BoardEvening> AskedAsync()
    {
        var evening = await SigningAsync();
        await evening.Anna.SaveAsync(
            "put", "sign/11/signature", ("as", "board"), ("name", "Anna De Wit"), ("organisation", "Repair Café Zuid"), ("until", "2035-04-09"));
        return evening;
    }

    private static async Task<BoardEvening> SigningAsync()
    {
        var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.Fleur.SaveAsync("put", "desk/articles/1/text", ("text", "Iedereen doet mee."));
        await evening.GoToAsync(9);
        await evening.Fleur.SaveAsync("post", "desk/consent/articles/1/rounds");
        var round = $"{evening.Workshop.Charter.OnScreen!.Value.Value:n}";
        await anna.SaveAsync("put", $"consent/rounds/{round}/choice", ("choice", "consent"));
        await evening.Fleur.SaveAsync("put", $"desk/consent/rounds/{round}/reveal");
        await evening.Fleur.SaveAsync("put", "desk/consent/articles/1/adoption");
        await evening.GoToAsync(11);
        return new(evening, anna);
    }

    private static async Task<string> LinkAsync(Visitor anna)
    {
        var page = (await MakeAsync(anna)).Document;
        return new Uri(((IHtmlInputElement)page.QuerySelector("#link")!).Value).AbsolutePath;
    }

    private static Task<Answer> MakeAsync(Visitor anna) => PostAsync(anna, "confirmation", []);

    private static Task<Answer> PostAsync(Visitor who, string path, KeyValuePair<string, string>[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, who.At(path)) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Origin", who.At("/").GetLeftPart(UriPartial.Authority));
        return who.AskAsync(request, "text/html");
    }

    /// <summary>The evening, and Anna, who asks her board.</summary>
    private sealed record BoardEvening(Evening Evening, Visitor Anna) : IAsyncDisposable
    {
        public Visitor Fleur => Evening.Fleur;

        public Workshop Workshop => Evening.Workshop;

        public string Database => Evening.Database;

        public Karavaan.Web.Live.Room Room => Evening.Room;

        public Visitor NewVisitor() => Evening.NewVisitor();

        public ValueTask DisposeAsync() => Evening.DisposeAsync();
    }
}
