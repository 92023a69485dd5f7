using System.Net;
using Karavaan.Bench.Evening;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Weights;

/// <summary>
/// Bytes over the line until a phone shows a usable board, with an empty cache: the page, its style, its script and its signs, with all
/// headers. Weighed after every step of a whole evening, on the phones of four people. Gzip is what a hall without https gets: browsers
/// ask for brotli only over https. The fonts come after: the page is drawn and works without them, so they are weighed apart.
/// </summary>
internal static class PageWeightBench
{
    private const double MostBytes = 60_000;
    private const double MostForEditor = 130_000;
    private const int UsualPhones = 40;
    private const int Weighed = 4;

    private static readonly (string Name, DecompressionMethods Packing)[] packings =
        [("gzip", DecompressionMethods.GZip), ("brotli", DecompressionMethods.Brotli)];

    public static async Task MeasureAsync(Options options, Findings findings, CancellationToken ending)
    {
        var evening = EveningOptions.Of(options with { Phones = options.N ?? UsualPhones })!;
        await using var server = await ServerProcess.StartAsync(await Published.ServerAsync(options, ending), ending);
        var (taps, scale) = (new Taps(), new Scale(server, ending));
        var fromCode = new Dictionary<DecompressionMethods, long>();
        var doors = new Doors(server, evening, taps, ending);
        var hall = await doors.OpenAsync();
        await doors.LetInAsync(hall, evening.Phones - 1);
        await new Play(hall, doors, evening, WeighAsync).AllAsync().WaitAsync(ending);
        findings.Check(options.Bench, [.. taps.Problems, .. server.Errors]);
        foreach (var (name, packing) in packings)
        {
            Tell(name, [.. scale.Weights.Where(w => w.Packing == packing)]);
            findings.Add(new(options.Bench, $"from_code_{name}_bytes", fromCode[packing], Goal: Goal.AtMost(MostBytes)));
        }

        var somebody = hall.Guests[0].Phone;
        foreach (var (name, packing) in packings)
        {
            findings.Add(new(options.Bench, $"editor_{name}_bytes", await scale.EditorAsync(somebody.Path, somebody.Browser.Cookies, packing), Goal: Goal.AtMost(MostForEditor)));
        }

        findings.Add(new(options.Bench, "fonts_bytes", await scale.FontsAsync()));
        findings.Add(new(options.Bench, "boards_in_html_percent", 100 * scale.ShareInHtml, Goal: Goal.AtLeast(100)));
        await PlayedEvening.KeepAsync(server, hall);

        async Task WeighAsync(string moment)
        {
            Findings.Tell(options.Bench, moment);
            foreach (var (_, packing) in packings)
            {
                await Task.WhenAll(hall.Guests.Take(Weighed).Select(guest => scale.WeighAsync(moment, guest.Phone, packing)));
            }

            await scale.LookAsync(hall.Pages);

            // The last step: nobody's turn waits for somebody who only came to be weighed, and the door is still open.
            if (moment.StartsWith("checkout", StringComparison.Ordinal) && fromCode.Count == 0)
            {
                foreach (var (_, packing) in packings)
                {
                    fromCode[packing] = await scale.FromCodeAsync(hall.Code, packing);
                }
            }
        }

        void Tell(string packing, List<Weight> weights)
        {
            foreach (var stage in weights.GroupBy(w => w.Stage))
            {
                findings.Add(new(options.Bench, $"{stage.Key}_{packing}_bytes", stage.Max(w => w.Bytes), Goal: Goal.AtMost(MostBytes)));
            }

            var sorted = weights.Select(w => w.Bytes).Order().ToList();
            findings.Add(new(options.Bench, $"typical_{packing}_bytes", sorted[sorted.Count / 2], Goal: Goal.AtMost(MostBytes)));
            findings.Add(new(options.Bench, $"worst_{packing}_bytes", sorted[^1], Goal: Goal.AtMost(MostBytes)));
        }
    }
}
