using System.Net;
using System.Text;
using System.Text.Json;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Texts;
using Karavaan.Web.Charters;
using Karavaan.Web.Shared;
using static System.Net.Http.HttpMethod;

namespace Karavaan.Web.Tests.Charters;

/// <summary>What editors of an article that a table writes together send and ask, across real HTTP.</summary>
public sealed class TogetherHttpTests : IAsyncLifetime
{
    private const string Changes = "charter/1/articles/1/changes";

    private CharterHost host = null!;
    private HttpClient anna = null!, bram = null!, cem = null!;

    public async Task InitializeAsync()
    {
        host = await CharterHost.StartAsync(writing: WritingMode.Together);
        (anna, bram, cem) = ((await host.JoinAsync("Anna", 1)).Phone, (await host.JoinAsync("Bram", 1)).Phone, (await host.JoinAsync("Cem", 2)).Phone);
        await host.SendAsync(host.Desk, Put, "desk/charter/1/articles/1/group", ("group", "1"));
    }

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task Two_type_at_once_and_each_hears_what_the_other_typed()
    {
        Assert.Equal("""{"version":0,"text":"","saved":true}""", (await AskAsync(anna, "")).Body);
        Assert.Equal(HttpStatusCode.OK, (await PushAsync(anna, "a", 0, """[[0,"Wij delen."]]""")).Status);
        await PushAsync(anna, "a", 1, """[10,[0," Alles."]]""");
        var (status, body) = await PushAsync(bram, "b", 1, """[[0,"# "],10]""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("""{"version":3,"updates":[{"editor":"a","changes":[10,[0," Alles."]]},{"editor":"b","changes":[[0,"# "],17]}],"saved":true}""", body);
        Assert.Equal("# Wij delen. Alles.", Text);
        Assert.Equal("""{"version":3,"updates":[{"editor":"b","changes":[[0,"# "],17]}],"saved":true}""", (await AskAsync(anna, "?after=2")).Body);
        Assert.Equal("""{"version":3,"text":"# Wij delen. Alles.","saved":true}""", (await AskAsync(anna, "?after=9")).Body);
    }

    [Fact]
    public async Task The_same_message_sent_twice_is_written_once()
    {
        var command = Guid.CreateVersion7();
        await PushAsync(anna, "a", 0, """[[0,"Wij"]]""", command);
        Assert.Equal(HttpStatusCode.OK, (await PushAsync(anna, "a", 0, """[[0,"Wij"]]""", command)).Status);
        Assert.Equal(HttpStatusCode.OK, (await PushAsync(anna, "a", 0, """[[0,"Wij"]]""")).Status);
        Assert.Equal("Wij", Text);
    }

    [Theory]
    [InlineData("""{"editor":"a","version":0,"changes":[[5,[0,"x"]]]}""")]
    [InlineData("""{"editor":"a","version":0,"changes":[[[0,"x\r"]]]}""")]
    [InlineData("""{"editor":"a","version":0,"changes":[[[0,"\ud83d"]]]}""")]
    [InlineData("""{"editor":"a","version":0,"changes":[[[0,"\u0007"]]]}""")]
    [InlineData("""{"editor":"a","version":0,"changes":[[[-1,"x"]]]}""")]
    [InlineData("""{"editor":"a","version":0,"changes":[null]}""")]
    [InlineData("""{"editor":"<b>","version":0,"changes":[[[0,"x"]]]}""")]
    [InlineData("""{"version":0,"changes":[[[0,"x"]]]}""")]
    [InlineData("""{"editor":"a","version":0}""")]
    [InlineData("null")]
    [InlineData("no json")]
    [InlineData("")]
    public async Task What_is_no_change_of_this_text_is_refused_with_words(string body)
    {
        var (status, answer) = await SendAsync(anna, Put, Changes, body, Guid.CreateVersion7());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("\"TextChangeInvalid\"", answer, StringComparison.Ordinal);
        Assert.Contains("past niet", answer, StringComparison.Ordinal);
        Assert.Equal("", Text);
    }

    [Fact]
    public async Task Only_the_table_that_has_the_article_writes_and_reads_it_here()
    {
        Assert.Contains("NotYourArticle", (await PushAsync(cem, "c", 0, """[[0,"x"]]""")).Body, StringComparison.Ordinal);
        Assert.Contains("NotYourArticle", (await AskAsync(cem, "?after=0")).Body, StringComparison.Ordinal);
        Assert.Contains("NoSuchArticle", (await SendAsync(anna, Get, "charter/1/articles/77/changes", null, Guid.Empty)).Body, StringComparison.Ordinal);
        Assert.Contains("TextTooOld", (await PushAsync(anna, "a", 4, """[[0,"x"]]""")).Body, StringComparison.Ordinal);
        Assert.Contains("TextTooLong", (await PushAsync(anna, "a", 0, $"[[0,\"{new string('x', 2001)}\"]]")).Body, StringComparison.Ordinal);
        Assert.Equal("", Text);
    }

    [Fact]
    public async Task A_plain_field_that_saves_is_merged_with_what_the_editors_wrote()
    {
        await PushAsync(anna, "a", 0, """[[0,"Wij delen de tuin."]]""");
        await PushAsync(anna, "a", 1, """[18,[0," En de oogst."]]""");
        await host.SendAsync(bram, Put, "charter/1/articles/1/text", ("text", "Wij delen de grote tuin."), ("version", "1"));
        Assert.Equal("Wij delen de grote tuin. En de oogst.", Text);
        await host.SendAsync(host.Desk, Put, "desk/articles/1/text", ("text", "Wij delen de tuin. Altijd."), ("version", "1"), ("editor", "desk"));
        Assert.Contains("grote", Text, StringComparison.Ordinal);
        Assert.Contains("Altijd.", Text, StringComparison.Ordinal);
        var (status, _) = await host.SendAsync(bram, Put, "charter/1/articles/1/text", ("text", "x"), ("version", "abc"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
    }

    private string Text => host.State.Workshop.Charter.Find(CharterEvening.First)!.Text;

    [Fact]
    public async Task Opening_costs_the_same_after_ten_and_after_ten_thousand_changes()
    {
        await PushAsync(anna, "bulk", 0, """[[0,"Wij delen."]]""");
        var costs = new List<(int Bytes, long Garbage)>();
        foreach (var changes in new[] { 11, 10_001 })
        {
            for (var version = Log.Version; version < changes; version = Log.Version)
            {
                var some = Enumerable.Range(0, Math.Min(200, changes - version)).Select(i => i % 2 == 0 ? """[[0,"x"],10]""" : "[[1],10]");
                Assert.Equal(HttpStatusCode.OK, (await PushAsync(anna, "bulk", version, string.Join(',', some))).Status);
            }

            var (_, body) = await AskAsync(bram, "");
            Assert.Equal("Wij delen.", JsonDocument.Parse(body).RootElement.GetProperty("text").GetString());
            costs.Add((body.Length - $"{Log.Version}".Length, Garbage()));
        }

        Assert.Equal(costs[0].Bytes, costs[1].Bytes);
        Assert.InRange((double)costs[1].Garbage / costs[0].Garbage, 0.5, 1.2);
    }

    /// <summary>What answering an editor that opens leaves behind on this thread.</summary>
    private long Garbage()
    {
        var article = host.State.Workshop.Charter.Find(new(1))!;
        _ = JsonSerializer.Serialize(TextStand.Of(article, null), Reply.Json);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            _ = JsonSerializer.Serialize(TextStand.Of(article, null), Reply.Json);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private TextLog Log => host.State.Workshop.Charter.Find(new(1))!.Log;

    private Task<(HttpStatusCode Status, string Body)> AskAsync(HttpClient phone, string query) => SendAsync(phone, Get, Changes + query, null, Guid.Empty);

    private Task<(HttpStatusCode Status, string Body)> PushAsync(HttpClient phone, string editor, int version, string change, Guid? command = null) =>
        SendAsync(phone, Put, Changes, $$"""{"editor":{{JsonSerializer.Serialize(editor)}},"version":{{version}},"changes":[{{change}}]}""", command ?? Guid.CreateVersion7());

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpClient phone, HttpMethod method, string path, string? json, Guid command)
    {
        using var request = new HttpRequestMessage(method, $"/w/{host.State.Row.Code}/{path}");
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        request.Headers.Accept.ParseAdd("application/json");
        if (command != Guid.Empty)
        {
            request.Headers.Add("X-Command", command.ToString());
        }

        using var answer = await phone.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
