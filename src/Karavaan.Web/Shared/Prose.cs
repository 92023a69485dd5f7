using Karavaan.Domain.Templates;
using Karavaan.Web.Live;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace Karavaan.Web.Shared;

/// <summary>
/// Markdown of templates and charters as HTML: no raw HTML, links only to http, https, mailto and tel; of a picture from elsewhere what its alt text says.
/// </summary>
public static class Prose
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseSafeLinks().Build();

    private static readonly MarkdownPipeline Pictured = new MarkdownPipelineBuilder().DisableHtml().UseSafeLinks(hasPictures: true).Build();

    /// <summary>A Markdown text, taken apart.</summary>
    internal static MarkdownDocument Read(string markdown) => Markdown.Parse(markdown, Pipeline);

    /// <summary>Makes a renderer write as <see cref="Html(string)"/> does.</summary>
    internal static void Setup(IMarkdownRenderer renderer) => Pipeline.Setup(renderer);

    /// <summary>The HTML of a Markdown text.</summary>
    public static MarkupString Html(string markdown) => new(Markdown.ToHtml(markdown, Pipeline));

    /// <summary>
    /// The same with the pictures of this house that the workshop shows, each in its size, so that nothing moves when it arrives.
    /// </summary>
    /// <param name="markdown">The text.</param>
    /// <param name="scene">For whom, and where the pictures lie.</param>
    /// <param name="isLazy">Is a picture asked for only when somebody comes near it? So on a phone, which pays for what it gets.</param>
    public static MarkupString Html(string markdown, Scene scene, bool isLazy = false)
    {
        var document = Markdown.Parse(markdown, Pictured);
        var images = document.Descendants<LinkInline>().Where(link => link.IsImage).ToList();
        var shown = images.Count == 0 ? [] : StoryPictures.Shown(scene.Workshop.Template).Select(picture => picture.Hash).ToHashSet();
        foreach (var link in images)
        {
            // Markdown has more ways to name a picture than those that are looked for in a file; who follows one would find nothing.
            var picture = PictureReference.Find(link.Url)!;
            if (!shown.Contains(picture.Hash))
            {
                SafeLinks.Say(link);
                continue;
            }

            link.Url = $"{scene.Pictures ?? scene.Path("pictures")}/{picture.Hash}";
            link.Title = null;
            var attributes = link.GetAttributes();
            attributes.AddProperty("width", $"{picture.Width}");
            attributes.AddProperty("height", $"{picture.Height}");
            attributes.AddProperty("decoding", "async");
            if (isLazy)
            {
                attributes.AddProperty("loading", "lazy");
            }

            if (link is { Parent: { FirstChild: var first, LastChild: var last, ParentBlock: ParagraphBlock alone } } && first == last)
            {
                alone.GetAttributes().AddClass("picture");
            }
        }

        return new(document.ToHtml(Pictured));
    }
}
