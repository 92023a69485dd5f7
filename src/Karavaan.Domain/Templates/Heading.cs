namespace Karavaan.Domain.Templates;

/// <summary>A heading that gives the file its structure: level 2 begins a stage, level 3 a part of a stage. All other levels are text.</summary>
/// <param name="Level">2 or 3.</param>
/// <param name="Raw">Its words as written, before escapes are undone.</param>
/// <param name="Lines">How many lines it takes: two when it is underlined.</param>
internal sealed record Heading(int Level, string Raw, int Lines)
{
    public string Text => Escapes.Undo(Raw);

    /// <summary>The heading at a line, or null.</summary>
    public static Heading? At(IReadOnlyList<SourceLine> lines, int at) =>
        lines[at].IsVerbatim ? null : Atx(lines[at].Text) ?? Underlined(lines, at);

    /// <summary>A heading with hashes before it, and perhaps behind it; the space between is often forgotten and so not asked.</summary>
    public static Heading? Atx(string line)
    {
        if (SourceText.Outdent(line) is not { } text)
        {
            return null;
        }

        var level = text.TakeWhile(character => character == '#').Count();
        return level is 2 or 3 ? new(level, WithoutClosingHashes(SourceText.Trim(text[level..])), 1) : null;
    }

    /// <summary>Whether a line of three or more hyphens makes the paragraph of one line above it a heading (CommonMark 4.3, narrower).</summary>
    private static Heading? Underlined(IReadOnlyList<SourceLine> lines, int at)
    {
        if (at + 1 == lines.Count || lines[at + 1].IsVerbatim || !IsUnderline(lines[at + 1].Text))
        {
            return null;
        }

        var isAlone = at == 0 || lines[at - 1].IsBlank || lines[at - 1].IsVerbatim || Atx(lines[at - 1].Text) is not null;
        return isAlone && IsPlain(lines[at].Text) ? new(2, SourceText.Trim(lines[at].Text), 2) : null;
    }

    private static bool IsPlain(string line) =>
        SourceText.Outdent(line) is { Length: > 0 } text && !"-*+#>|<`~".Contains(text[0]) && FieldLine.Parse(text, Labels.All) is null;

    private static bool IsUnderline(string line) =>
        SourceText.Outdent(line) is { } text && SourceText.TrimEnd(text) is { Length: >= 3 } run && run.All(character => character == '-');

    private static string WithoutClosingHashes(string text)
    {
        var opened = text.TrimEnd('#');
        return opened.Length == 0 || SourceText.IsSpace(opened[^1]) ? SourceText.TrimEnd(opened) : text;
    }
}
