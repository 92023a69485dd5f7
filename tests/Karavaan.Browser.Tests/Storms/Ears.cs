using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Karavaan.Browser.Tests.Storms;

/// <summary>Hears what the pages of a browser say in their console, and what the server answers them.</summary>
internal sealed class Ears
{
    private readonly ConcurrentQueue<string> wrong = new();
    private readonly ConcurrentQueue<string> read = new();
    private readonly ConcurrentDictionary<Guid, bool> answered = new();

    /// <summary>Errors of their scripts, lies of their lights, and refusals.</summary>
    public IReadOnlyCollection<string> Wrong => wrong;

    /// <summary>Hidden words of others that were somewhere in a page.</summary>
    public IReadOnlyCollection<string> Read => read;

    /// <summary>Commands that the server said were saved.</summary>
    public ICollection<Guid> Answered => answered.Keys;

    /// <summary>Hears this browser from now on; before anything is opened in it.</summary>
    public void Follow(IBrowserContext context)
    {
        context.Response += (_, response) => Hear(response);
        context.Page += (_, page) => Listen(page);
    }

    private void Listen(IPage page)
    {
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
}
