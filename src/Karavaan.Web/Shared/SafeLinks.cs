using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Karavaan.Web.Shared;

/// <summary>Turns links to anything but http, https, mailto and tel into their text, and pictures, which are not shown, into their alt text.</summary>
internal static class SafeLinks
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    public static MarkdownPipelineBuilder UseSafeLinks(this MarkdownPipelineBuilder builder)
    {
        builder.DocumentProcessed += Clean;
        return builder;
    }

    private static void Clean(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().Where(l => !IsSafe(l)).ToList())
        {
            link.IsImage = false;
            link.Url = null;
            link.ReplaceBy(Contents(link));
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !IsSafe(l.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }
    }

    private static ContainerInline Contents(LinkInline link)
    {
        var contents = new ContainerInline();
        while (link.FirstChild is { } child)
        {
            child.Remove();
            contents.AppendChild(child);
        }

        return contents;
    }

    private static bool IsSafe(LinkInline link) => !link.IsImage && IsSafe(link.Url);

    private static bool IsSafe(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme);
}
