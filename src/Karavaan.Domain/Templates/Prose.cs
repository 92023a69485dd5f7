namespace Karavaan.Domain.Templates;

/// <summary>Markdown text inside the file: what people read, and of which the reader wants to know nothing.</summary>
internal static class Prose
{
    /// <summary>The text of some lines, without the blank lines around it. A line of only white space becomes an empty one.</summary>
    public static string Read(IEnumerable<SourceLine> lines)
    {
        var texts = lines.Select(line => line.IsBlank ? "" : line.Text).ToList();
        var first = texts.FindIndex(text => text.Length > 0);
        var last = texts.FindLastIndex(text => text.Length > 0);
        return first < 0 ? "" : Escapes.Undo(string.Join('\n', texts[first..(last + 1)]));
    }

    /// <summary>Two texts as one, with a blank line between them.</summary>
    public static string Join(string first, string second) =>
        first.Length == 0 ? second : second.Length == 0 ? first : first + "\n\n" + second;

    /// <summary>
    /// The lines that the reader turns into this text, at a place where it looks for some labels and headings.
    /// </summary>
    /// <param name="text">The text, of any form.</param>
    /// <param name="labels">The labels of fields that the reader knows at this place.</param>
    /// <param name="isPart">Whether the reader would begin a part of a stage at such a heading of level 3.</param>
    public static string[] Write(string text, IReadOnlyList<Word> labels, Func<string, bool> isPart)
    {
        var lines = Filled(Escapes.Always(text)).Split('\n');
        while (true)
        {
            var scanner = new LineScanner(lines);
            var scanned = scanner.Scan();
            var mistakable = Enumerable.Range(0, lines.Length).Where(at => IsMistakable(scanned, at, labels, isPart)).Concat(scanner.Unclosed).Distinct().ToList();
            if (mistakable.Count == 0)
            {
                return lines;
            }

            // Again, because a line that no longer opens a block may be seen as a paragraph.
            mistakable.ForEach(at => lines[at] = Escapes.FirstWord(lines[at]));
        }
    }

    /// <summary>Whether the reader would see more than text in a line, whatever stands before or after it.</summary>
    public static bool IsMistakable(string line, IReadOnlyList<Word> labels) =>
        Heading.Atx(line) is not null || Block.OpenedBy(line) is not null || FieldLine.Parse(line, labels) is not null;

    private static bool IsMistakable(SourceLine[] lines, int at, IReadOnlyList<Word> labels, Func<string, bool> isPart)
    {
        var line = lines[at];
        if (line.IsVerbatim || line.Text.Length == 0)
        {
            return false;
        }

        return (at > 0 && Heading.At(lines, at - 1) is { Lines: 2 })
            || Heading.Atx(line.Text) is { } heading && (heading.Level == 2 || isPart(heading.Raw))
            || FieldLine.Parse(line.Text, labels) is not null;
    }

    /// <summary>Puts the line breaks at both ends, and one space of lines with only white space, into escapes.</summary>
    private static string Filled(string text)
    {
        var bare = text.Trim('\n');
        var first = text.Length - text.TrimStart('\n').Length;
        var last = bare.Length == 0 ? 0 : text.Length - first - bare.Length;
        var lines = bare.Split('\n').Select(line => line.Length > 0 && SourceText.IsBlank(line) ? Escapes.First(line) : line);
        return Breaks(first) + string.Join('\n', lines) + Breaks(last);
    }

    private static string Breaks(int count) => string.Concat(Enumerable.Repeat(Escapes.Of('\n'), count));
}
