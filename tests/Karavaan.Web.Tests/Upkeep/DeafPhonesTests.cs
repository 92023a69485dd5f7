using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Karavaan.Bench.Live;
using Karavaan.Web.Live;
using Karavaan.Web.Tests.Evenings;
using Xunit.Abstractions;

namespace Karavaan.Web.Tests.Upkeep;

/// <summary>Phones that stop reading, at the real program: everybody else hears as soon as without them.</summary>
public sealed class DeafPhonesTests(ITestOutputHelper output) : UpkeepTest
{
    private const int Deaf = 10;
    private const int Tapping = 4;
    private const int Board = 200;
    private const int Turns = 3;
    private const int Rounds = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A beat of a phone: as much later than usual may a tap be by chance.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, TaskCompletionSource> awaited = new();

    [Fact]
    public async Task Ten_phones_that_stop_reading_slow_nobody_and_are_given_up()
    {
        await using var program = await RealProgram.ServeWorkshopAsync(Folder, ("Karavaan__TapsPerSecond", "0"));
        await program.Fleur.SaveAsync("put", "desk/stage", ("from", "1"), ("to", "4"));
        var tapping = await Task.WhenAll(Enumerable.Range(0, Tapping).Select(n => program.JoinAsync($"Gast {n}")));
        var asleep = await Task.WhenAll(Enumerable.Range(0, Deaf).Select(n => program.JoinAsync($"Slaper {n}")));
        await Task.WhenAll(Enumerable.Range(0, Board).Select(n => TapAsync(tapping[n % Tapping], $"Van tevoren {n} {new string('x', 250)}")));

        var here = new ConcurrentQueue<Guid[]>();
        await using var desk = await ListenAsync(program, program.Fleur, "desk", (method, arguments) =>
        {
            if (method == HubMessage.Here)
            {
                here.Enqueue(arguments[0].Deserialize<Guid[]>()!);
            }
        });
        var ears = await Task.WhenAll(tapping.Select((who, n) => ListenAsync(program, who, "phone", (_, arguments) => Hear(n, arguments.GetRawText()))));
        var ids = await Task.WhenAll(asleep.Select(async who => Guid.Parse((await who.GetAsync("")).Document.Body!.GetAttribute("data-who")!)));

        // By turns, so that whatever else the machine does, it does to both.
        var (without, with) = (new List<List<TimeSpan>>(), new List<List<TimeSpan>>());
        for (var turn = 1; turn <= Turns; turn++)
        {
            without.Add(await TapInTurnsAsync(tapping, $"{turn} allen wakker"));
            var before = here.Count;
            var phones = await Task.WhenAll(asleep.Select(who => DeafPhone.OpenAsync(program, who)));
            await Eventually.HoldsAsync(() => phones.All(phone => phone.HasBoard));
            with.Add(await TapInTurnsAsync(tapping, $"{turn} tien doof"));
            await Eventually.HoldsAsync(() => !ids.Except(here.Skip(before).SelectMany(some => some)).Any());
            await Eventually.HoldsAsync(() => !here.Last().Intersect(ids).Any());
            if (turn == Turns)
            {
                with[^1].AddRange(await TapInTurnsAsync(tapping, "tien opgegeven"));
            }

            Array.ForEach(phones, phone => phone.Dispose());
        }

        await Task.WhenAll(ears.Select(ear => ear.DisposeAsync().AsTask()));
        var (usual, beside) = (Median(without), Median(with));
        var (longest, longestBeside) = (LeastLongest(without), LeastLongest(with));
        output.WriteLine($"to the others: {usual.TotalMilliseconds:0} ms (p50), {longest.TotalMilliseconds:0} at most; beside {Deaf} deaf ones {beside.TotalMilliseconds:0} ms, {longestBeside.TotalMilliseconds:0} at most");
        Assert.True(beside < (2 * usual) + Beat, $"{beside} instead of {usual}");

        // Nobody waited until the server gave one of them up: the first beat of every turn would, a machine that stalls does so in some.
        Assert.True(longestBeside < longest + (LiveEndpoints.SendTimeout / 2), $"{longestBeside} instead of {longest}");
    }

    /// <summary>Everybody taps at once, and again as soon as all the others have it; how long each took to reach each.</summary>
    private async Task<List<TimeSpan>> TapInTurnsAsync(Visitor[] tapping, string when)
    {
        var took = new List<TimeSpan>();
        for (var round = 0; round < Rounds; round++)
        {
            took.AddRange((await Task.WhenAll(Enumerable.Range(0, Tapping).Select(async from =>
            {
                var (text, since) = ($"Tik {from} van ronde {round}, {when}.", Stopwatch.GetTimestamp());
                var heard = Enumerable.Range(0, Tapping).Where(to => to != from).Select(async to =>
                {
                    await Await(to, text).WaitAsync(Patience);
                    return Stopwatch.GetElapsedTime(since);
                }).ToList();
                await TapAsync(tapping[from], text);
                return await Task.WhenAll(heard);
            }))).SelectMany(one => one));
        }

        return took;
    }

    private static Task<Answer> TapAsync(Visitor who, string text) => who.SaveAsync("post", "themes/4/notes", ("text", text));

    private Task Await(int who, string text) =>
        awaited.GetOrAdd($"{who} {text}", _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    private void Hear(int who, string message)
    {
        foreach (var (text, heard) in awaited.Where(one => one.Key.StartsWith($"{who} ", StringComparison.Ordinal) && message.Contains(one.Key[2..], StringComparison.Ordinal)))
        {
            heard.TrySetResult();
        }
    }

    private static async Task<Connection> ListenAsync(RealProgram program, Visitor who, string surface, Action<string, JsonElement> heard)
    {
        var page = (await who.GetAsync(surface == "phone" ? "" : surface)).Document.Body!;
        var handler = new SocketsHttpHandler { CookieContainer = who.Cookies, UseProxy = false };
        var connection = await Connection.OpenAsync(
            new($"ws://{program.Address.Authority}/w/{program.Code}/live?surface={surface}"), handler, program.Address.GetLeftPart(UriPartial.Authority), heard, CancellationToken.None);
        await connection.InvokeAsync("CatchUp", int.Parse(page.GetAttribute("data-v")!, System.Globalization.CultureInfo.InvariantCulture), page.GetAttribute("data-build")!);
        return connection;
    }

    private static TimeSpan Median(List<List<TimeSpan>> turns) => turns.SelectMany(took => took).Order().ElementAt(turns.Sum(took => took.Count) / 2);

    /// <summary>The longest of the turn in which that was the least.</summary>
    private static TimeSpan LeastLongest(List<List<TimeSpan>> turns) => turns.Min(took => took.Max());
}
