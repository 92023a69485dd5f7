using System.Net;
using System.Text.Json;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Storage;
using Karavaan.Web.Tests.Upkeep;

namespace Karavaan.Web.Tests.Charters;

/// <summary>
/// Thirty write in one article of the real program, with delays and lost answers, while it is killed and comes back: in the end all have
/// the text that the server has, and every word that was typed stands in it once.
/// </summary>
public sealed class TogetherStormTests : IDisposable
{
    private const int Writers = 30;
    private const int Times = 8;
    private const string Changes = "charter/8/articles/1/changes";
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(4);

    private readonly string folder = StorageHouse.NewFolder();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Thirty_writers_and_a_server_that_dies_twice_end_with_one_text_that_has_every_word_once()
    {
        await using var first = await RealProgram.ServeFileAsync(folder, Template(), ("Karavaan__TapsPerSecond", "0"));
        var guests = new List<Visitor>();
        for (var i = 0; i < Writers; i++)
        {
            guests.Add(await first.JoinAsync($"Gast {i}"));
        }

        await first.Fleur.SaveAsync("post", "desk/groups", ("count", "1"), ("mode", "divide"));
        await first.Fleur.SaveAsync("put", "desk/stage", ("from", "1"), ("to", "8"));
        await first.Fleur.SaveAsync("put", "desk/charter/8/articles/1/group", ("group", "1"));
        var origin = first.Address.GetLeftPart(UriPartial.Authority);
        var writers = guests.Select((guest, number) => new TextWriter(number, Client(guest.Cookies), $"{origin}/w/{first.Code}/{Changes}", origin)).ToList();

        var writing = Task.WhenAll(writers.Select(writer => Task.Run(() => writer.WriteAsync(Times))));
        var second = await DieAsync(first, first);
        await using (second)
        {
            var third = await DieAsync(second, first);
            await using (third)
            {
                await writing.WaitAsync(patience);
                using var ending = new CancellationTokenSource(patience);
                await Task.WhenAll(writers.Select(writer => writer.FinishAsync(ending.Token)));
                Assert.All(await Task.WhenAll(writers.Select(writer => writer.AskAsync())), Assert.True);
                var text = JsonDocument.Parse((await guests[0].SendAsync("get", Changes)).Body).RootElement.GetProperty("text").GetString()!;

                Assert.All(writers, writer => Assert.Equal(text, writer.Text));
                Assert.All(writers.SelectMany(writer => writer.Words), word => Assert.Equal(2, $" {text}".Split($" {word}").Length));
                Assert.True(writers.Sum(writer => writer.Lost) > 0, "No answer was lost: that was no storm.");
            }
        }
    }

    /// <summary>As when the power fails in the middle of it all, and comes back.</summary>
    private async Task<RealProgram> DieAsync(RealProgram program, RealProgram first)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(400));
        await program.KillAsync();
        return (await RealProgram.ServeAsync(folder, first.Address.Port, ("Karavaan__TapsPerSecond", "0"))).Follow(first);
    }

    private static HttpClient Client(CookieContainer cookies) => new(new SocketsHttpHandler { CookieContainer = cookies });

    private static string Template() => Shelf.Read()
        .Replace("- **Stap:** charter\n", "- **Stap:** charter\n- **Schrijven:** samen\n", StringComparison.Ordinal);
}
