namespace Karavaan.Domain.Templates;

/// <summary>A line of the file.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Text">The line without its end.</param>
/// <param name="IsVerbatim">Whether it stands in a code block or a comment, where nothing is structure.</param>
internal readonly record struct SourceLine(int Number, string Text, bool IsVerbatim)
{
    public bool IsBlank => SourceText.IsBlank(Text);
}

/// <summary>
/// Finds the code blocks (between fences, as CommonMark 4.5 has them) and the HTML comments, so that a heading inside them stays text.
/// A block that never ends is no block: it would swallow the rest of the evening.
/// </summary>
internal sealed class LineScanner(IReadOnlyList<string> lines)
{
    private readonly Dictionary<char, int> neverClosed = [];
    private readonly List<int> unclosed = [];

    /// <summary>The indexes of the lines that open a block without an end; known after <see cref="Scan"/>.</summary>
    public IReadOnlyList<int> Unclosed => unclosed;

    /// <summary>The lines with their numbers, counted from <paramref name="first"/>.</summary>
    public SourceLine[] Scan(int first = 1)
    {
        var scanned = new SourceLine[lines.Count];
        for (var at = 0; at < lines.Count;)
        {
            var end = Block.OpenedBy(lines[at]) is { } block ? End(block, at) : -1;
            for (var last = Math.Max(at, end); at <= last; at++)
            {
                scanned[at] = new(first + at, lines[at], end >= 0);
            }
        }

        return scanned;
    }

    private int End(Block block, int start)
    {
        // Whatever opens a longer fence than one that never closed can't close either: without this a hostile file takes quadratic time.
        if (neverClosed.TryGetValue(block.Mark, out var shortest) && block.Length >= shortest)
        {
            return -1;
        }

        for (var at = start; at < lines.Count; at++)
        {
            if (block.IsClosedBy(lines[at], at == start))
            {
                return at;
            }
        }

        neverClosed[block.Mark] = block.Length;
        unclosed.Add(start);
        return -1;
    }
}

/// <summary>What a line opens: a code block by its fence, or a comment.</summary>
/// <param name="Mark">The fence's character, or <c>&lt;</c>.</param>
/// <param name="Length">How many of them.</param>
internal sealed record Block(char Mark, int Length)
{
    public static Block? OpenedBy(string line)
    {
        if (SourceText.Outdent(line) is not { Length: > 2 } text)
        {
            return null;
        }

        if (text.StartsWith("<!--", StringComparison.Ordinal))
        {
            return new('<', 1);
        }

        var length = Run(text);
        var isFence = text[0] is '`' or '~' && length >= 3 && !(text[0] == '`' && text.IndexOf('`', length) >= 0);
        return isFence ? new(text[0], length) : null;
    }

    public bool IsClosedBy(string line, bool isFirst)
    {
        if (Mark == '<')
        {
            var from = isFirst ? line.IndexOf("<!--", StringComparison.Ordinal) + 4 : 0;
            return line.IndexOf("-->", from, StringComparison.Ordinal) >= 0;
        }

        return !isFirst
            && SourceText.Outdent(line) is { Length: > 0 } text
            && text[0] == Mark
            && Run(text) >= Length
            && SourceText.IsBlank(text[Run(text)..]);
    }

    private static int Run(string text) => text.TakeWhile(character => character == text[0]).Count();
}
