using System.Net;
using System.Text;
using Karavaan.Web.Tests.Storage;

namespace Karavaan.Web.Tests.Upkeep;

/// <summary>What the real program sends to a collector of measurements, when it is told of one.</summary>
public sealed class TelemetryTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly string[] Promised =
    [
        "karavaan.taps", "accepted", "refused", "repeated", "karavaan.batch.size", "karavaan.commit.duration", "karavaan.commit.size", "karavaan.beat.size",
        "karavaan.beat.duration", "karavaan.draw.duration", "karavaan.connections", "karavaan.rooms", "tap GiveAnswer", "batch", "beat", "draw", "commit",
    ];

    private readonly string folder = StorageHouse.NewFolder();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Everything_that_is_measured_arrives_and_nothing_of_anybody()
    {
        await using var collector = new Collector();
        await using var program = await RealProgram.ServeWorkshopAsync(
            folder,
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
        await collector.HeardAsync(Promised, Patience);
        foreach (var secret in (string[])[program.Code, "Annabella", "Samen soep koken", anna.Cookie(Karavaan.Web.Shared.LiveCookies.Participant, $"/w/{program.Code}")])
        {
            Assert.DoesNotContain(secret, collector.Heard, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Takes in what is sent to it; names and texts stand in it as they are.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly HttpListener listener = new();
        private readonly StringBuilder heard = new();
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

        public string Heard
        {
            get
            {
                lock (heard)
                {
                    return heard.ToString();
                }
            }
        }

        public async Task HeardAsync(IEnumerable<string> words, TimeSpan patience)
        {
            using var limit = new CancellationTokenSource(patience);
            while (words.Any(word => !Heard.Contains(word, StringComparison.Ordinal)))
            {
                Assert.False(limit.IsCancellationRequested, $"never heard: {string.Join(", ", words.Where(word => !Heard.Contains(word, StringComparison.Ordinal)))}");
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
                    lock (heard)
                    {
                        heard.Append(Encoding.Latin1.GetString(body.ToArray()));
                    }

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
