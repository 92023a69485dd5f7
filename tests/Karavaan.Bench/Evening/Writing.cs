namespace Karavaan.Bench.Evening;

/// <summary>Every table writes an article: one holds the pen, somebody else takes it over. Who has no pen gives a tip.</summary>
internal static class Writing
{
    private const int WordsAtOnce = 4;
    private const string Pen = "charter/*/articles/*/pen";
    private const string Tips = "charter/*/articles/*/tips";

    /// <summary>All tables at once, as the words come.</summary>
    public static async Task WriteAsync(Hall hall)
    {
        await Task.WhenAll(hall.Tables.Select((table, i) =>
            WriteAsync(hall, [.. table], hall.Said["articles"][i % hall.Said["articles"].Count])));
        await hall.PressAsync("charter/*/articles/*/versions", "POST");
    }

    private static async Task WriteAsync(Hall hall, List<Guest> table, string text)
    {
        var first = table[0];
        await first.Phone.FormAsync(Tips, "POST");
        if (first.Phone.Forms(Pen).Count > 0)
        {
            await WriteAsync(table, text);
        }

        var reader = table[^1];
        await reader.Phone.FormAsync(Tips, "POST");
        await reader.Phone.TapAsync(reader.Pick(reader.Phone.Forms(Tips)).With(("text", reader.Pick(hall.Said["concerns"]))));
    }

    private static async Task WriteAsync(List<Guest> table, string text)
    {
        var first = table[0];
        await first.SendAsync(Pen, [], "PUT");
        var words = text.Split(' ');
        for (var end = WordsAtOnce; end < words.Length; end += WordsAtOnce)
        {
            await first.SendAsync("charter/*/articles/*/text", [("text", string.Join(' ', words[..end]))]);
            await first.ThinkAsync(200);
        }

        if (table.Count == 1)
        {
            await first.SendAsync("charter/*/articles/*/text", [("text", text)]);
            return;
        }

        // The one who had the pen has not seen it yet and types on: refused, and nothing is lost but the words of that moment.
        var stale = await first.Phone.FormAsync("charter/*/articles/*/text");
        await table[1].SendAsync(Pen, [], "PUT");
        await table[1].SendAsync("charter/*/articles/*/text", [("text", text)]);
        await first.Phone.TapAsync(stale.With(("text", "Nog één woord")), "PenElsewhere");
        await table[1].SendAsync(Pen, [], "DELETE");
    }
}
