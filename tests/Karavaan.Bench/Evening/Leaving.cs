using UglyToad.PdfPig;

namespace Karavaan.Bench.Evening;

/// <summary>The desk closes the workshop, and the charter and the report go home as PDF.</summary>
internal static class Leaving
{
    private const string Charter = "charter.pdf";
    private const string Report = "report.pdf";

    /// <summary>Closes; a line that is still written is refused with words.</summary>
    public static async Task CloseAsync(Hall hall)
    {
        var late = hall.Guests[5];
        var form = await late.Phone.FormAsync("answers/*/0");
        await hall.PressAsync("desk/closing", "PUT");
        await late.Phone.TapAsync(form.With(("text", "Nog iets")), "WorkshopClosed");
    }

    /// <summary>Opens the results on the desk and keeps charter and report in the folder; gives the path of the charter.</summary>
    /// <exception cref="InvalidOperationException">One can't be read, or lacks the adopted words, a signature or the subject.</exception>
    public static async Task<string> KeepCharterAsync(Hall hall, string folder, CancellationToken ending)
    {
        var results = await hall.Desk.Browser.GetAsync($"/w/{hall.Code}/results", ending);
        foreach (var name in new[] { Report, Charter })
        {
            var link = results.Links.First(href => href.EndsWith($"/{name}", StringComparison.Ordinal));
            var path = Path.Combine(Directory.CreateDirectory(folder).FullName, name);
            await File.WriteAllBytesAsync(path, await hall.Desk.Browser.FileAsync(link, ending), ending);
            Read(path, [hall.Said["amendment"][0], hall.Guests[0].Name, "gereedschap en kennis die we delen"]);
        }

        return Path.Combine(folder, Charter);
    }

    private static void Read(string path, string[] expected)
    {
        using var pdf = PdfDocument.Open(path);
        var text = Plain(string.Concat(pdf.GetPages().SelectMany(p => p.GetWords().Select(w => w.Text))));
        var missing = expected.Where(words => !text.Contains(Plain(words), StringComparison.Ordinal)).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException($"{Path.GetFileName(path)} does not say: {string.Join(" / ", missing)}");
        }
    }

    /// <summary>Without white space and hyphens: lines are broken where they are full.</summary>
    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u00AD')));
}
