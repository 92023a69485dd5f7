using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Karavaan.Web.Rehearsals;

/// <summary>A phone's page as a simulated participant reads it: nothing but what the server drew for them.</summary>
internal sealed partial class PlayerPage
{
    private readonly string html;
    private readonly string plain;

    /// <param name="html">The page.</param>
    /// <param name="code">The workshop's code: paths begin with it.</param>
    public PlayerPage(string html, string code)
    {
        this.html = html;
        plain = FormReader.Plain(html);
        Forms = FormReader.Read(html, $"/w/{code}/");
        Live = Live_().Match(html) is { Success: true } live ? WebUtility.HtmlDecode(live.Groups[1].Value) : "";
        Version = Version_().Match(html) is { Success: true } version ? int.Parse(version.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        Build = Build_().Match(html) is { Success: true } build ? build.Groups[1].Value : "";
        IsDown = Down().IsMatch(html);
        HasChosen = Chosen().IsMatch(html);
        HasPicked = Picked().IsMatch(html);
        Editors = [.. Editor().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))];
    }

    /// <summary>What can be sent, in the order of the page.</summary>
    public IReadOnlyList<PageForm> Forms { get; }

    /// <summary>Where the page listens; empty: it does not.</summary>
    public string Live { get; }

    /// <summary>The version of the log that it shows.</summary>
    public int Version { get; }

    /// <summary>The program that drew it.</summary>
    public string Build { get; }

    /// <summary>Does the phone lie on the table, because people talk?</summary>
    public bool IsDown { get; }

    /// <summary>Does it say what this person chose in the open round?</summary>
    public bool HasChosen { get; }

    /// <summary>Did this table pick its note?</summary>
    public bool HasPicked { get; }

    /// <summary>Where the articles that this table writes together take changes.</summary>
    public IReadOnlyList<string> Editors { get; }

    /// <summary>The stage that the tick at the bottom is for; empty: there is none.</summary>
    public string Stage => Find("ready/*", "PUT")?.Part(1) ?? "";

    /// <summary>The first form that goes there.</summary>
    public PageForm? Find(string pattern, string method) => All(pattern, method).FirstOrDefault();

    /// <summary>All that go there.</summary>
    public IEnumerable<PageForm> All(string pattern, string method) => Forms.Where(f => f.Method == method && f.GoesTo(pattern));

    /// <summary>Can these words be read on it?</summary>
    public bool Shows(string words) => plain.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>The title of an article by its number.</summary>
    public string ArticleTitle(string number) =>
        Article().Matches(html).FirstOrDefault(m => m.Groups[1].Value == number) is { } found ? FormReader.Plain(found.Groups[2].Value) : "";

    [GeneratedRegex("data-live=\"([^\"]+)\"")]
    private static partial Regex Live_();

    [GeneratedRegex("<body[^>]*data-v=\"(\\d+)\"")]
    private static partial Regex Version_();

    [GeneratedRegex("data-build=\"([^\"]+)\"")]
    private static partial Regex Build_();

    [GeneratedRegex("<section class=\"face-down\"(?![^>]*\\shidden)[^>]*>")]
    private static partial Regex Down();

    [GeneratedRegex("<section class=\"my-choice\"(?![^>]*\\shidden)[^>]*>")]
    private static partial Regex Chosen();

    [GeneratedRegex("class=\"card picked\"")]
    private static partial Regex Picked();

    [GeneratedRegex("data-changes=\"([^\"]+)\"")]
    private static partial Regex Editor();

    [GeneratedRegex("<span class=\"article-number\">(\\d+)</span>\\s*<h2[^>]*>(.*?)</h2>", RegexOptions.Singleline)]
    private static partial Regex Article();
}
