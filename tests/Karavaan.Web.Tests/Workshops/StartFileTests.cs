using System.Net;
using System.Text;
using Karavaan.Web.Tests.Doors;

namespace Karavaan.Web.Tests.Workshops;

/// <summary>A workshop is started from a file; what is wrong in it is said, and nothing that was filled in is lost.</summary>
public sealed class StartFileTests(House house) : IClassFixture<House>
{
    private Guest Fleur => house.Fleur;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task A_file_of_her_own_starts_a_workshop(string encoding)
    {
        var saved = Encoding.GetEncoding(encoding);
        await Fleur.OpenAsync("/desk/new");
        await Fleur.UploadAsync("mijn avond.md", [.. saved.Preamble, .. saved.GetBytes(Shelf.Read())], ("title", "Mijn avond"));

        Assert.Equal(HttpStatusCode.SeeOther, Fleur.Status);
        Assert.Equal("Mijn avond", (await Fleur.OpenAsync(Fleur.Location!)).Title);
    }

    [Fact]
    public async Task A_file_with_errors_says_which_lines_beside_its_name_and_loses_nothing()
    {
        var lines = Shelf.Read().Split('\n');
        var line = Array.FindIndex(lines, l => l.Contains("**Stap:** kwadrant", StringComparison.Ordinal));
        lines[line] = "- **Stap:** <i>kwadrand</i>";
        lines[3] = "taal: tlh";
        await Fleur.OpenAsync("/desk/new");
        await Fleur.UploadAsync("avond.md", Encoding.UTF8.GetBytes(string.Join('\n', lines)), ("title", "Mijn avond"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mijn avond"), (Fleur.Status, Fleur.Value("title")));
        var errors = Fleur.Page.QuerySelectorAll("[role=alert] li").Select(li => li.TextContent).ToList();
        Assert.Contains(errors, e => e.StartsWith("regel 4: taal ‘tlh’ kennen we niet.", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.StartsWith($"regel {line + 1}: ‘<i>kwadrand</i>’ is geen soort stap.", StringComparison.Ordinal));
        Assert.StartsWith("avond.md heeft fouten", Fleur.Alert);
        Assert.Empty(Fleur.Page.QuerySelectorAll("[role=alert] i"));
    }

    [Fact]
    public async Task A_file_with_a_picture_starts_a_workshop_and_says_on_which_line_it_is_not_shown()
    {
        var file = Shelf.Read();
        var at = file.IndexOf("\n## ", StringComparison.Ordinal);
        var text = $"{file[..at]}\n![een <b>moestuin</b>](/images/tuin.png)\n{file[at..]}";
        var line = text[..text.IndexOf("![een", StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        await Fleur.OpenAsync("/desk/new");
        await Fleur.UploadAsync("avond.md", Encoding.UTF8.GetBytes(text), ("title", "Met een beeld"));

        Assert.Equal((HttpStatusCode.OK, "Met een beeld"), (Fleur.Status, Fleur.Title));
        Assert.Equal($"regel {line}: alleen een beeld uit ‘Mijn beelden’, in een verhaal, wordt getoond. Mensen lezen: ‘een <b>moestuin</b>’.", Fleur.Words("ul li"));
        Assert.Equal("Met een beeld", (await Fleur.OpenAsync(Fleur.Page.QuerySelector("a.button")!.GetAttribute("href")!)).Title);
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47 }, 9, "foto.md: Dit is geen tekst in UTF-8.")]
    [InlineData(new byte[] { 0x61 }, 300_000, "foto.md: Dit bestand is 293 kB. Hoogstens 256 kB.")]
    [InlineData(new byte[] { 0x20 }, 10, "foto.md heeft fouten")]
    public async Task What_is_no_workshop_file_gets_words(byte[] piece, int times, string words)
    {
        await Fleur.OpenAsync("/desk/new");
        await Fleur.UploadAsync("foto.md", [.. Enumerable.Repeat(piece, times).SelectMany(b => b)], ("title", "Mijn avond"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mijn avond"), (Fleur.Status, Fleur.Value("title")));
        Assert.StartsWith(words, Fleur.Alert);
    }

    [Fact]
    public async Task Own_file_without_a_file_asks_for_it()
    {
        await Fleur.OpenAsync("/desk/new");
        Assert.Equal("Kies een bestand.", (await Fleur.SubmitAsync(("template", "own"))).Alert);
        Assert.Equal("Kies een sjabloon.", (await Fleur.SubmitAsync(("template", "../appsettings.json"))).Alert);
    }

    [Fact]
    public async Task A_workshop_is_held_again_with_the_same_programme_and_its_file_makes_it_too()
    {
        await Fleur.OpenAsync("/desk/new");
        await Fleur.UploadAsync("mijn avond.md", Encoding.UTF8.GetBytes(Shelf.Read().Replace("per twee, 3 minuten", "per twee, 4 minuten", StringComparison.Ordinal)), ("title", "Avond in Aalst"));
        var first = (await house.RoomAsync(Fleur.Location!.Split('/')[2])).State;
        await Fleur.OpenAsync("/desk");
        await Fleur.OpenAsync(Fleur.Page.QuerySelector(".shelf li:first-child a[href*=again]")!.GetAttribute("href")!);
        Assert.Equal("Nog eens: Avond in Aalst", Fleur.Words(".choice:has([name=template][checked]) strong"));
        Assert.Empty(Fleur.Page.QuerySelectorAll("a[href*='guides/again']"));
        await Fleur.SubmitAsync(("title", ""));
        var again = (await house.RoomAsync(Fleur.Location!.Split('/')[2])).State;
        Assert.NotEqual(first.Row.Code, again.Row.Code);
        Assert.Equal(first.Workshop.Template, again.Workshop.Template);

        await Fleur.OpenAsync($"/desk/{first.Row.Id.Value}/file");
        var file = await Fleur.Answer.Content.ReadAsStringAsync();
        await Fleur.OpenAsync("/desk/new");
        await Fleur.UploadAsync("terug.md", Encoding.UTF8.GetBytes(file));
        Assert.Equal(first.Workshop.Template, (await house.RoomAsync(Fleur.Location!.Split('/')[2])).State.Workshop.Template);
        Assert.Equal(HttpStatusCode.NotFound, (await Fleur.OpenAsync($"/desk/{Guid.CreateVersion7()}/file")).Status);
    }
}
