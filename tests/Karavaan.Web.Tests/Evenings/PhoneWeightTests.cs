using System.IO.Compression;
using System.Text;
using Karavaan.Bench.Live;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>
/// What a phone receives before its page can be used, with an empty cache and with the headers: the page as the server packs it, style,
/// script and signs as they are packed when the program is published. A hall without https gets gzip, and nothing else: browsers ask for
/// brotli only over https. What it would be in brotli is reckoned from the same bytes. The bench 'page-weight' weighs a crowd's; this holds
/// what nobody should make heavier without knowing it.
/// </summary>
public sealed class PhoneWeightTests
{
    /// <summary>Bytes of a page with all that it needs.</summary>
    private static readonly Weight most = new(60_000, 60_000);

    /// <summary>Bytes of style, script and signs, which every page has; both have about one per cent of room.</summary>
    private static readonly Weight mostFixed = new(50_500, 45_600);

#if DEBUG
    private const string? Unminified = "The script of a debug build is not minified.";
#else
    private const string? Unminified = null;
#endif

    [Fact(Skip = Unminified)]
    public async Task A_phone_can_be_used_after_sixty_kilobytes_in_every_stage()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        var (files, stages, planes) = (new Files(anna), new HashSet<int>(), 0);
        await new Play(evening, anna, bram, "Samen koken") { Look = LookAsync }.AllAsync();

        Assert.Equal(evening.Workshop.Programme.Stages.Length, stages.Count);
        Assert.True(planes > 0);

        async Task LookAsync()
        {
            var stage = evening.Workshop.Programme.Current.Number;
            stages.Add(stage);
            var page = new LivePage((await anna.GetAsync("")).Body);
            string[] parts = [.. page.Assets, .. page.Signs];
            AssertAtMost(mostFixed, await files.WeighAsync(parts), "What every page needs");
            var used = await Modules.UsedAsync(page, files.ReadAsync);
            planes += used.Count > 0 ? 1 : 0;
            AssertAtMost(most, await files.WeighAsync([.. parts, .. used]) + await WeighPageAsync(anna), $"Stage {stage}");
        }
    }

    private static void AssertAtMost(Weight most, Weight weight, string what)
    {
        Assert.True(weight.Gzip <= most.Gzip, $"{what} weighs {weight.Gzip} bytes in gzip, more than {most.Gzip}.");
        Assert.True(weight.Brotli <= most.Brotli, $"{what} weighs {weight.Brotli} bytes in brotli, more than {most.Brotli}.");
    }

    /// <summary>The page as a browser is sent it over http, which asks for no brotli there.</summary>
    private static async Task<Weight> WeighPageAsync(Visitor visitor)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, visitor.At(""));
        request.Headers.AcceptEncoding.ParseAdd("gzip, deflate");
        var answer = await visitor.AskAsync(request, "text/html");
        Assert.Equal(["gzip"], answer.Message.Content.Headers.ContentEncoding);
        var sent = await answer.Message.Content.ReadAsByteArrayAsync();
        using var page = new MemoryStream();
        using (var unpacked = new GZipStream(new MemoryStream(sent), CompressionMode.Decompress))
        {
            await unpacked.CopyToAsync(page);
        }

        return new Weight(sent.Length, Brotli(page.ToArray(), CompressionLevel.Optimal)) + Headers(answer.Message);
    }

    /// <summary>As HTTP/1.1 writes them, with the line of the status.</summary>
    private static Weight Headers(HttpResponseMessage message)
    {
        var bytes = Encoding.UTF8.GetByteCount($"HTTP/1.1 200 OK\r\n{message.Headers}{message.Content.Headers}\r\n");
        return new(bytes, bytes);
    }

    private static int Gzip(byte[] file, CompressionLevel level) => Packed(file, packed => new GZipStream(packed, level, leaveOpen: true));

    private static int Brotli(byte[] file, CompressionLevel level) => Packed(file, packed => new BrotliStream(packed, level, leaveOpen: true));

    private static int Packed(byte[] file, Func<Stream, Stream> packing)
    {
        using var packed = new MemoryStream();
        using (var packer = packing(packed))
        {
            packer.Write(file);
        }

        return (int)packed.Length;
    }

    /// <summary>Bytes over the line, by how they are packed.</summary>
    private readonly record struct Weight(int Gzip, int Brotli)
    {
        public static Weight operator +(Weight one, Weight other) => new(one.Gzip + other.Gzip, one.Brotli + other.Brotli);
    }

    /// <summary>The program's files. None changes while it runs, so each is asked for and packed once.</summary>
    private sealed class Files(Visitor visitor)
    {
        private readonly Dictionary<string, (string Text, Weight Weight)> known = [];

        public async Task<string> ReadAsync(string path) => (await FindAsync(path)).Text;

        /// <summary>What a browser with an empty cache loads for these: each of them once, and all that they import; each has headers of its own.</summary>
        public async Task<Weight> WeighAsync(IEnumerable<string> paths)
        {
            var (loaded, coming, weight) = (new HashSet<string>(), new Queue<string>(paths), new Weight());
            while (coming.TryDequeue(out var path))
            {
                if (loaded.Add(path))
                {
                    var file = await FindAsync(path);
                    weight += file.Weight;
                    Modules.Imported(path, file.Text).ToList().ForEach(coming.Enqueue);
                }
            }

            return weight;
        }

        private async Task<(string Text, Weight Weight)> FindAsync(string path)
        {
            if (!known.TryGetValue(path, out var file))
            {
                var answer = await visitor.GetAsync(path, "*/*");
                var bytes = await answer.Message.Content.ReadAsByteArrayAsync();
                var packed = new Weight(Gzip(bytes, CompressionLevel.SmallestSize), Brotli(bytes, CompressionLevel.SmallestSize));
                known[path] = file = (answer.Body, packed + Headers(answer.Message));
            }

            return file;
        }
    }
}
