using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Karavaan.Domain.Templates;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Pictures;

/// <summary>A picture from the form to the phones.</summary>
public sealed class PictureHttpTests
{
    private const string Mine = "/desk/pictures";

    [Fact]
    public async Task A_picture_in_a_story_is_shown_to_who_is_in_the_workshop_and_to_nobody_else()
    {
        await using var evening = await Evening.StartAsync();
        var line = await AddAsync(evening.Fleur, "Een moestuin [van] de buurt", Samples.Jpeg(3200, 2400));
        Assert.Matches(@"^!\[Een moestuin \(van\) de buurt\]\(picture:[0-9a-f]{32}-1600x1200\)$", line);
        var code = await Evening.NewWorkshopAsync(evening.Fleur, WithStory(line));
        var anna = await evening.JoinAsync("Anna", code);
        await evening.Fleur.SendAsync("put", $"/w/{code}/desk/stage", ("from", "1"), ("to", "2"));

        var shown = (await anna.GetAsync($"/w/{code}")).Document.QuerySelectorAll<IHtmlImageElement>("#phone-main img").Single();
        Assert.Equal(("Een moestuin (van) de buurt", "1600", "1200"), (shown.AlternativeText, shown.GetAttribute("width"), shown.GetAttribute("height")));
        var wall = (await evening.Fleur.GetAsync($"/w/{code}/screen")).Document.QuerySelectorAll(".slide img").Single();
        Assert.Equal(shown.GetAttribute("src"), wall.GetAttribute("src"));

        var path = shown.GetAttribute("src")!;
        Assert.StartsWith($"/w/{code}/pictures/", path, StringComparison.Ordinal);
        foreach (var who in (Visitor[])[anna, evening.Fleur])
        {
            var answer = await who.GetAsync(path, "image/*");
            Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (answer.Status, answer.Message.Content.Headers.ContentType!.MediaType));
            Assert.True(answer.Message.Headers.CacheControl is { Private: true, NoCache: true, MaxAge: null }, $"{answer.Message.Headers.CacheControl}");
        }

        Assert.Equal("lazy", shown.GetAttribute("loading"));
        Assert.Null(wall.GetAttribute("loading"));
        var elsewhere = await evening.JoinAsync("Dirk");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await evening.NewVisitor().GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(path.Replace(code, evening.Code, StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task Without_words_for_it_or_without_a_picture_nothing_is_kept()
    {
        await using var evening = await Evening.StartAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await evening.Fleur.UploadAsync(Mine, Samples.Jpeg(40, 20), ("alt", "  "))).Status);
        var refused = await evening.Fleur.UploadAsync(Mine, "geen beeld"u8.ToArray(), ("alt", "Een tuin"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Een tuin", refused.Document.QuerySelector<IHtmlInputElement>("#alt")!.Value);
        Assert.NotNull(refused.Document.QuerySelector(".refusal"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await evening.Fleur.UploadAsync(Mine, Samples.Bomb(60_000, 60_000), ("alt", "Een muur"))).Status);
        Assert.Empty((await evening.Fleur.GetAsync(Mine)).Document.QuerySelectorAll(".pictures img"));
    }

    [Fact]
    public async Task Another_facilitator_neither_sees_nor_deletes_it_and_its_owner_does()
    {
        await using var evening = await Evening.StartAsync();
        await AddAsync(evening.Fleur, "Een tuin", Samples.Jpeg(40, 20));
        var gert = await evening.InviteAsync("Gert");
        var path = (await evening.Fleur.GetAsync(Mine)).Document.QuerySelector(".pictures img")!.GetAttribute("src")!;
        Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await gert.GetAsync(path)).Status);
        Assert.Empty((await gert.GetAsync(Mine)).Document.QuerySelectorAll(".pictures img"));
        Assert.Equal(HttpStatusCode.NotFound, (await gert.SubmitTokenAsync(Mine, $"{path}/deletion")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await evening.Fleur.SubmitTokenAsync(Mine, $"{path}/deletion")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await evening.Fleur.GetAsync(path)).Status);
    }

