using System.Text;
using Karavaan.Pdf.Text;
using Markdig.Syntax.Inlines;
using Inline = Karavaan.Pdf.Model.Inline;

namespace Karavaan.Pdf.Markdown;

/// <summary>The words inside a Markdown block, with their emphasis and links, and the language that their letters tell.</summary>
internal static class MarkdownInlines
{
    public static IReadOnlyList<Inline> Read(ContainerInline? container)
    {
        var runs = new List<Run>();
        if (container is not null)
        {
            Walk(container, new Inline(""), runs);
        }

        return [.. from run in runs let text = run.Text.ToString() select run.Style with { Text = text, Language = ScriptLanguage.Of(text) }];
    }

    private static void Walk(ContainerInline container, Inline style, List<Run> runs)
    {
        foreach (var inline in container)
        {
            Read(inline, style, runs);
        }
    }

    private static void Read(Markdig.Syntax.Inlines.Inline inline, Inline style, List<Run> runs)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Add(runs, style, literal.Content.ToString());
                break;
            case CodeInline code:
                Add(runs, style, code.Content);
                break;
            case LineBreakInline line:
                Add(runs, style, line.IsHard ? "\n" : " ");
                break;
            case AutolinkInline link:
                Add(runs, style with { Link = Allowed((link.IsEmail ? "mailto:" : "") + link.Url) }, link.Url);
                break;
            case HtmlEntityInline entity:
                Add(runs, style, entity.Transcoded.ToString());
                break;
            case EmphasisInline emphasis:
                Walk(emphasis, Emphasised(style, emphasis), runs);
                break;
            case LinkInline { IsImage: false } link:
                Walk(link, style with { Link = Allowed(link.Url) }, runs);
                break;
            case ContainerInline other:
                Walk(other, style, runs);
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
    private static void Add(List<Run> runs, Inline style, string text)
    {
        if (runs.Count > 0 && runs[^1].Style == style)
        {
            runs[^1].Text.Append(text);
        }
        else if (text.Length > 0)
        {
            runs.Add(new(style, new(text)));
        }
    }

    /// <summary>How it looks, and what stands there: of a text with a sign in every second place there are many pieces to join.</summary>
    private sealed record Run(Inline Style, StringBuilder Text);
}
