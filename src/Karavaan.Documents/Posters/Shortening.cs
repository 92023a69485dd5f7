using System.Globalization;
using Karavaan.Pdf.Markdown;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Posters;

/// <summary>
/// Makes blocks short enough for a page that may not grow: texts are cut after a word, lists and tables after some rows. What is cut ends in
/// '…', and whoever prints it says where the whole text is.
/// </summary>
/// <param name="signs">The most that a text may have, in UTF-16 units.</param>
/// <param name="rows">The most rows of a table, items of a list and parts of a box.</param>
internal sealed class Shortening(int signs, int rows)
{
    private const string Sign = "…";

    private static readonly char[] guillemets = ['«', '»'];

    /// <summary>Was anything left out?</summary>
    public bool HasCut { get; private set; }

    public Block Of(Block block) => block switch
    {
        Heading heading => heading with { Text = Cut(heading.Text) },
        Paragraph paragraph => paragraph with { Text = Cut(paragraph.Text) },
        List list => list with { Items = [.. Some(list.Items).Select(item => new ListItem([.. item.Blocks.Select(Of)]))] },
        Quote quote => quote with { Blocks = [.. Some(quote.Blocks).Select(Of)] },
        NoteBox box => box with { Blocks = [.. Some(box.Blocks).Select(Of)] },
        Table table => table with { Rows = [.. Some(table.Rows).Select(row => new TableRow([.. row.Cells.Select(cell => cell with { Text = Cut(cell.Text) })]))] },
        _ => block,
    };

    /// <summary>The beginning of a text in Markdown, as one paragraph without its markup; <c>null</c> when there are no words in it, or none may be shown.</summary>
    public Paragraph? Beginning(string markdown)
    {
        List<Inline> run = [];
        foreach (var words in MarkdownReader.Read(markdown).SelectMany(Texts).Where(words => words.Any(inline => !string.IsNullOrWhiteSpace(inline.Text))))
        {
            if (run.Count > 0)
            {
                // A sentence ends by itself; a heading, an item or a cell does not.
                run.Add(run[^1].Text.TrimEnd() is [.., '.' or '!' or '?' or '…' or ':' or ';'] ? " " : " · ");
            }

            run.AddRange(words.Select(inline => inline with { Text = inline.Text.Replace('\n', ' ') }));
        }

        var text = Cut(run);
        return text.Count == 0 ? null : new Paragraph(text);
    }

    /// <summary>
    /// A text up to a word, or up to a whole sign where a word is longer than may be shown; not into a name in guillemets («name», or »name« as in
    /// German), which would not close.
    /// </summary>
    internal static string UpTo(string text, int signs)
    {
        if (text.Length <= signs)
        {
            return text;
        }

        var end = 0;
        for (var next = 0; next <= signs; next += StringInfo.GetNextTextElementLength(text, next))
        {
            end = next;
        }

        var quote = text.LastIndexOfAny(guillemets, Math.Max(0, end - 1));
        if (quote > end / 2 && Opens(text, quote))
        {
            return text[..quote].TrimEnd() + " " + Sign;
        }

        var word = text.LastIndexOf(' ', Math.Max(0, end - 1), Math.Max(0, end));
        return text[end] == ' ' || (quote >= 0 && quote == end - 1 && !Opens(text, quote)) ? text[..end].TrimEnd() + " " + Sign : word > end / 2 ? text[..word].TrimEnd() + " " + Sign : text[..end] + Sign;
    }

    /// <summary>The same marks stand around a name one way or the other: which one this is, its neighbours say.</summary>
    private static bool Opens(string text, int quote) => text[quote] == '«'
        ? quote == 0 || !(char.IsLetterOrDigit(text[quote - 1]) || text[quote - 1] is '.' or '!' or '?' or '…' or ')')
        : (quote == 0 || text[quote - 1] is ' ' or '(') && quote + 1 < text.Length && char.IsLetterOrDigit(text[quote + 1]);

    private static IEnumerable<IReadOnlyList<Inline>> Texts(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [paragraph.Text],
        List list => list.Items.SelectMany(item => item.Blocks).SelectMany(Texts),
        Quote quote => quote.Blocks.SelectMany(Texts),
        Table table => [.. table.Columns.Select(column => (IReadOnlyList<Inline>)[column.Head]), .. table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text)],
        _ => [],
    };

    private IEnumerable<T> Some<T>(IReadOnlyList<T> all)
    {
        HasCut |= all.Count > rows;
        return all.Take(rows);
    }

    private List<Inline> Cut(IReadOnlyList<Inline> text)
    {
        List<Inline> cut = [];
        var room = signs;
        foreach (var inline in text)
        {
            if (inline.Text.Length > room)
            {
                HasCut = true;
                return room == 0 ? cut : [.. cut, inline with { Text = UpTo(inline.Text, room) }];
            }

            cut.Add(inline);
            room -= inline.Text.Length;
        }

        return cut;
    }
}
