using Karavaan.Domain.Charters;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Charters;

/// <summary>A stroke of felt pen under the words that came into a text since another one: what an objection made better stays to be seen.</summary>
internal sealed class ChangedWords
{
    private readonly List<(int Start, int End)> inserted = [];
    private int place;

    private ChangedWords(string before, string after)
    {
        var at = 0;
        List<DiffPart> parts = [.. WordDiff.Between(before, after).Where(part => part.Kind != DiffKind.Struck)];
        foreach (var (i, part) in parts.Index())
        {
            if (part.Kind == DiffKind.Inserted)
            {
                Add(after, at, at + part.Text.Length, i + 1 < parts.Count ? parts[i + 1].Text.Length : 0);
            }

            at += part.Text.Length;
        }
    }

    /// <summary>The blocks with the words marked that <paramref name="before"/> does not have. Tables stay as they are.</summary>
    public static IReadOnlyList<Block> Mark(IReadOnlyList<Block> blocks, IReadOnlyList<Block> before)
    {
        var changed = new ChangedWords(string.Concat(before.SelectMany(Words)), string.Concat(blocks.SelectMany(Words)));
        return [.. blocks.Select(changed.Mark)];
    }

    /// <summary>
    /// From the first word to the last. The full stop of the sentence before a new one is as new as the one at its end, so a part that begins with it
    /// moves on by that; and the white beside words is no word.
    /// </summary>
    private void Add(string text, int start, int end, int kept)
    {
        for (; kept > 0 && text[start] == text[end] && !char.IsLetterOrDigit(text[start]); kept--)
        {
            (start, end) = (start + 1, end + 1);
        }

        var words = text[start..end];
        start += words.Length - words.TrimStart().Length;
        if (words.Trim() is { Length: > 0 } trimmed)
        {
            inserted.Add((start, start + trimmed.Length));
        }
    }

    private Block Mark(Block block) => block switch
    {
        Heading heading => heading with { Text = Mark(heading.Text) },
        Paragraph paragraph => paragraph with { Text = Mark(paragraph.Text) },
        Quote quote => quote with { Blocks = [.. quote.Blocks.Select(Mark)] },
        List list => list with { Items = [.. list.Items.Select(item => item with { Blocks = [.. item.Blocks.Select(Mark)] })] },
        _ => block,
    };

    /// <summary>Goes over the words in the order in which the difference was made; a block ends with one sign more.</summary>
    private Inline[] Mark(IReadOnlyList<Inline> inlines)
    {
        Inline[] marked = [.. inlines.SelectMany(Mark)];
        place++;
        return marked;
    }

    private List<Inline> Mark(Inline inline)
    {
        var (start, end) = (place, place + inline.Text.Length);
        place = end;
        int[] cuts = [.. inserted.SelectMany(i => new[] { i.Start, i.End }).Where(cut => cut > start && cut < end).Append(start).Append(end).Distinct().Order()];
        return cuts.Length < 2 ? [inline] : [.. cuts.Zip(cuts.Skip(1), (from, to) => inline with
        {
            Text = inline.Text[(from - start)..(to - start)],
            IsMarked = inline.IsMarked || inserted.Exists(i => i.Start <= from && i.End >= to),
        })];
    }

    private static IEnumerable<string> Words(Block block) => block switch
    {
        Heading heading => Words(heading.Text),
        Paragraph paragraph => Words(paragraph.Text),
        Quote quote => quote.Blocks.SelectMany(Words),
        List list => list.Items.SelectMany(item => item.Blocks).SelectMany(Words),
        _ => [],
    };

    private static IEnumerable<string> Words(IReadOnlyList<Inline> inlines) => inlines.Select(inline => inline.Text).Append("\n");
}
