using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using Karavaan.Web.Live;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>The line over which a visitor hears what happens.</summary>
/// <param name="place">Where it goes.</param>
/// <param name="cookies">Those of the visitor's browser.</param>
internal sealed class Line(IPlace place, CookieContainer cookies) : IAsyncDisposable
{
    private const string Mark = "caught-up-in-a-test";

    private readonly List<string> heard = [];
    private readonly ConcurrentQueue<string> passed = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> marks = new();
    private readonly TaskCompletionSource cut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HubConnection? hub;

    /// <summary>Every operation that it brought, as <see cref="Answer.Show"/>.</summary>
    public IReadOnlyList<string> Heard
    {
        get
        {
            lock (heard)
            {
                return [.. heard];
            }
        }
    }

    /// <summary>Done when the server has cut it off.</summary>
    public Task Cut => cut.Task;

    /// <summary>Every kind of thing that was shown in passing.</summary>
    public IReadOnlyCollection<string> Passed => passed;

    /// <summary>Opens it, and asks for the whole page.</summary>
    public async Task OpenAsync(string surface)
    {
        hub = new HubConnectionBuilder().WithUrl(new Uri(place.Address, $"/w/{place.Code}/live?surface={surface}"), options =>
        {
            (options.Transports, options.SkipNegotiation, options.Cookies) = (HttpTransportType.WebSockets, true, cookies);
            options.Headers["Origin"] = place.Origin;
        }).Build();
        hub.On<JsonElement, int>("ops", (ops, _) => Hear(ops));
        hub.On<string>(Mark, mark => marks.GetValueOrDefault(mark)?.SetResult());
        hub.On("pause", () => passed.Enqueue("pause"));
        hub.On<string, string, string>("passing", (kind, _, _) => passed.Enqueue(kind));
        hub.Closed += _ =>
        {
            cut.TrySetResult();
            return Task.CompletedTask;
        };
        await hub.StartAsync();
        Hear((await hub.InvokeAsync<JsonElement>("CatchUp", 0, Shared.Build.Id)).GetProperty("ops"));
    }

    /// <summary>A bare connection beside it that has shaken hands with the hub; whoever opens it closes it.</summary>
    /// <param name="surface">The page that it is for.</param>
    /// <param name="person">For whom of those on this phone it asks; <c>null</c>: it doesn't say.</param>
    public async Task<ClientWebSocket> OpenSocketAsync(string surface, string? person)
    {
        var socket = new ClientWebSocket();
        socket.Options.Cookies = cookies;
        socket.Options.SetRequestHeader("Origin", place.Origin);
        await socket.ConnectAsync(new Uri($"ws://{place.Address.Authority}/w/{place.Code}/live?surface={surface}{(person is null ? "" : $"&{Shared.Bearer.Query}={person}")}"), CancellationToken.None);
        await socket.SendAsync("{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None);
        return socket;
    }

    /// <summary>Waits until everything that was sent to it before has been heard: messages come in order.</summary>
    /// <param name="services">Those of the program at the other end.</param>
    public async Task CatchUpAsync(IServiceProvider services)
    {
        var mark = $"{Guid.NewGuid()}";
        var heardIt = marks.GetOrAdd(mark, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        await services.GetRequiredService<IHubContext<WorkshopHub>>().Clients.All.SendAsync(Mark, mark);
        await heardIt.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    /// <summary>Shows something in passing, as our client does.</summary>
    public Task PassAsync(string kind) => hub!.InvokeAsync("Pass", kind, "");

    public async ValueTask DisposeAsync()
    {
        if (hub is not null)
        {
            await hub.DisposeAsync();
        }
    }

    private void Hear(JsonElement ops)
    {
        lock (heard)
        {
            heard.AddRange(ops.EnumerateArray().Select(Answer.Show));
        }
    }
}
