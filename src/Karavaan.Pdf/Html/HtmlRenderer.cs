using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Html;

/// <summary>
/// Blocks as HTML, so that a page can say what a PDF prints, in the same words and the same order. Only elements and their meaning: how it looks
/// is the page's. Links are their words, and what has no words (figures, sheets, breaks) is not in it.
/// </summary>
public static class HtmlRenderer
{
    private const int Deepest = 6;

    private static readonly HtmlEncoder encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The blocks; every chapter, down to this depth, is a <c>section</c> with its heading.</summary>
    /// <param name="blocks">What to say.</param>
    /// <param name="top">The level in HTML of a heading of level 1: 1 to 6.</param>
    /// <param name="inserted">Said before marked words to who does not see the stroke; on the page it is in <c>.unseen</c>.</param>
    /// <returns>HTML that is well-formed XML too, in which everything that people typed is text.</returns>
    public static string Render(IReadOnlyList<Block> blocks, int top, string inserted)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(top, Deepest);
        var writer = new HtmlBlocks(top, inserted);
        var isOpen = false;
        foreach (var block in blocks)
        {
            if (block is Heading { Level: <= 2 })
            {
                writer.Add(isOpen ? "</section><section>" : "<section>");
                isOpen = true;
            }

            writer.Add(block);
        }

        return writer + (isOpen ? "</section>" : "");
    }

    private sealed class HtmlBlocks(int top, string inserted)
    {
        private readonly StringBuilder html = new();

        public void Add(string markup) => html.Append(markup);

        public void Add(Block block)
        {
            switch (block)
            {
                case Heading heading:
                    Element($"h{Math.Clamp(heading.Level + top - 1, 1, Deepest).ToString(CultureInfo.InvariantCulture)}", heading.Text);
                    break;
                case Paragraph paragraph:
                    Element("p", paragraph.Text, paragraph.Kind switch { ParagraphKind.Lead => "lead", ParagraphKind.Small => "remark", _ => null });
                    break;
                case List list:
                    AddList(list);
                    break;
                case Table table:
                    AddTable(table);
                    break;
                case Quote quote:
                    Around("blockquote", quote.Blocks);
                    break;
                case NoteBox box:
                    Around("div", box.Blocks, " class=\"note-box\"");
                    break;
                case KeepTogether group:
                    Each(group.Blocks);
                    break;
                case Rule:
                    Add("<hr/>");
                    break;
            }
        }

        public override string ToString() => html.ToString();

        private void Each(IEnumerable<Block> blocks)
        {
            foreach (var block in blocks)
            {
                Add(block);
            }
        }

        private void Around(string tag, IReadOnlyList<Block> blocks, string attributes = "")
        {
            html.Append(CultureInfo.InvariantCulture, $"<{tag}{attributes}>");
            Each(blocks);
            html.Append(CultureInfo.InvariantCulture, $"</{tag}>");
        }

        private void AddList(List list)
        {
            var start = list is { IsOrdered: true, Start: not 1 } ? $" start=\"{list.Start.ToString(CultureInfo.InvariantCulture)}\"" : "";
            var tag = list.IsOrdered ? "ol" : "ul";
            html.Append(CultureInfo.InvariantCulture, $"<{tag}{start}>");
            foreach (var item in list.Items)
            {
                Around("li", item.Blocks);
            }

            html.Append(CultureInfo.InvariantCulture, $"</{tag}>");
        }

        private void AddTable(Table table)
        {
            Add("<table>");
            if (table.Caption is { } caption)
            {
                Element("caption", [caption]);
            }

            Add("<thead><tr>");
            foreach (var column in table.Columns)
            {
                Element("th", [column.Head], attributes: " scope=\"col\"");
            }

            Add("</tr></thead><tbody>");
            foreach (var row in table.Rows)
            {
                Add("<tr>");
                foreach (var (i, cell) in row.Cells.Index())
                {
                    var isHead = table.HasRowHeads && i == 0;
                    Element(isHead ? "th" : "td", cell.Text, attributes: isHead ? " scope=\"row\"" : "");
                }

                Add("</tr>");
            }

            Add("</tbody></table>");
        }

        private void Element(string tag, IReadOnlyList<Inline> text, string? kind = null, string attributes = "")
        {
            html.Append(CultureInfo.InvariantCulture, $"<{tag}{attributes}{(kind is null ? "" : $" class=\"{kind}\"")} dir=\"auto\">");
            for (var i = 0; i < text.Count; i++)
            {
                // A stroke goes on under words in another style: it is told once.
                var (begins, ends) = (text[i].IsMarked && (i == 0 || !text[i - 1].IsMarked), text[i].IsMarked && (i == text.Count - 1 || !text[i + 1].IsMarked));
                Add(begins ? $"<ins><span class=\"unseen\">{Encoded(inserted)} </span>" : "");
                Add(Styled(text[i]));
                Add(ends ? "</ins>" : "");
            }

            html.Append(CultureInfo.InvariantCulture, $"</{tag}>");
        }

        private static string Styled(Inline inline)
        {
            var words = Encoded(TextCleaner.CleanPart(inline.Text)).Replace("\n", "<br/>", StringComparison.Ordinal);
            words = inline.IsSmall ? $"<small>{words}</small>" : words;
            words = inline.IsEmphasis ? $"<em>{words}</em>" : words;
            words = inline.IsStrong ? $"<strong>{words}</strong>" : words;
            words = inline.Language is { } language ? $"<span lang=\"{Encoded(language)}\">{words}</span>" : words;
            return inline.Label is { } hue ? $"<span class=\"label {NameOf(hue)}\">{words}</span>" : words;
        }

        private static string NameOf(Hue hue) =>
            hue == Palette.Rc ? "rc" : hue == Palette.Dc ? "dc" : hue == Palette.Nc ? "nc" : hue == Palette.Gc ? "gc" : "plain";

        private static string Encoded(string text) => encoder.Encode(text).Replace("&#xA;", "\n", StringComparison.Ordinal);
    }
}
