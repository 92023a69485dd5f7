using System.Net;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>The choice of themes and the talk about them, on the pages of the real program.</summary>
public sealed class TalkTests
{
    [Fact]
    public async Task After_the_reveal_the_wall_shows_the_bars_and_one_key_gives_each_table_its_theme()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        await evening.GoToAsync(3);
        await anna.SaveAsync("post", "choose/3/themes/openness/dots");
        await bram.SaveAsync("post", "choose/3/themes/openness/dots");
        await bram.SaveAsync("post", "choose/3/themes/sector/dots");
        Assert.Contains(">3</span>", await SeeAsync(evening.Fleur, "screen"), StringComparison.Ordinal);

        await evening.Fleur.SaveAsync("put", "desk/reveals/3");
        var wall = await SeeAsync(evening.Fleur, "screen");
        string[] order = ["Open en zichtbaar werken", "De rol van onze sector", "Maker én gebruiker"];
        Assert.Equal(order, order.OrderBy(title => wall.IndexOf(title, StringComparison.Ordinal)));
        Assert.Contains("width=\"50\"", wall, StringComparison.Ordinal);
        Assert.Contains("2 stippen", await SeeAsync(anna, ""), StringComparison.Ordinal);

        Assert.DoesNotContain("Tafel 1 praat over:", await SeeAsync(anna, ""), StringComparison.Ordinal);
        await evening.Fleur.SaveAsync("put", "desk/choose/3/proposal");
        Assert.Contains("Tafel 1 praat over: <bdi lang=\"nl\">Open en zichtbaar werken</bdi>", await SeeAsync(anna, ""), StringComparison.Ordinal);
        Assert.Equal("openness", evening.Workshop.ThemeOf(new StageId(4), new GroupId(1))?.Key);
        Assert.Contains("<small>Tafel 1</small>", await SeeAsync(evening.Fleur, "screen"), StringComparison.Ordinal);
        await evening.Fleur.SaveAsync("put", "desk/themes/4/groups/1", ("theme", "sector"));
        Assert.Equal("sector", evening.Workshop.ThemeOf(new StageId(4), new GroupId(1))?.Key);
        await evening.GoToAsync(4);
        Assert.Contains("Tafel 1 praat over: <bdi lang=\"nl\">De rol van onze sector</bdi>", await SeeAsync(anna, ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_reveal_nothing_can_be_taken_over()
    {
        await using var evening = await Evening.StartAsync();
        await evening.GoToAsync(3);
        var answer = await evening.Fleur.SendAsync("put", "desk/choose/3/proposal");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.DoesNotContain("Neem het voorstel over", (await evening.Fleur.GetAsync("desk")).Body.Split("all-keys")[0], StringComparison.Ordinal);
    }

    /// <summary>Of some hundred notes of a table a phone shows the newest: the style sheet goes by this (ShowAllTests in the browser).</summary>
    [Fact]
    public async Task A_long_table_is_short_on_its_phones_until_somebody_asks_for_all()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.GoToAsync(4);
        var list = (await anna.GetAsync("")).Document.QuerySelector("#phone-notes-4-1")!;
        Assert.True(list.ClassList.Contains("bounded"));
        Assert.Equal("phone-notes-4-1", list.ParentElement!.QuerySelector(".if-empty + .show-all > summary")!.GetAttribute("aria-controls"));
    }

    [Fact]
    public async Task Phones_and_wall_say_which_round_runs_and_what_to_do_in_it()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.GoToAsync(4);
        await evening.Fleur.SaveAsync("put", "desk/themes/4/round", ("round", "2"));
        foreach (var page in new[] { await SeeAsync(anna, ""), await SeeAsync(evening.Fleur, "screen") })
        {
            Assert.Contains("Ronde 2 van 4: per twee", page, StringComparison.Ordinal);
            Assert.Contains("Luister om de beurt.", page, StringComparison.Ordinal);
        }

        await evening.Fleur.SaveAsync("put", "desk/themes/4/round", ("round", $"{evening.Workshop.Programme.Now.PickingRound}"));
        Assert.Contains("Het komt op het grote scherm.", await SeeAsync(anna, ""), StringComparison.Ordinal);
        Assert.Contains("Tik het aan op een gsm.", await SeeAsync(evening.Fleur, "screen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_long_note_the_notes_of_many_tables_lie_together_and_say_where_they_come_from()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.Fleur.SaveAsync("post", "desk/groups", ("count", "5"), ("mode", "choose"));
        await anna.SaveAsync("put", "group", ("group", "3"));
        await evening.GoToAsync(4);
        await anna.SaveAsync("post", "themes/4/notes", ("text", "Samen koken"));
        Assert.DoesNotContain("<strong>Tafel 3</strong>", await SeeAsync(evening.Fleur, "screen"), StringComparison.Ordinal);

        await anna.SaveAsync("post", "themes/4/notes", ("text", new string('a', 161)));
        Assert.Equal(2, (await SeeAsync(evening.Fleur, "screen")).Split("<strong>Tafel 3</strong>").Length - 1);
        var note = evening.Workshop.Board.Notes.Values.Single(n => n.Text.Length > 160).Id;
        await evening.Fleur.SaveAsync("put", $"desk/notes/{note.Value:n}/cover");
        Assert.DoesNotContain("<strong>Tafel 3</strong>", await SeeAsync(evening.Fleur, "screen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picked_note_hangs_on_the_wall_without_a_name_until_another_is_picked()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Annabel");
        await evening.GoToAsync(4);
        await anna.SaveAsync("post", "themes/4/notes", ("text", "Samen koken"));
        await anna.SaveAsync("post", "themes/4/notes", ("text", "Samen fietsen"));
        await evening.Fleur.SaveAsync("put", "desk/themes/4/round", ("round", "5"));
        Assert.Contains("kiest nog", await SeeAsync(evening.Fleur, "desk"), StringComparison.Ordinal);
        Assert.DoesNotContain("Samen koken", await SeeAsync(evening.Fleur, "screen"), StringComparison.Ordinal);

        foreach (var note in evening.Workshop.Board.Notes.Values.OrderBy(note => note.Order))
        {
            await anna.SaveAsync("put", $"notes/{note.Id.Value:n}/pick");
            var wall = await SeeAsync(evening.Fleur, "screen");
            Assert.Contains(note.Text, wall, StringComparison.Ordinal);
            Assert.DoesNotContain("Annabel", wall, StringComparison.Ordinal);
            Assert.Contains("1 van 1 tafel koos", wall, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Samen koken", await SeeAsync(evening.Fleur, "screen"), StringComparison.Ordinal);
        Assert.Single((await SeeAsync(anna, "")).Split("card picked").Skip(1));
    }

    private static async Task<string> SeeAsync(Visitor visitor, string path) => WebUtility.HtmlDecode((await visitor.GetAsync(path)).Body);
}
