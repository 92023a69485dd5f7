using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Karavaan.Web.Tests.Doors;

namespace Karavaan.Web.Tests.Authoring;

/// <summary>The template as its file and in its versions, and for whom it is not there.</summary>
public sealed class FileTests(House house) : EditTest(house)
{
    [Fact]
    public async Task The_file_is_changed_as_a_text_and_errors_are_told_at_their_lines_with_nothing_lost()
    {
        var id = await TakeAsync();
        await Fleur.OpenAsync($"/templates/{id}/text");
        var text = Fleur.Page.QuerySelector<IHtmlTextAreaElement>("#text")!.Value;
        Assert.Equal((await Store.FindAsync(id, await FleurAsync()))!.Text, text);
        var wrong = text.Replace("**Stap:** kwadrant", "**Stap:** kwadrand", StringComparison.Ordinal);
        var line = wrong[..wrong.IndexOf("kwadrand", StringComparison.Ordinal)].Count(sign => sign == '\n') + 1;
        await SendTextAsync(id, wrong);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, Fleur.Status);
        Assert.Contains($"regel {line}: ‘kwadrand’ is geen soort stap.", Fleur.Alert);
        var first = Fleur.Page.QuerySelector(".refusal li a")!;
        Assert.Equal(("#text", $"{line}"), (first.GetAttribute("href"), first.GetAttribute("data-line")));
        Assert.Equal(Fleur.Page.QuerySelector(".refusal[role=alert]")!.Id, Fleur.Page.QuerySelector("#text")!.GetAttribute("aria-describedby"));
        Assert.Equal(wrong, Fleur.Page.QuerySelector<IHtmlTextAreaElement>("#text")!.Value.ReplaceLineEndings("\n"));

        await SendTextAsync(id, text.Replace("titel: Van de buurt naar de wereld", "titel: Met de hand", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.SeeOther, Fleur.Status);
        Assert.Equal("Met de hand", (await Fleur.OpenAsync($"/templates/{id}")).Title);
        await Fleur.OpenAsync($"/templates/{id}/text");
        await Fleur.PostAsync($"/templates/{id}/text", ("text", text), ("base", "1"), ("__RequestVerificationToken", Fleur.Value("__RequestVerificationToken")!));
        Assert.Equal(HttpStatusCode.Conflict, Fleur.Status);
        Assert.Equal(text, Fleur.Page.QuerySelector<IHtmlTextAreaElement>("#text")!.Value);
    }

    [Fact]
    public async Task Versions_say_what_changed_and_one_put_back_is_a_new_one()
    {
        var id = await TakeAsync();
        var before = await StoredAsync(id);
        await Fleur.OpenAsync($"/templates/{id}?stage=2");
        await SendAsync(id, ("do", "save"), ("f.Title", "Een ander verhaal"));
        await Fleur.OpenAsync($"/templates/{id}?stage=0");
        await SendAsync(id, ("do", "save"), ("f.Title", "Een andere avond"));
        await Fleur.OpenAsync($"/templates/{id}/versions");
        var lines = Fleur.Page.QuerySelectorAll(".edit-versions > li").Select(line => line.TextContent).ToList();
        Assert.Equal(3, lines.Count);
        Assert.Contains("de hele avond of de volgorde", lines[0]);
        Assert.Contains("Een ander verhaal", lines[1]);
        Assert.Contains("Het begin", lines[2]);

        await Fleur.OpenAsync($"/templates/{id}/versions/1");
        Assert.Contains(before.Stages[1].Title, Fleur.Words(".edit-list"));
        await Fleur.SubmitAsync();
        Assert.Equal($"/templates/{id}", Fleur.Location);
        Assert.Equal(before, await StoredAsync(id));
        Assert.Equal([4, 3, 2, 1], (await VersionsAsync(id)).Select(version => version.Version));
        Assert.Equal(HttpStatusCode.NotFound, (await Fleur.OpenAsync($"/templates/{id}/versions/9")).Status);
    }

    [Fact]
    public async Task Somebody_elses_template_is_not_there_and_a_form_without_a_token_changes_nothing()
    {
        var gert = await GertAsync();
        var his = (await Store.AddAsync(Guid.CreateVersion7(), gert, new("Van Gert", "nl", Shelf.Read())))!.Id;
        var hers = await TakeAsync();
        foreach (var path in (string[])["", "/text", "/versions", "/versions/1", "/preview/1/phone", "/preview/1/screen"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Fleur.OpenAsync($"/templates/{his}{path}")).Status);
        }

        await Fleur.OpenAsync($"/templates/{hers}?stage=1");
        var fields = Fields(("do", "save"), ("f.Title", "Gestolen"));
        foreach (var path in (string[])["", "/text", "/versions/1"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Fleur.PostAsync($"/templates/{his}{path}", [.. fields, ("text", Shelf.Read())])).Status);
        }

        await Fleur.PostAsync($"/templates/{hers}", [.. fields.Where(field => field.Item1 != "__RequestVerificationToken")]);
        Assert.Equal(HttpStatusCode.BadRequest, Fleur.Status);
        Assert.DoesNotContain("Gestolen", (await Store.FindAsync(hers, await FleurAsync()))!.Text);
        Assert.Equal(Shelf.Read(), (await Store.FindAsync(his, gert))!.Text);
    }
}
