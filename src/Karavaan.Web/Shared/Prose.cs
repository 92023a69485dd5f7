using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Microsoft.AspNetCore.Components;

namespace Karavaan.Web.Shared;

/// <summary>
/// Markdown of templates and charters as HTML: no raw HTML, links only to http, https, mailto and tel, and of a picture what its alt text says.
/// </summary>
public static class Prose
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseSafeLinks().Build();

    /// <summary>A Markdown text, taken apart.</summary>
    internal static MarkdownDocument Read(string markdown) => Markdown.Parse(markdown, Pipeline);

    /// <summary>Makes a renderer write as <see cref="Html"/> does.</summary>
    internal static void Setup(IMarkdownRenderer renderer) => Pipeline.Setup(renderer);

    /// <summary>The HTML of a Markdown text.</summary>
    public static MarkupString Html(string markdown) => new(Markdown.ToHtml(markdown, Pipeline));
}
