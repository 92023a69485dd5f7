using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Karavaan.Bench.Live;
using Karavaan.Bench.Measure;
using Karavaan.Domain.Texts;

namespace Karavaan.Bench.Texts;

/// <summary>
/// Somebody who types in an article that several write: an editor as the browser's, that sends what is not confirmed and takes what comes
/// one change at a time.
/// </summary>
/// <param name="http">Their device.</param>
/// <param name="url">Where changes go.</param>
/// <param name="sightings">Where keystrokes are noted.</param>
/// <param name="seed">What chance chooses.</param>
internal sealed class Typist(HttpClient http, Uri url, Sightings sightings, int seed)
{
    /// <summary>Longer than an article of two sentences; from here on as much goes as comes.</summary>
    private const int Long = 1200;

    private const int Most = 100;
    private static readonly TimeSpan gather = TimeSpan.FromMilliseconds(120);
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);

    private readonly TextCopy copy = new(Guid.CreateVersion7().ToString());
    private readonly Random chance = new(seed);
    private readonly Lock gate = new();
    private readonly Queue<long> since = new();
    private readonly Dictionary<string, int> heard = [];
    private int typed;
    private bool isBehind;

    /// <summary>What stands in the editor.</summary>
    public string Text => copy.Text;

    /// <summary>From the key until it is durable.</summary>
    public Series ToConfirmed { get; } = new();

    /// <summary>Messages sent, and those that were refused because others were first.</summary>
    public int Sent { get; private set; }

    /// <inheritdoc cref="Sent"/>
    public int Refused { get; private set; }

    /// <summary>Is there nothing left to send?</summary>
    public bool IsDone
    {
        get
        {
            lock (gate)
            {
                return copy.Unconfirmed.Count == 0;
            }
        }
    }

    /// <summary>Types five keys a second, so long.</summary>
    public async Task TypeAsync(TimeSpan time, CancellationToken ending)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < time; await Task.Delay(chance.Next(100, 300), ending))
        {
            lock (gate)
            {
                Type();
            }
        }
    }

    /// <summary>Sends what there is, until it is told to end.</summary>
    public async Task SendAsync(CancellationToken over, CancellationToken ending)
    {
        while (!over.IsCancellationRequested)
        {
            if (isBehind || !IsDone)
            {
                await (isBehind ? FetchAsync(ending) : PushAsync(ending));
            }

            await Task.Delay(gather, CancellationToken.None);
        }
    }

    /// <summary>Asks what is new.</summary>
    public async Task FetchAsync(CancellationToken ending)
    {
        isBehind = false;
        using var answer = await http.GetAsync(new Uri($"{url}?after={copy.Version}"), ending);
        Take(await answer.Content.ReadFromJsonAsync<Stand>(json, ending));
    }

    /// <summary>Changes came by the live connection.</summary>
    public void Hear(int from, IReadOnlyList<TextUpdate> updates)
    {
        lock (gate)
        {
            isBehind |= from > copy.Version;
            Take(from, updates);
        }
    }

    private async Task PushAsync(CancellationToken ending)
    {
        (int Version, List<ChangeSet> Changes) push;
        lock (gate)
        {
            push = (copy.Version, [.. copy.Unconfirmed.Take(Most)]);
        }

        using var request = new HttpRequestMessage(HttpMethod.Put, url)
        {
            Content = JsonContent.Create(new { editor = copy.Editor, version = push.Version, changes = push.Changes }, options: json),
        };
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("Origin", url.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("X-Command", Guid.CreateVersion7().ToString());
        using var answer = await http.SendAsync(request, ending);
        Sent++;
        Refused += answer.StatusCode == HttpStatusCode.Conflict ? 1 : 0;
        if (!answer.IsSuccessStatusCode && answer.StatusCode != HttpStatusCode.Conflict)
        {
            throw new HttpRequestException($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(ending)}");
        }

        Take(await answer.Content.ReadFromJsonAsync<Stand>(json, ending));
    }

    private void Take(Stand? stand)
    {
        lock (gate)
        {
            Take(stand!.Version - stand.Updates!.Count, stand.Updates);
        }
    }

    private void Take(int from, IReadOnlyList<TextUpdate> updates)
    {
        foreach (var update in copy.Receive(from, updates))
        {
            var number = heard[update.Editor] = heard.GetValueOrDefault(update.Editor) + 1;
            if (update.Editor == copy.Editor)
            {
                Confirm(since.Dequeue());
            }
            else
            {
                sightings.Seen(update.Editor, number);
            }
        }
    }

    /// <summary>What was typed while it still warmed up doesn't count.</summary>
    private void Confirm(long typed)
    {
        if (typed > 0)
        {
            ToConfirmed.Add(Stopwatch.GetElapsedTime(typed));
        }
    }

    private void Type()
    {
        var place = chance.Next(Text.Length + 1);
        var goes = Text.Length - place > 0 && (Text.Length > Long || chance.Next(6) == 0) ? 1 : 0;
        var comes = goes == 0 ? $"{(char)('a' + chance.Next(26))}" : "";
        sightings.Typed(copy.Editor, ++typed);
        since.Enqueue(sightings.Counts ? Stopwatch.GetTimestamp() : 0);
        copy.Change(Run.Keep(place), Run.Replace(goes, comes), Run.Keep(Text.Length - place - goes));
    }

    private sealed record Stand(int Version, List<TextUpdate>? Updates);
}
