using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Tests.Evenings;
using Microsoft.AspNetCore.SignalR;

namespace Karavaan.Web.Tests.Guarding;

/// <summary>Limits per participant and per workshop: who is too fast waits, and keeps nobody else from anything.</summary>
public sealed class PaceTests
{
    [Fact]
    public async Task Three_hundred_phones_of_one_address_come_in_at_once()
    {
        await using var evening = await Evening.StartAsync(tapsPerSecond: 1);
        var since = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => evening.JoinAsync($"Gast {i}")));

        // What is asked of a hall; a limit that made them wait would need five minutes for as many.
        Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(20), $"{Stopwatch.GetElapsedTime(since)}");
        Assert.Equal(300, evening.Workshop.Roster.Present.Count());

        // And a crowd without end is asked to wait, with what they typed.
        var crowded = new List<Answer>();
        for (var wave = 0; wave < 12 && crowded.Count == 0; wave++)
        {
            var late = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => KnockAsync(evening, "Laatkomer")));
            crowded.AddRange(late.Where(answer => answer.Status == HttpStatusCode.TooManyRequests));
        }

        Assert.NotEmpty(crowded);
        Assert.All(crowded, answer => Assert.Contains("value=\"Laatkomer\"", answer.Body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nl", "Het ging te snel. Wacht een minuut en probeer opnieuw.")]
    [InlineData("en", "That was too fast. Wait a minute and try again.")]
    [InlineData("fr", null)]
    [InlineData("de", null)]
    public async Task Who_is_too_fast_hears_it_in_their_language_and_the_others_go_on(string language, string? words)
    {
        await using var evening = await Evening.StartAsync(tapsPerSecond: 1);
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        var answers = new List<Answer>();
        while (answers.Count < 500 && (answers.Count == 0 || answers[^1].Status == HttpStatusCode.OK))
        {
            answers.Add(await SendAsync(anna, evening, $"Antwoord {answers.Count}", language));
        }

        Assert.InRange(answers.Count, 10, 400);
        Assert.Equal((HttpStatusCode.TooManyRequests, "429"), (answers[^1].Status, answers[^1].Code));
        Assert.NotEmpty(answers[^1].Words);
        Assert.Equal(words ?? answers[^1].Words, answers[^1].Words);
        Assert.NotNull(answers[^1].Message.Headers.RetryAfter);
        await bram.SaveAsync("put", "answers/1/0", ("text", "Ik ga gewoon verder"));
    }

    [Fact]
    public async Task One_person_has_only_so_many_connections_and_a_page_too_many_asks_over_http()
    {
        await using var evening = await Evening.StartAsync(tapsPerSecond: 20);
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        for (var i = 0; i < Pace.MostConnections; i++)
        {
            await anna.ListenAsync("phone");
        }

        await Assert.ThrowsAnyAsync<Exception>(() => anna.ListenAsync("phone"));
        Assert.Equal(HttpStatusCode.OK, (await anna.GetAsync($"catch-up?v=0&build={Build.Id}", "application/json")).Status);
        await bram.ListenAsync("phone");
    }

    [Fact]
    public async Task Messages_without_end_on_a_connection_are_refused()
    {
        await using var evening = await Evening.StartAsync(tapsPerSecond: 1);
        var anna = await evening.JoinAsync("Anna");
        await anna.ListenAsync("phone");
        await Assert.ThrowsAsync<HubException>(async () =>
        {
            for (var i = 0; i < 1_000; i++)
            {
                await anna.PassAsync("writing");
            }
        });
    }

    [Theory]
    [InlineData(0.9, true)]
    [InlineData(1.1, false)]
    public async Task A_hub_message_that_is_too_large_ends_its_connection_and_nothing_else(double share, bool isHeard)
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        using var socket = await anna.OpenSocketAsync("phone");
        var said = new string('a', (int)(LiveServices.MostBytes * share));
        foreach (var message in (string[])[$"{{\"type\":1,\"target\":\"Pass\",\"arguments\":[\"writing\",\"{said}\"]}}", "{\"type\":1,\"invocationId\":\"1\",\"target\":\"CatchUp\",\"arguments\":[0,\"x\"]}"])
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(message + "\u001e"), WebSocketMessageType.Text, true, CancellationToken.None);
        }

        var (heard, buffer) = (new StringBuilder(), new byte[64 * 1024]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!heard.ToString().Contains("\"invocationId\":\"1\"", StringComparison.Ordinal) && !heard.ToString().Contains("\"type\":7", StringComparison.Ordinal))
        {
            var part = await socket.ReceiveAsync(buffer, patience.Token);
            heard.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
        }

        Assert.True(isHeard == heard.ToString().Contains("\"invocationId\":\"1\"", StringComparison.Ordinal), heard.ToString());
        await bram.ListenAsync("phone");
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_refused_with_words_on_every_route()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        var large = new string('a', (int)(Entrances.MostBytes * 1.2));
        foreach (var (who, path) in ((Visitor, string)[])[(anna, "themes/4/notes"), (anna, "beside"), (evening.NewVisitor(), "/account/sign-in"), (evening.NewVisitor(), "/screen"), (evening.NewVisitor(), $"/j/{evening.Code}")])
        {
            var answer = await who.SendAsync("post", path, ("text", large));
            Assert.True(answer.Status == HttpStatusCode.RequestEntityTooLarge, $"{path}: {answer.Status}");
            Assert.NotEmpty(answer.Words);
        }
    }

    [Fact]
    public async Task Who_asks_for_results_without_end_is_asked_to_wait_and_the_others_read_on()
    {
        await using var evening = await Evening.StartAsync(tapsPerSecond: 1);
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        var asked = 0;
        while (asked < 500 && (await anna.GetAsync("results")).Status == HttpStatusCode.OK)
        {
            asked++;
        }

        Assert.InRange(asked, 10, 400);
        Assert.Equal(HttpStatusCode.OK, (await bram.GetAsync("results")).Status);
        Assert.Equal(HttpStatusCode.OK, (await anna.GetAsync("")).Status);
    }

    private static async Task<Answer> KnockAsync(Evening evening, string name) => await evening.NewVisitor().SubmitAsync($"/j/{evening.Code}", ("name", name));

    private static Task<Answer> SendAsync(Visitor who, Evening evening, string text, string language)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, who.At("answers/1/0")) { Content = new FormUrlEncodedContent([new("text", text)]) };
        request.Headers.Add("Origin", evening.Address.GetLeftPart(UriPartial.Authority));
        request.Headers.AcceptLanguage.ParseAdd(language);
        return who.AskAsync(request, "application/json");
    }
}
