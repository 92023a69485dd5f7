using System.Text.RegularExpressions;

namespace Karavaan.Bench.Live;

/// <summary>Which modules a page loads, and when, read from their text as it is sent.</summary>
internal static partial class Modules
{
    private const string Plane = "[data-plane]";

    /// <summary>The addresses that a file imports: without them it does nothing.</summary>
    /// <param name="address">Where it was loaded from; what is no script imports nothing.</param>
    /// <param name="text">What stands in it.</param>
    public static IEnumerable<string> Imported(string address, string text) =>
        address.EndsWith(".js", StringComparison.Ordinal) ? Beside(address, StaticImport().Matches(text)) : [];

    /// <summary>The addresses of the parts that this page's script asks for by itself, once the page can be used.</summary>
    /// <param name="page">The page.</param>
    /// <param name="readAsync">Reads the file at an address.</param>
    public static async Task<IReadOnlyList<string>> LaterAsync(LivePage page, Func<string, Task<string>> readAsync)
    {
        var script = page.Assets.Single(asset => asset.Contains("/app.js", StringComparison.Ordinal));
        return [.. Beside(script, LaterImport().Matches(await readAsync(script)))];
    }

    /// <summary>Those of them that the page is used with, so that they count as if it loaded them at once: a plane is dragged on, so what drags counts.</summary>
    /// <inheritdoc cref="LaterAsync"/>
    public static async Task<IReadOnlyList<string>> UsedAsync(LivePage page, Func<string, Task<string>> readAsync)
    {
        List<string> used = [];
        foreach (var part in page.Body.QuerySelector(Plane) is null ? [] : await LaterAsync(page, readAsync))
        {
            if ((await readAsync(part)).Contains(Plane, StringComparison.Ordinal))
            {
                used.Add(part);
            }
        }

        return used;
    }

    private static IEnumerable<string> Beside(string address, MatchCollection imports) =>
        imports.Select(import => address[..(address.LastIndexOf('/') + 1)] + import.Groups[1].Value).Distinct();

    [GeneratedRegex("(?:import|from)\\s*\"\\./([\\w.-]+\\.js)\"")]
    private static partial Regex StaticImport();

    [GeneratedRegex("import\\(\"\\./([\\w.-]+\\.js)\"\\)")]
    private static partial Regex LaterImport();
}
