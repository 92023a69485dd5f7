using AngleSharp.Html.Dom;
using Karavaan.Web.Harvests;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Harvests;

/// <summary>'Toon alle kaartjes' over HTTP and the live connection: a hall with two tables, one of which wrote very much.</summary>
public sealed class ShortListHttpTests
{
    [Fact]
    public async Task All_notes_come_in_place_to_who_asks_and_stay_after_a_reload()
    {
        await using var hall = await Hall.OpenAsync();
        await hall.Bram.ListenAsync("phone");
        Assert.Equal(1, await CountAsync(hall.Anna));

        var answer = await hall.Anna.SaveAsync("put", "harvest/5/all-notes");
        await hall.Evening.SettleAsync(hall.Bram);

        Assert.Equal(ShortList.Few + 1, answer.Drawn.Sum(html => html.Split("<li class=\"card note").Length - 1));
        Assert.Equal(ShortList.Few + 1, await CountAsync(hall.Anna));
        Assert.Equal(1, await CountAsync(hall.Bram));
        Assert.DoesNotContain(hall.Bram.Heard, heard => heard.Contains("Van Cem 9", StringComparison.Ordinal));
        await hall.Anna.SaveAsync("post", $"harvest/5/notes/{hall.NoteOf("Van Cem 9")}/dots");
    }

    /// <summary>Who asked for all of them, or sits at the table that wrote them, still reads a page that ends: the style sheet goes by this.</summary>
    [Fact]
    public async Task What_is_still_long_is_short_until_somebody_asks_but_for_what_is_their_own()
    {
        await using var hall = await Hall.OpenAsync();
        var list = (await hall.Cem.GetAsync("")).Document.QuerySelector("#dot-notes-5")!;
        Assert.True(list.Matches(".bounded.crowd"));
        Assert.Equal("dot-notes-5", list.ParentElement!.QuerySelector(".if-empty + .show-all > summary")!.GetAttribute("aria-controls"));
        Assert.Equal(ShortList.Few, list.QuerySelectorAll("li.note.own").Length);
        await hall.Anna.SaveAsync("put", "harvest/5/all-notes");
        var own = (await hall.Anna.GetAsync("")).Document.QuerySelectorAll("li.note.own");
        Assert.Equal(["Van Anna"], own.Select(note => note.QuerySelector("p")!.TextContent));
    }

    [Fact]
    public async Task Without_script_the_button_is_a_form_that_comes_back_with_all_of_them()
    {
        await using var hall = await Hall.OpenAsync();
        var form = (IHtmlFormElement)(await hall.Anna.GetAsync("")).Document.QuerySelector("#all-notes")!;
        var fields = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value));
        var request = new HttpRequestMessage(HttpMethod.Post, hall.Anna.At(form.GetAttribute("action")!)) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Origin", hall.Evening.Address.GetLeftPart(UriPartial.Authority));

        var answer = await hall.Anna.AskAsync(request, "text/html");

        Assert.Equal(303, (int)answer.Status);
        Assert.Equal(ShortList.Few + 1, await CountAsync(hall.Anna));
        Assert.DoesNotContain("id=\"all-notes\"", (await hall.Anna.GetAsync("")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_that_was_away_while_a_group_picked_catches_up_with_the_picked_note()
    {
        await using var hall = await Hall.OpenAsync();
        var version = hall.Evening.Workshop.Version;
        await hall.Cem.SaveAsync("put", $"notes/{hall.NoteOf("Van Cem 9")}/pick");
        var brought = await hall.Anna.GetAsync($"catch-up?v={version}&build={Shared.Build.Id}&surface=phone", "application/json");
        Assert.Contains(brought.Drawn, html => html.Contains("Van Cem 9", StringComparison.Ordinal));
        Assert.Equal(2, await CountAsync(hall.Anna));
    }

    private static async Task<int> CountAsync(Visitor who) => (await who.GetAsync("")).Document.QuerySelectorAll("li.note").Length;

    /// <summary>Anna and Bram at table 1 with one note, Cem at table 2 with sixty; in the harvest.</summary>
    internal sealed record Hall(Evening Evening, Visitor Anna, Visitor Bram, Visitor Cem) : IAsyncDisposable
    {
        public static async Task<Hall> OpenAsync()
        {
            var evening = await Evening.StartAsync();
            var (anna, bram, cem) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"), await evening.JoinAsync("Cem"));
            await evening.Fleur.SaveAsync("post", "desk/groups", ("count", "2"), ("mode", "choose"));
            foreach (var (who, group) in new[] { (anna, "1"), (bram, "1"), (cem, "2") })
            {
                await who.SaveAsync("put", "group", ("group", group));
            }

            await evening.GoToAsync(4);
            await anna.SaveAsync("post", "themes/4/notes", ("text", "Van Anna"));
            for (var n = 1; n <= ShortList.Few; n++)
            {
                await cem.SaveAsync("post", "themes/4/notes", ("text", $"Van Cem {n}"));
            }

            await evening.GoToAsync(5);
            return new(evening, anna, bram, cem);
        }

        public string NoteOf(string text) => $"{Evening.Workshop.Board.Notes.Values.Single(n => n.Text == text).Id.Value:n}";

        public ValueTask DisposeAsync() => Evening.DisposeAsync();
    }
}
