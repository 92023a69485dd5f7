using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Karavaan.Web.Tests.Upkeep;

/// <summary>What the real program sends to a collector of measurements, when it is told of one.</summary>
public sealed class TelemetryTests : UpkeepTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly string[] Measurements =
    [
        "karavaan.taps", "karavaan.batch.size", "karavaan.commit.duration", "karavaan.commit.size", "karavaan.beat.size",
        "karavaan.beat.duration", "karavaan.draw.duration", "karavaan.connections", "karavaan.rooms",
    ];

    private static readonly string[] Spans = ["tap GiveAnswer", "batch", "beat", "draw", "commit"];

    [Fact]
    public async Task Everything_that_is_measured_arrives_and_nothing_of_anybody()
    {
        await using var collector = new Collector();
        await using var program = await RealProgram.ServeWorkshopAsync(
            Folder,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "500"),
            ("OTEL_BSP_SCHEDULE_DELAY", "500"));
        var anna = await program.JoinAsync("Annabella");
        await anna.ListenAsync("phone");
        var id = Guid.CreateVersion7();
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await anna.SendAsync("put", "answers/1/0", id, ("text", "Samen soep koken"))).Status);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.SendAsync("put", "answers/1/0", ("text", new string('x', 400)))).Status);
        Assert.Equal("DateMissing", (await program.Fleur.SendAsync("put", "desk/consent/articles/1/keeper", ("name", "Dina"), ("until", "morgen"))).Code);
        var fast = await Task.WhenAll(Enumerable.Range(0, 600).Select(_ => anna.SendAsync("put", "answers/1/0", ("text", "Te snel"))));
        Assert.Contains(fast, answer => answer.Status == HttpStatusCode.TooManyRequests);

        await collector.HeardAsync(
            Patience,
            [
                .. Measurements.Select(name => ("/v1/metrics", Field(1, name))),
                .. Spans.Select(name => ("/v1/traces", Field(5, name))),
                .. ((string[])["accepted", "refused", "repeated", "slowed"]).Select(outcome => ("/v1/metrics", Attribute("outcome", outcome))),
                ("/v1/metrics", Attribute("refusal", "TextTooLong")),
                ("/v1/metrics", Attribute("refusal", "DateMissing")),
                ("/v1/metrics", Attribute("surface", "phone")),
                ("/v1/traces", Attribute("karavaan.outcome", "accepted")),
            ]);
        foreach (var secret in (string[])[program.Code, "Annabella", "Samen soep koken", anna.Cookie(Karavaan.Web.Shared.LiveCookies.Participant, $"/w/{program.Code}")])
        {
            Assert.DoesNotContain(secret, collector.Heard, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>A text in a message of OTLP, with the number of its field before it: no other text that holds the same words is it.</summary>
    private static string Field(int number, string text) => $"{(char)((number << 3) | 2)}{(char)text.Length}{text}";

    /// <summary>An attribute with a text as its value (opentelemetry.proto.common.v1.KeyValue).</summary>
    private static string Attribute(string key, string value) => Field(1, key) + Field(2, Field(1, value));

    /// <summary>Takes in what is sent to it; names and texts stand in it as they are.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly HttpListener listener = new();
        private readonly ConcurrentDictionary<string, string> heard = new();
        private readonly Task listening;

        public Collector()
        {
            using var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
            free.Stop();
            listener.Prefixes.Add(Address + "/");
            listener.Start();
            listening = ListenAsync();
        }

        public string Address { get; }

        public string Heard => string.Concat(heard.Values);

        public async Task HeardAsync(TimeSpan patience, params (string Path, string Bytes)[] promised)
        {
            using var limit = new CancellationTokenSource(patience);
            while (promised.Where(one => !heard.GetValueOrDefault(one.Path, "").Contains(one.Bytes, StringComparison.Ordinal)).ToList() is { Count: > 0 } missing)
            {
                Assert.False(limit.IsCancellationRequested, $"never heard: {string.Join(", ", missing)}");
                await Task.Delay(100, CancellationToken.None);
            }
        }

        public async ValueTask DisposeAsync()
        {
            listener.Stop();
            await listening;
        }

        private async Task ListenAsync()
        {
            while (listener.IsListening)
            {
                try
                {
                    var context = await listener.GetContextAsync();
                    using var body = new MemoryStream();
                    await context.Request.InputStream.CopyToAsync(body);
                    heard.AddOrUpdate(context.Request.Url!.AbsolutePath, _ => Encoding.Latin1.GetString(body.ToArray()), (_, before) => before + Encoding.Latin1.GetString(body.ToArray()));
                    context.Response.Close();
                }
                catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }
    }
}
