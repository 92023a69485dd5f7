using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>
/// What a phone receives before its page can be used, with an empty cache and with the headers: the page as the server packs it, style,
/// script and signs as they are packed when the program is published. The bench 'page-weight' weighs a crowd's; this holds what nobody
/// should make heavier without knowing it.
/// </summary>
public sealed partial class PhoneWeightTests
{
    /// <summary>Bytes of a page with all that it needs; a hall without https gets gzip.</summary>
    private const int Most = 60_000;

    /// <summary>Bytes of style, script and signs, which every page has; each has one per cent of room.</summary>
    private static readonly (string Packing, int Most)[] fixedParts = [("gzip", 50_800), ("br", 45_700)];

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
        var (stages, planes) = (new HashSet<int>(), 0);
        await new Play(evening, anna, bram, "Samen koken") { Look = LookAsync }.AllAsync();

        Assert.Equal(evening.Workshop.Programme.Stages.Length, stages.Count);
        Assert.True(planes > 0);

        async Task LookAsync()
        {
            var stage = evening.Workshop.Programme.Current.Number;
            stages.Add(stage);
            foreach (var (packing, most) in fixedParts)
            {
                var page = (await anna.GetAsync("")).Document;
                var parts = 0;
                foreach (var asset in Assets(page))
                {
                    parts += await WeighAsync(anna, asset, packing);
                }

                Assert.True(parts <= most, $"What every page needs weighs {parts} bytes in {packing}, more than {most}.");
                var later = page.QuerySelector("[data-plane]") is null ? 0 : await WeighPlaneAsync(anna, packing);
                planes += later > 0 ? 1 : 0;
                var whole = parts + later + await WeighPageAsync(anna, packing);
                Assert.True(whole <= Most, $"Stage {stage} weighs {whole} bytes in {packing}, more than {Most}.");
            }
        }
    }

    private static IEnumerable<string> Assets(IHtmlDocument page) =>
    [
        .. page.QuerySelectorAll("link[rel=stylesheet], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!),
        .. page.QuerySelectorAll("use[href^='/']").Select(e => e.GetAttribute("href")!.Split('#')[0]).Distinct(),
    ];

    private static async Task<int> WeighPageAsync(Visitor visitor, string packing)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, visitor.At(""));
        request.Headers.AcceptEncoding.ParseAdd(packing);
        var answer = await visitor.AskAsync(request, "text/html");
        Assert.Equal([packing], answer.Message.Content.Headers.ContentEncoding);
        return Headers(answer.Message) + (await answer.Message.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>With every file that this one imports: each has headers of its own.</summary>
    private static async Task<int> WeighAsync(Visitor visitor, string path, string packing)
    {
        var answer = await visitor.GetAsync(path, "*/*");
        var weight = Headers(answer.Message) + Packed(await answer.Message.Content.ReadAsByteArrayAsync(), packing);
        foreach (var part in path.EndsWith(".js", StringComparison.Ordinal) ? Paths(StaticImport(), answer.Body) : [])
        {
            weight += await WeighAsync(visitor, part, packing);
        }

        return weight;
    }

    /// <summary>The part of the script with which a pin is dragged; other pages can do without it.</summary>
    private static async Task<int> WeighPlaneAsync(Visitor visitor, string packing)
    {
        foreach (var part in Paths(LaterImport(), (await visitor.GetAsync("/js/app.js", "*/*")).Body))
        {
            if ((await visitor.GetAsync(part, "*/*")).Body.Contains("[data-plane]", StringComparison.Ordinal))
            {
                return await WeighAsync(visitor, part, packing);
            }
        }

        return 0;
    }

    private static IEnumerable<string> Paths(Regex import, string script) => import.Matches(script).Select(m => $"/js/{m.Groups[1].Value}").Distinct();

    /// <summary>As HTTP/1.1 writes them, with the line of the status.</summary>
    private static int Headers(HttpResponseMessage message) => Encoding.UTF8.GetByteCount($"HTTP/1.1 200 OK\r\n{message.Headers}{message.Content.Headers}\r\n");

    private static int Packed(byte[] file, string packing)
    {
        using var packed = new MemoryStream();
        using (Stream packer = packing == "br" ? new BrotliStream(packed, CompressionLevel.SmallestSize, true) : new GZipStream(packed, CompressionLevel.SmallestSize, true))
        {
            packer.Write(file);
        }

        return (int)packed.Length;
    }

    [GeneratedRegex("(?:import|from)\\s*\"\\./([\\w.-]+\\.js)\"")]
    private static partial Regex StaticImport();

    [GeneratedRegex("import\\(\"\\./([\\w.-]+\\.js)\"\\)")]
    private static partial Regex LaterImport();
}
