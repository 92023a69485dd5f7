using System.Text.RegularExpressions;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>
/// Hidden until the reveal means hidden: whatever Anna does, Bram's phone and the screen get the same bytes, in pages, replies,
/// catch-ups and messages. Only counts may tell that something happened.
/// </summary>
public sealed partial class HiddenTests
{
    [Fact]
    public async Task Where_Anna_gives_her_dot_is_the_same_to_everybody_else()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        await evening.GoToAsync(4);
        await anna.SaveAsync("post", "themes/4/notes", ("text", "Samen koken"));
        await anna.SaveAsync("post", "themes/4/notes", ("text", "Samen fietsen"));
        await evening.GoToAsync(5);
        var notes = evening.Workshop.Board.Notes.Keys.Select(note => $"harvest/5/notes/{note.Value:n}/dots").ToArray();
        await SameAsync(evening, bram, async one =>
        {
            await anna.SaveAsync("delete", notes[one ? 1 : 0]);
            await anna.SaveAsync("post", notes[one ? 0 : 1]);
        });
    }

    [Fact]
    public async Task In_a_large_hall_what_lies_on_a_phone_tells_nothing_about_the_dots_of_others()
    {
        await using var hall = await Harvests.ShortListHttpTests.Hall.OpenAsync();
        await hall.Anna.SaveAsync("put", "harvest/5/all-notes");
        var notes = new[] { "Van Cem 3", "Van Cem 4" }.Select(text => $"harvest/5/notes/{hall.NoteOf(text)}/dots").ToArray();
        await SameAsync(hall.Evening, hall.Bram, async one =>
        {
            await hall.Anna.SaveAsync("delete", notes[one ? 1 : 0]);
            await hall.Anna.SaveAsync("post", notes[one ? 0 : 1]);
        });
    }

    [Fact]
    public async Task Which_theme_Anna_gives_her_dots_is_the_same_to_everybody_else()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        await evening.GoToAsync(3);
        await SameAsync(evening, bram, async one =>
        {
            await anna.SaveAsync("delete", $"choose/3/themes/{(one ? "produser" : "openness")}/dots");
            await anna.SaveAsync("post", $"choose/3/themes/{(one ? "openness" : "produser")}/dots");
        });
        Assert.DoesNotContain("class=\"bar\"", (await evening.Fleur.GetAsync("desk")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_well_the_subject_fits_Anna_is_the_same_to_everybody_else()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        await evening.GoToAsync(5);
        await evening.Fleur.SaveAsync("put", "desk/subject", ("about", "gereedschap"), ("whom", "de wijk"));
        var asked = $"{evening.Workshop.Board.Poll.Asked}";
        await SameAsync(evening, bram, one => anna.SaveAsync("put", "harvest/5/fit", ("asked", asked), ("fit", one ? "fits" : "fitsnot")));
        Assert.Single(evening.Workshop.Board.Poll.Fits);
    }

    [Fact]
    public async Task Where_Anna_places_her_organisation_is_the_same_to_everybody_else()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        await evening.GoToAsync(6);
        await anna.SaveAsync("put", "quadrant/6/organisation", ("name", "De Linde"));
        await SameAsync(evening, bram, async one =>
        {
            foreach (var moment in new[] { "today", "later" })
            {
                await anna.SaveAsync("put", $"quadrant/6/placements/{moment}", ("x", one ? "37" : "-61"), ("y", one ? "-53" : "17"));
            }

            await anna.SaveAsync("put", "quadrant/6/why", ("text", one ? "Geheime reden" : "Nog een reden"));
        });
    }

    [Fact]
    public async Task What_Anna_chooses_and_why_is_the_same_to_everybody_else()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        await evening.GoToAsync(9);
        await evening.Fleur.SaveAsync("put", "desk/articles/1/text", ("text", "We delen alles."));
        await evening.Fleur.SaveAsync("post", "desk/consent/articles/1/rounds");
        var choice = $"consent/rounds/{evening.Workshop.Charter.OnScreen!.Value.Value:n}/choice";
        await SameAsync(evening, bram, one => one
            ? anna.SaveAsync("put", choice, ("choice", "consent"))
            : anna.SaveAsync("put", choice, ("choice", "objection"), ("reason", "Geheime reden")));
        foreach (var path in new[] { "results", "results/charter.txt" })
        {
            Assert.DoesNotContain("Geheime reden", (await bram.GetAsync(path)).Body, StringComparison.Ordinal);
        }

        await anna.SaveAsync("put", choice, ("choice", "objection"), ("reason", "Geheime reden"));
        await evening.Fleur.SaveAsync("put", $"desk/{choice[..^6]}reveal");
        Assert.Contains("Geheime reden", (await evening.Fleur.GetAsync("desk")).Body, StringComparison.Ordinal);
    }

    private static async Task SameAsync(Evening evening, Visitor bram, Func<bool, Task> act)
    {
        var screen = evening.Fleur;
        await bram.ListenAsync("phone");
        await screen.ListenAsync("screen");
        await act(true);
        await evening.SettleAsync(bram, screen);
        var (other, one) = (await SeeAsync(evening, () => act(false), bram, screen), await SeeAsync(evening, () => act(true), bram, screen));
        Assert.Contains(one.Pages, page => page.Contains("data-surface", StringComparison.Ordinal));
        Assert.Equal(one.Pages, other.Pages);
        Assert.Equal(one.Heard, other.Heard);
    }

    private static async Task<(List<string> Pages, HashSet<string> Heard)> SeeAsync(Evening evening, Func<Task> act, Visitor bram, Visitor screen)
    {
        var (byBram, byScreen) = (bram.Heard.Count, screen.Heard.Count);
        await act();
        await evening.SettleAsync(bram, screen);
        var pages = new List<string>();
        foreach (var (who, path, surface) in new[] { (bram, "", "phone"), (screen, "screen", "screen") })
        {
            pages.Add(Plain((await who.GetAsync(path)).Body));
            pages.AddRange((await who.GetAsync($"catch-up?v=0&build={Shared.Build.Id}&surface={surface}", "application/json")).Drawn.Select(Plain).Order(StringComparer.Ordinal));
        }

        // The count of dots goes down and up again; whether a beat falls between is chance.
        var heard = bram.Heard.Skip(byBram).Concat(screen.Heard.Skip(byScreen)).Where(op => !op.Split(' ')[0].Contains("dot-progress", StringComparison.Ordinal));
        return (pages, heard.Select(Plain).ToHashSet());
    }

    /// <summary>Without versions, the server's clock and the ids of commands, which differ between any two drawings.</summary>
    private static string Plain(string html) => Passing().Replace(html, "");

    [GeneratedRegex("""data-v="\d+"|data-now="\d+"|(?<=name="command" )value="[^"]*"|(?<="command" )value="[^"]*" """)]
    private static partial Regex Passing();
}
