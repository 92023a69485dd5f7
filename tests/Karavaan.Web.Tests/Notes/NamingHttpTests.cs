using System.Net;
using AngleSharp.Html.Dom;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Tests.Evenings;
using UglyToad.PdfPig;

namespace Karavaan.Web.Tests.Notes;

/// <summary>Names at notes, over HTTP and the live connection: where notes have no names, none leaves the server with them.</summary>
public sealed class NamingHttpTests
{
    private const string Writer = "Annabella";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_name_leaves_the_server_with_a_note_in_a_named_workshop_only(bool isNamed)
    {
        await using var evening = await Evening.StartAsync();
        if (isNamed)
        {
            await evening.Fleur.SaveAsync("put", "desk/naming");
        }

        var (anna, bram) = (await evening.JoinAsync(Writer), await evening.JoinAsync("Bram"));
        await evening.GoToAsync(4);
        await bram.ListenAsync("phone");
        await evening.Fleur.ListenAsync("screen");
        var (byBram, byScreen) = (bram.Heard.Count, evening.Fleur.Heard.Count);
        await anna.SaveAsync("post", "themes/4/notes", ("text", "Een repair café"));
        await LooksAsync("4");
        await evening.Fleur.SaveAsync("put", "desk/themes/4/round", ("round", $"{evening.Workshop.Programme.Now.PickingRound}"));
        await bram.SaveAsync("put", $"notes/{Note()}/pick");
        await LooksAsync("4, picking");
        await evening.GoToAsync(5);
        await LooksAsync("5");
        await bram.SaveAsync("post", $"harvest/5/notes/{Note()}/dots");
        await evening.Fleur.SaveAsync("put", "desk/reveals/5");
        await LooksAsync("5, revealed");
        await evening.GoToAsync(8);
        await evening.Fleur.SaveAsync("put", "desk/charter/8/articles/1/group", ("group", "1"));
        await bram.SaveAsync("put", "charter/8/articles/1/pen");
        Tells("phone 8", (await bram.GetAsync("")).Body);
        await evening.SettleAsync(bram, evening.Fleur);
        Tells("heard by phone", string.Concat(bram.Heard.Skip(byBram)));
        Tells("heard by screen", string.Concat(evening.Fleur.Heard.Skip(byScreen)));
        Tells("report", await ReportAsync(evening.Fleur));

        string Note() => $"{evening.Workshop.Board.Notes.Keys.Single().Value:n}";

        async Task LooksAsync(string where)
        {
            Tells($"phone {where}", (await bram.GetAsync("")).Body);
            Tells($"screen {where}", (await evening.Fleur.GetAsync("screen")).Body);
            Tells($"text {where}", (await bram.GetAsync("screen-text")).Body);
            foreach (var (who, surface) in new[] { (bram, "phone"), (evening.Fleur, "screen") })
            {
                Tells($"catch-up of {surface} {where}", (await who.GetAsync($"catch-up?v=0&build={Shared.Build.Id}&surface={surface}", "application/json")).Body);
            }
        }

        void Tells(string what, string text)
        {
            Assert.Contains("Een repair café", text, StringComparison.Ordinal);
            Assert.True(text.Contains(Writer, StringComparison.OrdinalIgnoreCase) == isNamed, $"{what}: {text}");
        }
    }

