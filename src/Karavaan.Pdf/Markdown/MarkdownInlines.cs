using Karavaan.Pdf.Text;
using Markdig.Syntax.Inlines;
using Inline = Karavaan.Pdf.Model.Inline;

namespace Karavaan.Pdf.Markdown;

/// <summary>The words inside a Markdown block, with their emphasis and links, and the language that their letters tell.</summary>
internal static class MarkdownInlines
{
    public static IReadOnlyList<Inline> Read(ContainerInline? container)
    {
        var inlines = new List<Inline>();
        if (container is not null)
        {
            Walk(container, new Inline(""), inlines);
        }

        return [.. inlines.Select(inline => inline with { Language = ScriptLanguage.Of(inline.Text) })];
    }

    private static void Walk(ContainerInline container, Inline style, List<Inline> inlines)
    {
        foreach (var inline in container)
        {
            Read(inline, style, inlines);
        }
    }

    private static void Read(Markdig.Syntax.Inlines.Inline inline, Inline style, List<Inline> inlines)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Add(inlines, style, literal.Content.ToString());
                break;
            case CodeInline code:
                Add(inlines, style, code.Content);
                break;
            case LineBreakInline line:
                Add(inlines, style, line.IsHard ? "\n" : " ");
                break;
            case AutolinkInline link:
                Add(inlines, style with { Link = Allowed((link.IsEmail ? "mailto:" : "") + link.Url) }, link.Url);
                break;
            case HtmlEntityInline entity:
                Add(inlines, style, entity.Transcoded.ToString());
                break;
            case EmphasisInline emphasis:
                Walk(emphasis, Emphasised(style, emphasis), inlines);
                break;
            case LinkInline { IsImage: false } link:
                Walk(link, style with { Link = Allowed(link.Url) }, inlines);
                break;
            case ContainerInline other:
                Walk(other, style, inlines);
                break;
        }
    }

    private static Inline Emphasised(Inline style, EmphasisInline emphasis) => (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
    {
        ('*' or '_', >= 2) => style with { IsStrong = true },
        ('*' or '_', _) => style with { IsEmphasis = true },
        ('=' or '+', _) => style with { IsMarked = true },
        _ => style,
    };

    private static string? Allowed(string? link) => LinkAddress.Of(link) is null ? null : link;

    /// <summary>Markdig cuts text at every character that might have meant something; what looks the same is joined again.</summary>
    private static void Add(List<Inline> inlines, Inline style, string text)
    {
        if (inlines.Count > 0 && inlines[^1] with { Text = "" } == style with { Text = "" })
        {
            inlines[^1] = inlines[^1] with { Text = inlines[^1].Text + text };
        }
        else if (text.Length > 0)
        {
            inlines.Add(style with { Text = text });
        }
    }
}
