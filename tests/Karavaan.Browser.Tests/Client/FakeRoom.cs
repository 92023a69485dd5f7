using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;

namespace Karavaan.Browser.Tests.Client;

/// <summary>A command as it arrived.</summary>
public sealed record Arrived(string Id, string Method, string Path, IReadOnlyDictionary<string, string> Fields);

/// <summary>The other end of the wire: answers commands as each test wants, and says what it saw.</summary>
public sealed class FakeRoom
{
    private readonly ConcurrentQueue<Func<HttpContext, Arrived, Task>> script = new();
    private int working;
    private int free;
    private Task held = Task.CompletedTask;

    public Board Board { get; } = new();

    public ConcurrentQueue<Arrived> Arrived { get; } = new();

    public ConcurrentQueue<string> Passed { get; } = new();

    public ConcurrentDictionary<string, HubCallerContext> Connections { get; } = new();

    /// <summary>Most commands that were under way at the same moment.</summary>
    public int MostAtOnce { get; private set; }

    public string Build { get; set; } = "b1";

    public bool HasWebSockets { get; set; } = true;

    /// <summary>Catch-ups are answered with 401.</summary>
    public bool IsStranger { get; set; }

    /// <summary>The next catch-up over the hub is answered by this, which may send the page something before.</summary>
    public Func<IClientProxy, Task<object>>? NextCatchUp { get; set; }

    public int Polls { get; private set; }

    /// <summary>How far the server's clock is ahead of the phone's.</summary>
    public TimeSpan Ahead { get; set; }

    /// <summary>The server's clock, unix ms.</summary>
    public long Now => DateTimeOffset.UtcNow.Add(Ahead).ToUnixTimeMilliseconds();

    /// <summary>How long every command takes, ms.</summary>
    public int Slowness { get; set; }

    /// <summary>What happens to the next command instead of being saved.</summary>
    public void Next(Func<HttpContext, Arrived, Task> answer, int times = 1)
    {
        for (var i = 0; i < times; i++)
            script.Enqueue(answer);
    }

    /// <summary>Keeps answers back until the result is set, so that what a page shows while it waits stays to be looked at.</summary>
    /// <param name="after">So many commands are answered first.</param>
    public TaskCompletionSource Hold(int after = 0)
    {
        var holding = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        (held, free) = (holding.Task, after);
        return holding;
    }

    public async Task AnswerAsync(HttpContext http)
    {
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref working));
        try
        {
            var form = await http.Request.ReadFormAsync();
            var arrived = new Arrived(http.Request.Headers["X-Command"]!, http.Request.Method, http.Request.Path, form.ToDictionary(field => field.Key, field => field.Value.ToString()));
            Arrived.Enqueue(arrived);
            await Task.Delay(Slowness);
            if (Interlocked.Decrement(ref free) < 0)
                await held;
            await (script.TryDequeue(out var answer) ? answer(http, arrived) : SaveAsync(http, arrived));
        }
        finally
        {
            Interlocked.Decrement(ref working);
        }
    }

    /// <summary>Saves and says so.</summary>
    public Task SaveAsync(HttpContext http, Arrived arrived) => http.Response.WriteAsJsonAsync(new { saved = true, version = Board.Version, ops = Commit(arrived) });

    /// <summary>Saves, and then the answer gets lost.</summary>
    public Task SaveAndHangUpAsync(HttpContext http, Arrived arrived)
    {
        Commit(arrived);
        http.Abort();
        return Task.CompletedTask;
    }

    public static Func<HttpContext, Arrived, Task> Status(int status) => (http, _) =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    /// <summary>Something on the way answers in the server's place.</summary>
    public static Func<HttpContext, Arrived, Task> Block(int status) => (http, _) =>
    {
        http.Response.Headers.Remove("X-Karavaan");
        http.Response.StatusCode = status;
        return http.Response.WriteAsync("<h1>Blocked by your network</h1>");
    };

    public static Func<HttpContext, Arrived, Task> Refuse(string words) => (http, _) =>
    {
        http.Response.StatusCode = 422;
        return http.Response.WriteAsJsonAsync(new { saved = false, code = "NoteTooLong", words });
    };

    public object CatchUp(int version, string build) => new { ops = Board.Since(version), version = Board.Version, reload = build != Build };

    public IResult Poll(int version, string build)
    {
        Polls++;
        return IsStranger ? Results.Unauthorized() : Results.Json(CatchUp(version, build));
    }

    private Op[] Commit(Arrived arrived) => arrived.Path.EndsWith("/notes", StringComparison.Ordinal) ? [Board.Add(arrived.Id, arrived.Fields["text"])] : [];
}

/// <summary>The hub of the contract.</summary>
public sealed class FakeHub(FakeRoom room) : Hub
{
    public async Task<object> CatchUp(int version, string build)
    {
        var next = room.NextCatchUp;
        room.NextCatchUp = null;
        return next is null ? room.CatchUp(version, build) : await next(Clients.Caller);
    }

    public void Pass(string kind, string data) => room.Passed.Enqueue(kind + data);

    /// <inheritdoc/>
    public override Task OnConnectedAsync()
    {
        room.Connections[Context.ConnectionId] = Context;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        room.Connections.TryRemove(Context.ConnectionId, out _);
        return Task.CompletedTask;
    }
}