    /// <summary>On a laptop that several people use, a deleted picture is gone when the next one looks.</summary>
    [Fact]
    public async Task Who_has_it_is_told_that_it_is_still_there_until_it_is_not()
    {
        await using var evening = await Evening.StartAsync();
        await AddAsync(evening.Fleur, "Een tuin", Samples.Jpeg(40, 20));
        var path = (await evening.Fleur.GetAsync(Mine)).Document.QuerySelector(".pictures img")!.GetAttribute("src")!;
        var tag = (await evening.Fleur.GetAsync(path)).Message.Headers.ETag!;
        var again = await AskAgainAsync(evening.Fleur);
        Assert.Equal((HttpStatusCode.NotModified, "", tag), (again.Status, again.Body, again.Message.Headers.ETag));
        Assert.True(again.Message.Headers.CacheControl is { Private: true, NoCache: true });
        Assert.Equal(HttpStatusCode.NotFound, (await AskAgainAsync(await evening.InviteAsync("Gert"))).Status);
        await evening.Fleur.SubmitAsync($"{path}/deletion");
        Assert.Equal(HttpStatusCode.NotFound, (await AskAgainAsync(evening.Fleur)).Status);

        Task<Answer> AskAgainAsync(Visitor who)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, who.At(path));
            request.Headers.IfNoneMatch.Add(tag);
            return who.AskAsync(request, "image/*");
        }
    }

    [Fact]
    public async Task Before_a_picture_goes_its_owner_reads_in_how_many_templates_it_stands()
    {
        await using var evening = await Evening.StartAsync();
        var line = await AddAsync(evening.Fleur, "Een tuin", Samples.Jpeg(40, 20));
        var ask = (await evening.Fleur.GetAsync(Mine)).Document.QuerySelector<IHtmlAnchorElement>(".pictures a[href$='/deletion']")!.GetAttribute("href")!;
        Assert.Contains("Het staat in geen enkel sjabloon van jou.", (await evening.Fleur.GetAsync(ask)).Body, StringComparison.Ordinal);
        await evening.Fleur.UploadAsync("/templates", WithStory(line));
        Assert.Contains("Het staat in één sjabloon van jou.", WebUtility.HtmlDecode((await evening.Fleur.GetAsync(ask)).Body), StringComparison.Ordinal);
        Assert.Single((await evening.Fleur.GetAsync(Mine)).Document.QuerySelectorAll(".pictures img"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await evening.InviteAsync("Gert")).GetAsync(ask)).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await evening.Fleur.SubmitAsync(ask)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await evening.Fleur.GetAsync(ask)).Status);
    }

    /// <summary>A page asks for no picture that nobody gets: Markdown has more ways to name one than a file is searched for.</summary>
    [Fact]
    public async Task What_the_workshop_does_not_show_is_said_instead()
    {
        await using var evening = await Evening.StartAsync();
        var line = await AddAsync(evening.Fleur, "Een tuin", Samples.Jpeg(40, 20));
        var room = await evening.FindAsync(await Evening.NewWorkshopAsync(evening.Fleur, WithStory(line)));
        var scene = new Scene(room.State, Words.For("nl"));
        Assert.Contains("<img ", Prose.Html(line, scene).Value, StringComparison.Ordinal);
        var other = $"picture:{new string('b', 32)}-16x10";
        Assert.Equal("<p>een plein</p>", Prose.Html($"![een plein][p]\n\n[p]: {other}", scene).Value.Trim());
        Assert.Equal("<p>een plein</p>", Prose.Html($"![een plein](<{other}>)", scene).Value.Trim());
    }

    /// <summary>The lines are those of the file that was sent, whatever its spaces; each is told once.</summary>
    [Fact]
    public async Task A_line_with_missing_pictures_is_told_once_where_it_stands()
    {
        await using var evening = await Evening.StartAsync();
        var line = string.Join(' ', "ab".Select(hash => new PictureReference(new string(hash, 32), 800, 600).Line($"Plein {hash}")));
        var file = WithStory(line).Replace("\n## ", "\n\n\n\n## ", StringComparison.Ordinal);
        var started = await evening.Fleur.UploadAsync("/desk/new", file);
        var told = Assert.Single(started.Document.QuerySelectorAll("li"), li => li.TextContent.Contains("Plein", StringComparison.Ordinal));
        Assert.Contains($"{file.Split('\n').ToList().IndexOf(line) + 1}", told.TextContent, StringComparison.Ordinal);
        Assert.Contains("Plein a, Plein b", told.TextContent, StringComparison.Ordinal);
    }

    /// <summary>A file that somebody brings from another house starts, and says on which line a picture is missing.</summary>
    [Fact]
    public async Task A_file_with_a_picture_of_another_house_says_so()
    {
        await using var evening = await Evening.StartAsync();
        var line = new PictureReference(new string('a', 32), 800, 600).Line("Een plein");
        var file = WithStory(line);
        var started = await evening.Fleur.UploadAsync("/desk/new", file);
        Assert.Equal(HttpStatusCode.OK, started.Status);
        var number = file.Split('\n').ToList().IndexOf(line) + 1;
        Assert.Contains(started.Document.QuerySelectorAll("li"), told => told.TextContent.Contains($"{number}", StringComparison.Ordinal) && told.TextContent.Contains("Een plein", StringComparison.Ordinal));
    }

    /// <summary>Who takes a colleague's template has its pictures: they stay when the colleague deletes theirs, and go with the last who has them.</summary>
    [Fact]
    public async Task Who_takes_a_shared_template_keeps_its_pictures_when_its_owner_deletes_them()
    {
        await using var evening = await Evening.StartAsync();
        var gert = await evening.InviteAsync("Gert");
        var line = await AddAsync(evening.Fleur, "Een tuin", Samples.Jpeg(40, 20));
        var hers = (await evening.Fleur.UploadAsync("/templates", WithStory(line))).Message.Headers.Location!.ToString().Split('/', '?')[2];
        Assert.Equal(HttpStatusCode.SeeOther, (await evening.Fleur.SubmitTokenAsync(Mine, $"/templates/{hers}/sharing", ("to", "yes"))).Status);
        Assert.Empty((await gert.GetAsync(Mine)).Document.QuerySelectorAll(".pictures img"));

        Assert.Equal(HttpStatusCode.SeeOther, (await gert.SubmitTokenAsync(Mine, "/templates/library/copies", ("of", hers))).Status);
        var his = (await gert.GetAsync(Mine)).Document.QuerySelectorAll<IHtmlImageElement>(".pictures img").Single();
        Assert.Equal("Een tuin", his.AlternativeText);
        var path = his.GetAttribute("src")!;
        Assert.Contains("Een collega heeft dit beeld ook.", WebUtility.HtmlDecode((await evening.Fleur.GetAsync($"{path}/deletion")).Body), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await evening.Fleur.SubmitTokenAsync(Mine, $"{path}/deletion")).Status);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), ((await evening.Fleur.GetAsync(path)).Status, (await gert.GetAsync(path, "image/*")).Status));
        var code = await Evening.NewWorkshopAsync(gert, WithStory(line));
        var shown = $"/w/{code}/pictures/{path.Split('/')[^1]}";
        Assert.Equal(HttpStatusCode.OK, (await gert.GetAsync(shown, "image/*")).Status);

        // Hers came back to nobody: saved again, her template still names it, and it stays away.
        Assert.Equal(HttpStatusCode.SeeOther, (await evening.Fleur.SubmitTokenAsync(Mine, $"/templates/{hers}/title", ("title", "Anders"))).Status);
        Assert.Empty((await evening.Fleur.GetAsync(Mine)).Document.QuerySelectorAll(".pictures img"));
        Assert.Equal(HttpStatusCode.SeeOther, (await gert.SubmitTokenAsync(Mine, $"{path}/deletion")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await gert.GetAsync(shown)).Status);
    }

    private static string WithStory(string line)
    {
        var file = Shelf.Read();
        var story = file.IndexOf("\n### ", file.IndexOf("verhaal\n", StringComparison.Ordinal), StringComparison.Ordinal);
        var end = file.IndexOf("\n\n", story + 1, StringComparison.Ordinal);
        return $"{file[..end]}\n\n{line}{file[end..]}";
    }

    private static async Task<string> AddAsync(Visitor who, string alt, byte[] file)
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await who.UploadAsync(Mine, file, ("alt", alt))).Status);
        return (await who.GetAsync(Mine)).Document.QuerySelector<IHtmlInputElement>(".pictures input[readonly]")!.Value;
    }
}
