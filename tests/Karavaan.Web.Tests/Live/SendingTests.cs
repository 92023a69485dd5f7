using System.Net;
using Karavaan.Web.Shared;
using Karavaan.Web.Texts;

namespace Karavaan.Web.Tests.Live;

/// <summary>What a page sends: saved once however often it comes, answered with what changed, or refused in words.</summary>
public sealed class SendingTests : LiveTest
{
    [Fact]
    public async Task A_saved_note_is_answered_with_what_changed_on_the_senders_page()
    {
        await using var anna = await LivePage.PhoneAsync(Host, "Anna", 1);
        var response = await anna.PostAsync("/notes", null, ("text", "Repair café & meer"));
        var json = await LivePage.JsonAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(json.GetProperty("saved").GetBoolean());
        Assert.Equal(Host.Room.State.Version, json.GetProperty("version").GetInt32());
        var put = json.GetProperty("ops").EnumerateArray().Single(o => o.GetProperty("op").GetString() == "put");
        Assert.Equal("notes", put.GetProperty("list").GetString());
        Assert.Contains("Repair café &amp; meer", put.GetProperty("html").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_command_id_is_one_note_and_both_answers_bring_it()
    {
        await using var anna = await LivePage.PhoneAsync(Host, "Anna", 1);
        var id = Guid.CreateVersion7();
        var first = await LivePage.JsonAsync(await anna.PostAsync("/notes", id, ("text", "Repair café")));
        var second = await LivePage.JsonAsync(await anna.PostAsync("/notes", id, ("text", "Repair café")));

        Assert.Equal(first.GetProperty("version").GetInt32(), second.GetProperty("version").GetInt32());
        Assert.Equal(first.GetProperty("ops").GetArrayLength(), second.GetProperty("ops").GetArrayLength());
        Assert.Equal(id, Assert.Single(Host.Room.State.Workshop.Board.Notes).Key.Value);
    }

    [Fact]
    public async Task Without_script_a_form_sent_twice_from_one_page_is_one_note()
    {
        await using var anna = await LivePage.PhoneAsync(Host, "Anna", 1);
        var page = await anna.Http.GetStringAsync(anna.Path);
        var id = page.Split("name=\"command\" value=\"")[1].Split('"')[0];
        var first = await anna.SubmitAsync("/notes", ("command", id), ("text", "Repair café"));
        var second = await anna.SubmitAsync("/notes", ("command", id), ("text", "Repair café"));

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (first.StatusCode, second.StatusCode));
        Assert.Equal(anna.Path, first.Headers.Location!.OriginalString);
        Assert.Single(Host.Room.State.Workshop.Board.Notes);
    }

    [Theory]
    [InlineData("not-an-id")]
    [InlineData("9d9d4d6b-4d3c-4f8e-9b7a-2b1c3d4e5f60")]
    public async Task A_command_id_that_is_no_uuid_v7_is_replaced(string id)
    {
        await using var anna = await LivePage.PhoneAsync(Host, "Anna", 1);
        await anna.SubmitAsync("/notes", ("command", id), ("text", "Repair café"));
        Assert.Equal(7, Assert.Single(Host.Room.State.Workshop.Board.Notes).Key.Value.Version);
    }

    [Fact]
    public async Task A_refusal_is_said_in_the_persons_language()
    {
        await using var anna = await LivePage.PhoneAsync(Host, "Anna", 1, "fr");
        var response = await anna.PostAsync("/notes", null, ("text", new string('x', 281)));
        var json = await LivePage.JsonAsync(response);
        var words = Words.For("fr")[RefusalsText.Named("TextTooLong"), "280", "281"];

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.False(json.GetProperty("saved").GetBoolean());
        Assert.Equal(("TextTooLong", words), (json.GetProperty("code").GetString(), json.GetProperty("words").GetString()));
    }

    [Fact]
    public async Task Without_script_a_refusal_is_the_page_with_the_words_on_it()
    {
        await using var anna = await LivePage.PhoneAsync(Host, "Anna", 1);
        var response = await anna.SubmitAsync("/notes", ("text", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(Words.For("nl")[RefusalsText.Named("TextEmpty")], await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/html")]
    public async Task What_can_not_be_saved_is_asked_to_come_again(string accept)
    {
        await using var anna = await LivePage.PhoneAsync(Host, "Anna", 1);
        Host.Log.Failures = 5;
        var response = accept == "text/html"
            ? await anna.SubmitAsync("/notes", ("text", "Repair café"))
            : await anna.PostAsync("/notes", null, ("text", "Repair café"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(2), response.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task A_form_may_say_its_method()
    {
        await using var anna = await LivePage.PhoneAsync(Host, "Anna", 1);
        await anna.PostAsync("/notes", null, ("text", "Repair café"));
        var note = Host.Room.State.Workshop.Board.Notes.Keys.Single();
        var response = await anna.SubmitAsync($"/notes/{note.Value}", ("_method", "delete"));
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Empty(Host.Room.State.Workshop.Board.Notes);
    }

    [Fact]
    public async Task A_form_larger_than_64_kB_is_refused()
    {
        await using var anna = await LivePage.PhoneAsync(Host, "Anna", 1);
        var response = await anna.PostAsync("/notes", null, ("text", new string('x', Entrances.MostBytes + 1_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Html_in_a_note_stays_text_on_every_way_out()
    {
        await using var anna = await (await LivePage.PhoneAsync(Host, "Anna", 1)).OpenAsync();
        await Host.NoteAsync(await Host.JoinAsync("Bram", 1), "<script>alert(1)</script>");
        await anna.ShowsAsync("&lt;script&gt;alert(1)");
        Assert.DoesNotContain("<script>", await anna.Http.GetStringAsync(anna.Path), StringComparison.Ordinal);
    }
}
