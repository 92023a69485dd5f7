using UglyToad.PdfPig;

namespace Karavaan.Bench.Evening;

/// <summary>The desk closes the workshop, and the charter goes home as a PDF.</summary>
internal static class Leaving
{
    /// <summary>Closes; a line that is still written is refused with words.</summary>
    public static async Task CloseAsync(Hall hall)
    {
        var late = hall.Guests[5];
        var form = await late.Phone.FormAsync("answers/*/0");
        await hall.PressAsync("desk/closing", "PUT");
        await late.Phone.TapAsync(form.With(("text", "Nog iets")), "WorkshopClosed");
    }

    /// <summary>Opens the results on the desk and keeps the charter in the folder; gives its path.</summary>
    /// <exception cref="InvalidOperationException">It can't be read, or lacks the adopted words or a signature.</exception>
    public static async Task<string> KeepCharterAsync(Hall hall, string folder, CancellationToken ending)
    {
        var results = await hall.Desk.Browser.GetAsync($"/w/{hall.Code}/results", ending);
        var link = results.Links.First(href => href.Contains("pdf", StringComparison.OrdinalIgnoreCase));
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, "charter.pdf");
        await File.WriteAllBytesAsync(path, await hall.Desk.Browser.FileAsync(link, ending), ending);
        Read(path, [hall.Said["amendment"][0], hall.Guests[0].Name, "gereedschap en kennis die we delen"]);
        return path;
    }

    private static void Read(string path, string[] expected)
    {
        using var pdf = PdfDocument.Open(path);
        var text = Plain(string.Concat(pdf.GetPages().SelectMany(p => p.GetWords().Select(w => w.Text))));
        var missing = expected.Where(words => !text.Contains(Plain(words), StringComparison.Ordinal)).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException($"The charter does not say: {string.Join(" / ", missing)}");
        }
    }

    /// <summary>Without white space and hyphens: lines are broken where they are full.</summary>
    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u00AD')));
}
