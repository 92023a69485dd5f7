using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>What no HTML of ours may hold: script or style in line, handlers, pictures, frames and links of others, the same id twice.</summary>
internal static class PageScan
{
    /// <summary>Checks a page, or a piece of one.</summary>
    public static void Check(string html, string where)
    {
        var page = new HtmlParser().ParseDocument(html);
        var bad = page.All.Where(IsBad).Select(e => e.OuterHtml).ToList();
        Assert.True(bad.Count == 0, $"{where}: {string.Join('\n', bad)}");
        var twice = page.All.Where(e => e.Id is { Length: > 0 }).GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        Assert.True(twice.Count == 0, $"{where}: the same id twice: {string.Join(", ", twice)}");
    }

    /// <summary>A browser cuts what is pasted into a field with a maxlength, without a word; ours are refused with words.</summary>
    private static bool IsBad(IElement element) =>
        element.HasAttribute("maxlength")
        || element.LocalName is "style" or "object" or "embed" or "base"
        || element is { LocalName: "iframe" } && !IsOurs(element)
        || element is { LocalName: "script" } && element.GetAttribute("src")?.StartsWith('/') != true
        || element is { LocalName: "img" } && element.GetAttribute("src")?.StartsWith('/') != true
        || element.Attributes.Any(a => a.Name is "style" or "srcdoc" || a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        || element.GetAttribute("href")?.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>A page of ours to look at, in which nothing runs.</summary>
    private static bool IsOurs(IElement frame) => frame.GetAttribute("src")?.StartsWith("/templates/", StringComparison.Ordinal) == true
        && frame.GetAttribute("sandbox") == "allow-same-origin" && !string.IsNullOrWhiteSpace(frame.GetAttribute("title"));
}
