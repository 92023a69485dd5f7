using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Storage;

namespace Karavaan.Web.Tests.Upkeep;

/// <summary>Stopping the real program, as a service manager does it.</summary>
public sealed partial class FarewellTests : UpkeepTest
{
    private const int Senders = 16;

    [Fact]
    public async Task A_stop_tells_the_pages_ends_well_and_what_was_written_meanwhile_gets_in_afterwards()
    {
        var before = await RealProgram.ServeWorkshopAsync(Folder);
        var anna = await before.JoinAsync("Anna");
        await anna.ListenAsync("phone");
        await before.Fleur.ListenAsync("desk");
        await anna.SaveAsync("put", "answers/1/0", ("text", "Van voor de stop"));

        before.AskToStop();
        Assert.Equal(0, await before.EndAsync());
        Assert.Contains("pause", anna.Passed);
        Assert.Contains("pause", before.Fleur.Passed);
        Assert.DoesNotContain("fail:", before.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", before.Said, StringComparison.Ordinal);

        // What a phone keeps while there is nobody to answer, it sends again with the same id.
        var id = Guid.CreateVersion7();
        await Assert.ThrowsAsync<HttpRequestException>(() => anna.SendAsync("put", "answers/1/0", id, ("text", "Van tijdens de stop")));
        await using var after = (await RealProgram.ServeAsync(Folder, before.Address.Port)).Follow(before);
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await anna.SendAsync("put", "answers/1/0", id, ("text", "Van tijdens de stop"))).Status);
        }

        Assert.Contains("Van tijdens de stop", (await anna.GetAsync("")).Body, StringComparison.Ordinal);
        await before.DisposeAsync();
    }

    [Fact]
    public async Task A_stop_while_many_send_keeps_all_that_was_saved_and_tells_nobody_anything_final_that_is_not_so()
    {
        var (saved, open, wrong) = (new ConcurrentQueue<string>(), new ConcurrentQueue<(Visitor Who, Guid Id, string Text)>(), new ConcurrentQueue<string>());
        var before = await RealProgram.ServeWorkshopAsync(Folder, ("Karavaan__TapsPerSecond", "0"));
        await before.Fleur.SaveAsync("put", "desk/stage", ("from", "1"), ("to", "4"));
        var people = await Task.WhenAll(Enumerable.Range(0, Senders).Select(i => before.JoinAsync($"Gast {i}")));
        var sending = people.Select(async (who, i) =>
        {
            // Each writes on until one of theirs gets no final answer, as a phone would.
            for (var n = 0; !open.Any(one => one.Who == who); n++)
            {
                var (id, text) = (Guid.CreateVersion7(), $"Kaartje {i} nummer {n}.");
                try
                {
                    var answer = await who.SendAsync("post", "themes/4/notes", id, ("text", text));
                    Note(answer, text, () => open.Enqueue((who, id, text)));
                }
                catch (HttpRequestException)
                {
                    open.Enqueue((who, id, text));
                }
            }
        }).ToList();
        await Eventually.HoldsAsync(() => saved.Count >= Senders * 10);
        before.AskToStop();
        Assert.Equal(0, await before.EndAsync());
        await Task.WhenAll(sending).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(wrong);
        Assert.Equal(Senders, open.Count);
        Assert.DoesNotContain("fail:", before.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", before.Said, StringComparison.Ordinal);
        var written = Notes();
        Assert.Empty(saved.Except(written));
        Assert.Empty(written.Except(saved).Except(open.Select(one => one.Text)));

        // What got no answer may be in the log or not: sent again with the same id, it is there once.
        await using var after = (await RealProgram.ServeAsync(Folder, before.Address.Port)).Follow(before);
        foreach (var (who, id, text) in open.ToList())
        {
            Note(await who.SendAsync("post", "themes/4/notes", id, ("text", text)), text, () => wrong.Enqueue($"{text} is not saved"));
        }

        Assert.Empty(wrong);
        Assert.Equal(saved.Order(StringComparer.Ordinal), Notes().Order(StringComparer.Ordinal));
        await before.DisposeAsync();

        // Saved, or not yet: any other answer would be the last that a phone asks for.
        void Note(Answer answer, string text, Action keep)
        {
            switch (answer.Status)
            {
                case HttpStatusCode.OK when answer.Json.GetProperty("saved").GetBoolean():
                    saved.Enqueue(text);
                    break;
                case HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError:
                    keep();
                    break;
                default:
                    wrong.Enqueue($"{text}: {answer.Status} {answer.Body}");
                    keep();
                    break;
            }
        }
    }

    [Fact]
    public async Task Whoever_watches_over_the_server_hears_that_it_lives_and_is_ready()
    {
        await using var program = await RealProgram.ServeAsync(Folder);
        var nobody = program.NewVisitor();
        foreach (var path in (string[])["/healthz", "/healthz/live", "/healthz/ready"])
        {
            var answer = await nobody.GetAsync(path, "*/*");
            Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, answer.Body));
        }
    }

    /// <summary>The text of every note in the log.</summary>
    private List<string> Notes() =>
        [.. SqlByHand.Texts(Database, "SELECT data FROM events WHERE type = 'note-added'").Select(data => Text().Match(data).Value)];

    [GeneratedRegex(@"Kaartje \d+ nummer \d+\.")]
    private static partial Regex Text();
}
