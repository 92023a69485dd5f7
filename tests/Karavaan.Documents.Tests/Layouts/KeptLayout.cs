namespace Karavaan.Documents.Tests.Layouts;

/// <summary>A layout as a text file: a line for everything that stands on a page. Made to be read in a review.</summary>
internal static class KeptLayout
{
    private const string PageLine = "page ";

    private const char Between = '|';

    public static string Write(IEnumerable<Standing> layout) => string.Concat(layout.GroupBy(one => one.Page)
        .Select(page => $"{PageLine}{page.Key}\n{string.Concat(page.Select(one => $"{one.Place} {Between} {one.What}\n"))}"));

    public static IReadOnlyList<Standing> Read(string text)
    {
        var (layout, page) = (new List<Standing>(), 0);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith(PageLine, StringComparison.Ordinal))
            {
                page = int.Parse(line[PageLine.Length..], System.Globalization.CultureInfo.InvariantCulture);
                continue;
            }

            var at = line.IndexOf(Between, StringComparison.Ordinal);
            layout.Add(new(page, line[..at].Trim(), line[(at + 1)..].Trim()));
        }

        return layout;
    }

    /// <summary>What moved, came or went, in the order of the pages; empty when nothing did.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyList<Standing> kept, IReadOnlyList<Standing> made)
    {
        var before = kept.GroupBy(one => one.What).ToDictionary(group => group.Key, group => new Queue<Standing>(group));
        List<string> differences = [];
        foreach (var now in made)
        {
            if (!before.TryGetValue(now.What, out var places) || !places.TryDequeue(out var was))
            {
                differences.Add($"page {now.Page}: '{now.What}' is new, at {now.Place}");
            }
            else if (was != now)
            {
                differences.Add($"page {now.Page}: '{now.What}' moved from {(was.Page == now.Page ? "" : $"page {was.Page}, ")}{was.Place} to {now.Place}");
            }
        }

        return [.. differences, .. before.Values.SelectMany(left => left).Select(gone => $"page {gone.Page}: '{gone.What}' is gone from {gone.Place}")];
    }
}
