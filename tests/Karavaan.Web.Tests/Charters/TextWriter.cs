using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Karavaan.Bench.Live;
using Karavaan.Domain.Texts;

namespace Karavaan.Web.Tests.Charters;

/// <summary>
/// Somebody with an editor of an article that several write, as the browser's: what they typed lies on what they received and moves
/// along with it, and is sent until it is confirmed. Answers get lost, and the server goes away.
/// </summary>
internal sealed class TextWriter(int number, HttpClient http, string path, string origin)
{
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(5);

    private readonly TextCopy copy = new(Guid.CreateVersion7().ToString());
    private readonly System.Random chance = new(number);
    private int typed;

    /// <summary>What stands in the editor.</summary>
    public string Text => copy.Text;

    /// <summary>Everything that was typed, each different from everything else.</summary>
    public List<string> Words { get; } = [];

    /// <summary>Messages without an answer.</summary>
    public int Lost { get; private set; }

    /// <summary>Types, sends, asks and waits, so many times.</summary>
    public async Task WriteAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            Type();
            await (chance.Next(3) == 0 ? AskAsync() : PushAsync(chance.Next(5) == 0 ? TimeSpan.FromMilliseconds(chance.Next(1, 12)) : patience));
            await Task.Delay(chance.Next(25));
        }
    }

    /// <summary>Goes on until everything is confirmed and received; the text then.</summary>
    public async Task<string> FinishAsync(CancellationToken ending)
    {
        while (copy.Unconfirmed.Count > 0)
        {
            ending.ThrowIfCancellationRequested();
            await PushAsync(patience);
        }

        return Text;
    }

    /// <summary>Receives what it missed; false without an answer.</summary>
    public Task<bool> AskAsync() => AnsweredAsync(() => new(HttpMethod.Get, $"{path}?after={copy.Version}"), patience);

    private Task<bool> PushAsync(TimeSpan limit) => AnsweredAsync(
        () => new(HttpMethod.Put, path) { Content = JsonContent.Create(new { editor = copy.Editor, version = copy.Version, changes = copy.Unconfirmed.Take(100) }, options: json) }, limit);

    /// <summary>A word between others' words, or a full stop gone again.</summary>
    private void Type()
    {
        var word = $"{(char)('a' + (number % 26))}{number}x{typed++} ";
        var places = Enumerable.Range(0, Text.Length + 1).Where(at => at == 0 || Text[at - 1] == ' ').ToList();
        var place = places[chance.Next(places.Count)];
        Words.Add(word);
        copy.Change(Run.Keep(place), Run.Replace(0, word), Run.Keep(Text.Length - place));
        if (chance.Next(2) == 0)
        {
            copy.Change(Run.Replace(0, "• "), Run.Keep(Text.Length));
        }
        else if (Text.IndexOf("• ", StringComparison.Ordinal) is >= 0 and var at)
        {
            copy.Change(Run.Keep(at), Run.Replace(2, ""), Run.Keep(Text.Length - at - 2));
        }
    }

    private async Task<bool> AnsweredAsync(Func<HttpRequestMessage> ask, TimeSpan limit)
    {
        try
        {
            using var request = ask();
            request.Headers.Accept.ParseAdd("application/json");
            request.Headers.Add("Origin", origin);
            request.Headers.Add("X-Command", Guid.CreateVersion7().ToString());
            using var waiting = new CancellationTokenSource(limit);
            using var answer = await http.SendAsync(request, waiting.Token);
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                return false;
            }

            var body = await answer.Content.ReadAsStringAsync(waiting.Token);
            Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} {body}");
            var stand = JsonSerializer.Deserialize<Stand>(body, json)!;
            copy.Receive(stand.Version - stand.Updates!.Count, stand.Updates);
            return true;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            Lost++;
            return false;
        }
    }

    private sealed record Stand(int Version, List<TextUpdate>? Updates);
}