    [Fact]
    public async Task Another_name_comes_at_once_and_goes_with_forget_me()
    {
        await using var evening = await Evening.StartAsync();
        await evening.Fleur.SaveAsync("put", "desk/naming");
        var (anna, bram) = (await evening.JoinAsync(Writer), await evening.JoinAsync("Bram"));
        await evening.GoToAsync(4);
        await anna.SaveAsync("post", "themes/4/notes", ("text", "Een repair café"));
        await bram.ListenAsync("phone");
        var id = evening.Workshop.Board.Notes.Values.Single().By;

        await evening.Fleur.SaveAsync("put", $"desk/people/{id.Value:n}/name", ("name", "Hernoemd"));
        await evening.SettleAsync(bram);
        Assert.Contains(bram.Heard, heard => heard.Contains("Een repair café", StringComparison.Ordinal) && heard.Contains("Hernoemd", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, (await anna.SubmitAsync("forget")).Status);
        await evening.SettleAsync(bram);
        foreach (var body in new[] { (await bram.GetAsync("")).Body, (await evening.Fleur.GetAsync("screen")).Body, await ReportAsync(evening.Fleur) })
        {
            Assert.DoesNotContain("Hernoemd", body, StringComparison.Ordinal);
            Assert.DoesNotContain("repair", body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_desk_switches_it_before_anybody_joined_and_not_after()
    {
        await using var evening = await Evening.StartAsync();
        Assert.NotNull((await DeskAsync()).QuerySelector("#naming-switch"));
        await evening.Fleur.SaveAsync("put", "desk/naming");
        Assert.Equal("Zet uit", (await DeskAsync()).QuerySelector("#naming-switch button")!.TextContent);

        await evening.JoinAsync("Anna");

        var refused = await evening.Fleur.SendAsync("delete", "desk/naming");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, nameof(RefusalCode.AlreadyJoined)), (refused.Status, refused.Code));
        Assert.Null((await DeskAsync()).QuerySelector("#naming-switch"));
        Assert.Null((await DeskAsync()).QuerySelector("#desk-naming[hidden]"));

        async Task<IHtmlDocument> DeskAsync() => (await evening.Fleur.GetAsync("desk")).Document;
    }

    [Theory]
    [InlineData("nl", "Bij elk kaartje staat je naam.")]
    [InlineData("fr", "Votre nom figure sur chaque note.")]
    [InlineData("en", "Your name stands at each note.")]
    [InlineData("de", "Bei jeder Karte steht dein Name.")]
    public async Task The_promise_at_the_door_says_it_in_the_persons_language(string language, string promise)
    {
        await using var evening = await Evening.StartAsync();
        Assert.DoesNotContain(promise, await DoorAsync(), StringComparison.Ordinal);
        await evening.Fleur.SaveAsync("put", "desk/naming");
        Assert.Contains(promise, await DoorAsync(), StringComparison.Ordinal);

        async Task<string> DoorAsync()
        {
            var guest = evening.NewVisitor();
            var request = new HttpRequestMessage(HttpMethod.Get, guest.At($"/j/{evening.Code}"));
            request.Headers.AcceptLanguage.ParseAdd(language);
            return (await guest.AskAsync(request, "text/html")).Document.QuerySelector(".promise")!.TextContent;
        }
    }

    [Fact]
    public async Task Who_read_the_promise_before_it_changed_reads_it_again_before_joining()
    {
        await using var evening = await Evening.StartAsync();
        var anna = evening.NewVisitor();
        var form = (IHtmlFormElement)(await anna.GetAsync($"/j/{evening.Code}")).Document.QuerySelector("#join")!;
        await evening.Fleur.SaveAsync("put", "desk/naming");

        var answer = await SendAsync(form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Bij elk kaartje staat je naam.", answer.Body, StringComparison.Ordinal);
        Assert.Equal(0, evening.Workshop.Roster.Joined);
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync((IHtmlFormElement)answer.Document.QuerySelector("#join")!)).Status);
        Assert.Equal(1, evening.Workshop.Roster.Joined);

        Task<Answer> SendAsync(IHtmlFormElement filled)
        {
            var fields = filled.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().Where(i => i.Type != "radio" || i.IsChecked)
                .Select(i => KeyValuePair.Create(i.Name!, i.Value));
            var request = new HttpRequestMessage(HttpMethod.Post, anna.At($"/j/{evening.Code}")) { Content = new FormUrlEncodedContent(fields) };
            request.Headers.Add("Origin", evening.Address.GetLeftPart(UriPartial.Authority));
            return anna.AskAsync(request, "text/html");
        }
    }

    private static async Task<string> ReportAsync(Visitor who)
    {
        var answer = await who.GetAsync("results/report.pdf");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        using var pdf = PdfDocument.Open(await answer.Message.Content.ReadAsByteArrayAsync());
        return string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
    }
}
