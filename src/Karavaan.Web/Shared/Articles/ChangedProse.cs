using Karavaan.Domain.Charters;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace Karavaan.Web.Shared.Articles;

/// <summary>
/// Markdown with what changed since another text: struck and inserted words, each announced to a screen reader by a hidden word. Only
/// words are compared; a heading that became a paragraph is no change.
/// </summary>
public static class ChangedProse
{
    /// <summary>The HTML of <paramref name="after"/>, with what was struck where it stood, or without it.</summary>
    public static MarkupString Html(string before, string after, Words words, bool showsStruck = true)
    {
        var document = Prose.Read(after);
        Mark(new PlainText(document), WordDiff.Between(new PlainText(Prose.Read(before)).Text, new PlainText(document).Text), showsStruck);
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Prose.Setup(renderer);
        renderer.ObjectRenderers.Insert(0, new ChangeRenderer(words));
        renderer.Render(document);
        return new(writer.ToString());
    }

    private static void Mark(PlainText plain, IEnumerable<DiffPart> parts, bool showsStruck)
    {
        var place = 0;
        foreach (var part in parts)
        {
            if (part.Kind == DiffKind.Struck)
            {
                if (showsStruck)
                {
                    plain.Strike(place, part.Text);
                }

                continue;
            }

            if (part.Kind == DiffKind.Inserted)
            {
                plain.Insert(place, place + part.Text.Length);
            }

            place += part.Text.Length;
        }

        plain.Write();
    }

    private sealed class ChangeRenderer(Words words) : HtmlObjectRenderer<ChangeInline>
    {
        protected override void Write(HtmlRenderer renderer, ChangeInline change)
        {
            var (tag, word) = change.IsStruck ? ("del", ArticlesText.Struck) : ("ins", ArticlesText.Inserted);
            renderer.Write('<').Write(tag).Write("><span class=\"unseen\">").WriteEscape(words[word]).Write(" </span>");
            renderer.WriteEscape(change.Words).Write("</").Write(tag).Write('>');
        }
    }
}

/// <summary>Words that went or came.</summary>
internal sealed class ChangeInline(string words, bool isStruck) : LeafInline
{
    public string Words => words;

    public bool IsStruck => isStruck;
}
