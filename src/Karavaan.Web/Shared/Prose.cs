using Markdig;
using Microsoft.AspNetCore.Components;

namespace Karavaan.Web.Shared;

/// <summary>
/// Markdown of templates and charters as HTML: no raw HTML, links only to http, https, mailto and tel, no pictures from elsewhere.
/// </summary>
public static class Prose
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseSafeLinks().Build();

    /// <summary>The HTML of a Markdown text.</summary>
    public static MarkupString Html(string markdown) => new(Markdown.ToHtml(markdown, Pipeline));
}
