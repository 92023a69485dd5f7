using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>HTML, script and Markdown tricks in every field: text on every surface, never more than text.</summary>
public sealed class HostileTextTests
{
    private const string Evil = "\"'><img src=x onerror=alert(1)>";
    private const string Longer = Evil + "<script>alert(1)</script><a href=javascript:alert(1)>[k](javascript:x)![p](//e.example/p)";

    [Fact]
    public async Task Script_in_every_field_is_text_on_phone_screen_desk_and_results()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync(Evil), await evening.JoinAsync(Evil));
        await anna.ListenAsync("phone");
        await evening.Fleur.ListenAsync("screen");
        var seen = new Dictionary<string, bool> { ["phone"] = false, ["screen"] = false, ["desk"] = false };
        async Task LookAsync()
        {
            foreach (var (surface, who, path) in new[] { ("phone", bram, ""), ("screen", evening.Fleur, "screen"), ("desk", evening.Fleur, "desk") })
            {
                var body = (await who.GetAsync(path)).Body;
                PageScan.Check(body, $"{surface} in stage {evening.Workshop.Programme.Current.Number}");
                seen[surface] |= new HtmlParser().ParseDocument(body).Body!.Text().Contains(Evil, StringComparison.Ordinal);
            }
        }

        var says = Longer[..Domain.Workshops.Limits.Organisation];
        await new Play(evening, anna, bram, says) { Look = LookAsync, Signs = Evil, Keeper = Evil }.AllAsync();
        foreach (var (surface, isSeen) in seen)
        {
            Assert.True(isSeen, $"The words never stood on the {surface}.");
        }

        foreach (var op in anna.Heard.Concat(evening.Fleur.Heard))
        {
            PageScan.Check(op, "what the hub brought");
        }

        Assert.Contains(anna.Heard.Concat(evening.Fleur.Heard), op => op.Contains("&lt;img", StringComparison.Ordinal));
        var results = (await anna.GetAsync("results")).Body;
        PageScan.Check(results, "results");
        Assert.Contains("&lt;img", results, StringComparison.Ordinal);
        Assert.Equal("application/pdf", (await anna.GetAsync("results/charter.pdf")).Message.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Markdown_in_an_article_brings_no_script_and_no_picture_from_elsewhere()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.GoToAsync(8);
        await evening.Fleur.SaveAsync("put", "desk/articles/1/text", ("text", $"# Kop {Longer}\n\n<style>*{{}}</style>\n\n![p](https://e.example/p.png) <https://e.example> <javascript:alert(1)>"));
        await evening.Fleur.SaveAsync("post", "desk/charter/8/articles/1/versions");
        foreach (var (who, path) in new[] { (anna, ""), (evening.Fleur, "screen"), (evening.Fleur, "desk"), (anna, "results") })
        {
            PageScan.Check((await who.GetAsync(path)).Body, path);
        }
    }
}
