using System.Text.RegularExpressions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// Every address at which the program draws a page, from the list in which every route of the program stands (routes.txt, which the access matrix
/// holds complete). What draws none, or is looked at elsewhere, is named here with the reason.
/// </summary>
internal static partial class PageRoutes
{
    private static readonly (string Why, string[] Routes)[] Excused =
    [
        ("a file or a picture",
        [
            "/account/kept.json", "/desk/guides/{file}", "/desk/new/files/{file}", "/desk/pictures/{picture}", "/desk/{id}/file", "/templates/{template}/file",
            "/p/{slug}/agreements.ics", "/p/{slug}/agreements/{agreement}.ics", "/p/{slug}/charter-poster.pdf", "/p/{slug}/charter.pdf", "/p/{slug}/charter.txt",
            "/p/{slug}/quadrant.pdf", "/p/{slug}/quadrant.svg", "/p/{slug}/report.pdf", "/p/{slug}/summary.pdf",
            "/w/{code}/desk/papers/guide.pdf", "/w/{code}/desk/papers/kit.pdf", "/w/{code}/desk/papers/letter.md", "/w/{code}/desk/papers/letter.pdf",
            "/w/{code}/kept.json", "/w/{code}/pictures/{picture}",
            "/w/{code}/results/agreements.ics", "/w/{code}/results/agreements/{agreement}.ics", "/w/{code}/results/charter-poster.pdf", "/w/{code}/results/charter.pdf",
            "/w/{code}/results/charter.txt", "/w/{code}/results/quadrant.pdf", "/w/{code}/results/quadrant.svg", "/w/{code}/results/report.pdf", "/w/{code}/results/summary.pdf",
        ]),
        ("how far a file is, for the page that waits for it",
        [
            "/p/{slug}/making/{file}", "/w/{code}/results/making/{file}",
            "/w/{code}/desk/papers/making/guide.pdf", "/w/{code}/desk/papers/making/kit.pdf", "/w/{code}/desk/papers/making/letter.pdf",
        ]),
        ("for the page's script or another program",
        [
            "/healthz", "/healthz/live", "/healthz/ready", "/w/{code}/catch-up", "/w/{code}/live", "/w/{code}/live/negotiate", "/w/{code}/charter/{stage}/articles/{article}/changes",
        ]),
        ("only leads to another page", ["/j"]),
        ("looked at in every stage, in its own test", ["/w/{code}", "/w/{code}/desk", "/w/{code}/screen"]),
        ("looked at without its frame, in the test of what is framed", ["/templates/{template}/preview/{stage}/phone", "/templates/{template}/preview/{stage}/screen"]),
    ];

    /// <summary>The pages that nobody looked at.</summary>
    /// <param name="opened">Where somebody did.</param>
    public static IEnumerable<string> Unseen(IEnumerable<Uri> opened)
    {
        var routes = Read();
        var seen = opened.Select(uri => RouteOf(routes, uri.AbsolutePath)).ToHashSet();
        return routes.Where(route => !seen.Contains(route) && !Excused.Any(group => group.Routes.Contains(route)));
    }

    /// <summary>What is excused and isn't there (any more).</summary>
    public static IEnumerable<string> ExcusedInVain() => Excused.SelectMany(group => group.Routes).Except(Read());

    /// <summary>Of several that fit it is the one with the most words of its own: <c>/templates/library</c> is no template.</summary>
    private static string? RouteOf(IReadOnlyList<string> routes, string path) => routes
        .Where(route => Regex.IsMatch(path, $"^{string.Join("[^/]+", Hole().Split(route).Select(Regex.Escape))}$"))
        .MinBy(route => route.Count(letter => letter == '{'));

    private static List<string> Read() => [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "Karavaan.Web.Tests", "Guarding", "routes.txt"))
        .Where(line => line.StartsWith("GET ", StringComparison.Ordinal)).Select(line => line.Split(' ', '?')[1]).Distinct()];

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
