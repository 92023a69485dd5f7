using Karavaan.Domain.Templates;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Karavaan.Web.Shared;

/// <summary>Turns links to anything but http, https, mailto and tel into their text, and pictures into their alt text, but for those of this house.</summary>
internal static class SafeLinks
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <summary>With <paramref name="hasPictures"/> those of this house are left as they are, for <see cref="Prose"/> to show.</summary>
    public static MarkdownPipelineBuilder UseSafeLinks(this MarkdownPipelineBuilder builder, bool hasPictures = false)
    {
        builder.DocumentProcessed += document => Clean(document, hasPictures);
        return builder;
    }

    private static void Clean(MarkdownDocument document, bool hasPictures)
    {
        foreach (var link in document.Descendants<LinkInline>().Where(l => !IsSafe(l) && !(hasPictures && IsOurs(l))).ToList())
        {
            Say(link);
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !IsSafe(l.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }
    }

    /// <summary>Puts what a link or a picture says in its place.</summary>
    public static void Say(LinkInline link)
    {
        link.IsImage = false;
        link.Url = null;
        link.ReplaceBy(Contents(link));
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

    private static bool IsOurs(LinkInline link) => link.IsImage && PictureReference.Find(link.Url) is not null;

    private static bool IsSafe(LinkInline link) => !link.IsImage && IsSafe(link.Url);

    private static bool IsSafe(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme);
}
