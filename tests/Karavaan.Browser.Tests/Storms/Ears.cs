using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Karavaan.Browser.Tests.Storms;

/// <summary>Hears what the pages of a browser say in their console, what the server answers them, and every byte that comes over their lines.</summary>
/// <param name="name">Whose browser: their own words are no news to them.</param>
internal sealed partial class Ears(string name)
{
    /// <summary>A body that has not come by now was cut off.</summary>
    private static readonly TimeSpan BodyTime = TimeSpan.FromSeconds(20);

    private readonly ConcurrentQueue<string> wrong = new();
    private readonly ConcurrentQueue<string> read = new();
    private readonly ConcurrentDictionary<Guid, bool> answered = new();
    private readonly ConcurrentBag<Task> bodies = [];
    private int frames;

    /// <summary>Errors of their scripts, lies of their lights, and refusals.</summary>
    public IReadOnlyCollection<string> Wrong => wrong;

    /// <summary>Hidden words of others that were somewhere in a page, or in anything else that came.</summary>
    public IReadOnlyCollection<string> Read => read;

    /// <summary>How many answers and messages were searched for them.</summary>
    public (int Bodies, int Frames) Searched => (bodies.Count(body => body is Task<bool> { IsCompletedSuccessfully: true, Result: true }), frames);

    /// <summary>Commands that the server said were saved.</summary>
    public ICollection<Guid> Answered => answered.Keys;

    /// <summary>Hears this browser from now on; before anything is opened in it.</summary>
    public void Follow(IBrowserContext context)
    {
        context.Response += (_, response) => Hear(response);
        context.Response += (_, response) => bodies.Add(ReadAsync(response));
        context.Page += (_, page) => Listen(page);
    }

    /// <summary>Done when what came until now was searched.</summary>
    public Task HeardAsync() => Task.WhenAny(Task.WhenAll(bodies), Task.Delay(BodyTime));

    private void Listen(IPage page)
    {
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
        {
            Interlocked.Increment(ref frames);
            Search(frame.Text ?? Encoding.UTF8.GetString(frame.Binary ?? []));
        };
        page.PageError += (_, error) => wrong.Enqueue(error);
        page.Console += (_, message) => Note(message);
    }

    /// <summary>What hidden words it reads; what did not load is reported by the browser itself; everything else is ours.</summary>
    private void Note(IConsoleMessage message)
    {
        if (message.Type == "info" && message.Text.StartsWith("reads ", StringComparison.Ordinal))
        {
            read.Enqueue(message.Text[6..]);
        }
        else if (message.Type == "error" && !message.Text.StartsWith("Failed to load", StringComparison.Ordinal) && !message.Text.StartsWith("WebSocket", StringComparison.Ordinal))
        {
            wrong.Enqueue(message.Text);
        }
    }

    /// <summary>Searches a body, as far as it came; says whether there was one.</summary>
    private async Task<bool> ReadAsync(IResponse response)
    {
        try
        {
            var body = await response.BodyAsync();
            Search(Encoding.UTF8.GetString(body));
            return body.Length > 0;
        }
        catch (PlaywrightException)
        {
            // The line was cut, the page has gone, or the answer had no body, as when it sends on: nothing came that a page could show.
            return false;
        }
    }

    private void Search(string text)
    {
        foreach (var found in Hidden().Matches(text).Where(found => found.Groups[1].Value != name))
        {
            read.Enqueue(found.Value);
        }
    }

    private void Hear(IResponse response)
    {
        if (!response.Request.Headers.TryGetValue("x-command", out var id))
        {
            return;
        }

        if (response.Status == 200)
        {
            answered[Guid.Parse(id)] = true;
        }
        else if (response.Status is >= 400 and < 500 and not 408 and not 429)
        {
            wrong.Enqueue($"{response.Request.Method} {response.Url} was refused with {response.Status}: {response.Request.PostData}");
        }
    }

    [GeneratedRegex(@"(\w+) verzwijgt zin \d+\.")]
    private static partial Regex Hidden();
}
