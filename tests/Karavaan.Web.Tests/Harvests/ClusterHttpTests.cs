using Karavaan.Domain.Boards;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Harvests;

/// <summary>Clusters, approval and the subject over HTTP and the live connection, as desk and phones use them.</summary>
public sealed class ClusterHttpTests
{
    [Fact]
    public async Task Notes_that_the_desk_lays_together_stand_under_one_name_with_their_dots()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.GoToAsync(4);
        await anna.SaveAsync("post", "themes/4/notes", ("text", "Een repair café"));
        await anna.SaveAsync("post", "themes/4/notes", ("text", "Een bib van spullen"));
        await evening.GoToAsync(5);
        var notes = evening.Workshop.Board.Notes.Values.OrderBy(n => n.Order).Select(n => $"{n.Id.Value:n}").ToList();
        await anna.SaveAsync("post", $"harvest/5/notes/{notes[0]}/dots");
        await anna.SaveAsync("post", $"harvest/5/notes/{notes[1]}/dots");

        await evening.Fleur.SaveAsync("put", $"desk/notes/{notes[0]}/cluster", ("cluster", "new"), ("onto", notes[1]));
        var cluster = Assert.Single(evening.Workshop.Board.Clusters.All.Values);
        Assert.Equal(2, cluster.Notes.Count);
        await evening.Fleur.SaveAsync("put", $"desk/clusters/{cluster.Id.Value:n}/name", ("name", "Samen herstellen"));
        foreach (var page in new[] { await evening.Fleur.GetAsync("screen"), await anna.GetAsync("") })
        {
            Assert.Contains("Samen herstellen", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("dot-count", page.Body, StringComparison.Ordinal);
        }

        await evening.Fleur.SaveAsync("put", "desk/reveals/5");
        Assert.Contains("aria-label=\"2 stippen\"", (await evening.Fleur.GetAsync("screen")).Body, StringComparison.Ordinal);
        Assert.Contains("data-fill=\"Samen herstellen\"", (await evening.Fleur.GetAsync("desk")).Body, StringComparison.Ordinal);
        await evening.Fleur.SaveAsync("delete", $"desk/clusters/{cluster.Id.Value:n}");
        Assert.Empty(evening.Workshop.Board.Clusters.Of);
        await evening.Fleur.SaveAsync("delete", "desk/last-action");
        Assert.Equal("Samen herstellen", Assert.Single(evening.Workshop.Board.Clusters.All.Values).Name);
    }

    [Fact]
    public async Task The_desk_stands_when_every_note_of_a_cluster_without_a_name_is_hidden()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.GoToAsync(4);
        await anna.SaveAsync("post", "themes/4/notes", ("text", "Een repair café"));
        await evening.GoToAsync(5);
        var note = $"{Assert.Single(evening.Workshop.Board.Notes.Values).Id.Value:n}";
        await anna.SaveAsync("post", $"harvest/5/notes/{note}/dots");
        await evening.Fleur.SaveAsync("put", $"desk/notes/{note}/cluster", ("cluster", "new"));
        await evening.Fleur.SaveAsync("put", "desk/reveals/5");
        Assert.Contains("data-fill=\"Een repair café\"", (await evening.Fleur.GetAsync("desk")).Body, StringComparison.Ordinal);

        await evening.Fleur.SaveAsync("put", $"desk/notes/{note}/cover");

        Assert.DoesNotContain("data-fill=\"Een repair café\"", (await evening.Fleur.GetAsync("desk")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_the_desk_hides_is_on_the_desk_only()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.Fleur.SaveAsync("post", "desk/groups", ("count", "1"), ("mode", "random"));
        await evening.GoToAsync(5);
        await anna.SaveAsync("put", "harvest/5/line", ("text", "Iets grofs"));
        foreach (var path in new[] { "screen", "desk" })
        {
            Assert.Contains("Iets grofs", (await evening.Fleur.GetAsync(path)).Body, StringComparison.Ordinal);
        }

        await evening.Fleur.SaveAsync("put", "desk/harvest/5/lines/1/cover");
        Assert.DoesNotContain("Iets grofs", (await evening.Fleur.GetAsync("screen")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Iets grofs", (await anna.GetAsync("screen-text")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Iets grofs", (await anna.GetAsync("")).Body, StringComparison.Ordinal);
        Assert.Contains("Iets grofs", (await evening.Fleur.GetAsync("desk")).Body, StringComparison.Ordinal);
        Assert.False((await anna.SendAsync("put", "desk/harvest/5/lines/1/cover")).Message.IsSuccessStatusCode);

        await evening.Fleur.SaveAsync("delete", "desk/harvest/5/lines/1/cover");
        Assert.Contains("Iets grofs", (await anna.GetAsync("screen-text")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_approval_is_on_its_own_table_only_until_the_desk_shows_it()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram, screen) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"), evening.Fleur);
        await evening.Fleur.SaveAsync("post", "desk/groups", ("count", "2"), ("mode", "choose"));
        await anna.SaveAsync("put", "group", ("group", "1"));
        await bram.SaveAsync("put", "group", ("group", "2"));
        await evening.Fleur.SaveAsync("put", "desk/approval");
        await evening.GoToAsync(4);
        await bram.ListenAsync("phone");
        await screen.ListenAsync("screen");
        await anna.SaveAsync("post", "themes/4/notes", ("text", "Iets grofs"));
        await anna.SaveAsync("put", "answers/1/0", ("text", "Nog iets grofs"));
        await evening.GoToAsync(5);
        await evening.SettleAsync(bram, screen);

        var seen = string.Concat([.. bram.Heard, .. screen.Heard, (await bram.GetAsync("")).Body, (await screen.GetAsync("screen")).Body]);
        Assert.Contains("screen-dotted-5", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("iets grofs", seen, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("(2)", (await evening.Fleur.GetAsync("desk")).Body, StringComparison.Ordinal);

        await evening.Fleur.SaveAsync("put", "desk/approval/all", ("seen", $"{evening.Workshop.Version}"));
        await evening.SettleAsync(screen);
        Assert.Contains(screen.Heard, heard => heard.Contains("Iets grofs", StringComparison.Ordinal));
        Assert.Contains("Iets grofs", (await bram.GetAsync("")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_subject_is_judged_on_phones_and_counted_on_the_wall()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        await evening.GoToAsync(5);
        await evening.Fleur.SaveAsync("put", "desk/subject", ("about", "gereedschap"), ("whom", "de wijk"));
        await anna.SaveAsync("put", "harvest/5/fit", ("asked", $"{evening.Workshop.Board.Poll.Asked}"), ("fit", "nearly"));
        Assert.Equal(Fit.Nearly, Assert.Single(evening.Workshop.Board.Poll.Fits).Value);
        Assert.Contains("1 van 2 kozen", (await evening.Fleur.GetAsync("screen")).Body, StringComparison.Ordinal);

        await evening.Fleur.SaveAsync("put", "desk/subject/poll");
        var late = await bram.SendAsync("put", "harvest/5/fit", ("asked", $"{evening.Workshop.Board.Poll.Asked}"), ("fit", "fits"));
        Assert.Equal(422, (int)late.Status);
        Assert.DoesNotContain("kozen", (await evening.Fleur.GetAsync("screen")).Body, StringComparison.Ordinal);
        Assert.Contains("past bijna", (await bram.GetAsync("")).Body, StringComparison.Ordinal);
    }
}
