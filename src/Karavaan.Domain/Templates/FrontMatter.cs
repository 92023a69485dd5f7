namespace Karavaan.Domain.Templates;

/// <summary>
/// The lines between the two lines of three hyphens: <c>key: value</c>, with one level of nesting under the groups of the quadrant.
/// What isn't known is kept as it is written.
/// </summary>
internal sealed class FrontMatter
{
    private readonly Dictionary<(Word? Group, Word Key), (string Value, int Line)> values = [];
    private readonly Dictionary<Word, int> groups = [];
    private readonly HashSet<Word> missing = [];
    private readonly List<string> extra = [];

    /// <summary>The index of the first line after the front matter.</summary>
    public int End { get; private set; }

    /// <summary>The lines that mean nothing to the reader.</summary>
    public Sequence<string> Extra => [.. extra];

    /// <summary>The number of the line where it begins.</summary>
    public int Line { get; private init; }

    /// <summary>Reads the front matter at the beginning of the file; without it everything is missing, and that is said once.</summary>
    public static FrontMatter? Read(string[] lines, Complaints complaints)
    {
        var start = Array.FindIndex(lines, line => !SourceText.IsBlank(line));
        if (start < 0 || SourceText.TrimEnd(lines[start]) != "---")
        {
            complaints.Add(1, TemplateErrorCode.FrontMatterMissing);
            return null;
        }

        var read = new FrontMatter { Line = start + 1 };
        read.ReadLines(lines, start + 1, complaints);
        return read;
    }

    /// <summary>Whether a line of front matter means something to the reader, or ends it, when it stands under no group.</summary>
    public static bool IsKnown(string line) =>
        IsEnd(line) || (Split(line) is { IsNested: false } entry && Find([.. FrontMatterKeys.Scalars, .. FrontMatterKeys.Groups], entry.Key) is not null);

    /// <summary>The value of a key; empty, after a complaint, when it isn't there.</summary>
    public string Required(Word key, Complaints complaints, Word? group = null)
    {
        if (Optional(key, group) is { } value)
        {
            return value;
        }

        if (group is null || groups.ContainsKey(group))
        {
            Miss(key, complaints, group);
        }
        else if (missing.Add(group))
        {
            complaints.Add(Line, TemplateErrorCode.KeyMissing, group);
        }

        return "";
    }

    /// <summary>The value of a key, or null when it isn't there or empty.</summary>
    public string? Optional(Word key, Word? group = null) =>
        values.TryGetValue((group, key), out var found) && found.Value.Length > 0 ? Escapes.Undo(found.Value) : null;

    /// <summary>The line of a key, or of the front matter when the key isn't there.</summary>
    public int LineOf(Word key) => values.TryGetValue((null, key), out var found) ? found.Line : Line;

    private void Miss(Word key, Complaints complaints, Word? group)
    {
        var line = values.TryGetValue((group, key), out var empty) ? empty.Line : group is null ? Line : groups[group];
        var name = group is null ? "" : group.In(complaints.Language) + ": ";
        complaints.Add(line, TemplateErrorCode.KeyMissing, name + key.In(complaints.Language));
    }

    private void ReadLines(string[] lines, int start, Complaints complaints)
    {
        Word? group = null;
        for (var at = start; at < lines.Length; at++)
        {
            if (IsEnd(lines[at]))
            {
                End = at + 1;
                return;
            }

            // A comment may begin with two hashes as well; a heading stands after a blank line.
            if (Heading.Atx(lines[at]) is not null && SourceText.IsBlank(lines[at - 1]))
            {
                NotClosed(at, complaints);
                return;
            }

            group = Add(lines[at], at + 1, group, complaints);
        }

        NotClosed(lines.Length, complaints);
    }

    private void NotClosed(int end, Complaints complaints)
    {
        complaints.Add(Line, TemplateErrorCode.FrontMatterNotClosed);
        End = end;
    }

    private Word? Add(string line, int number, Word? group, Complaints complaints)
    {
        if (SourceText.IsBlank(line))
        {
            return group;
        }

        var entry = Split(line);
        if (entry is { IsNested: false } && Find(FrontMatterKeys.Groups, entry.Key) is { } opened)
        {
            groups.TryAdd(opened, number);
            return opened;
        }

        var isNested = entry?.IsNested ?? SourceText.IsSpace(line[0]);
        var known = entry is null ? null : isNested ? FindNested(group, entry.Key) : Find(FrontMatterKeys.Scalars, entry.Key);
        Keep(known, entry, (isNested ? group : null, number), line, complaints);
        return isNested ? group : null;
    }

    private void Keep(Word? key, FrontMatterLine? entry, (Word? Group, int Line) place, string line, Complaints complaints)
    {
        if (key is null || entry is null)
        {
            extra.Add(Escapes.Undo(SourceText.TrimEnd(line)));
        }
        else if (!values.TryAdd((place.Group, key), (entry.Value, place.Line)))
        {
            var first = values[(place.Group, key)].Line;
            complaints.Add(place.Line, TemplateErrorCode.KeyDuplicated, key, $"{first}");
        }
    }

    private static Word? FindNested(Word? group, string key) =>
        group is null ? null : Find(group == FrontMatterKeys.Axes ? Positions.OfAxes : Positions.OfFields, key);

    private static Word? Find(Word[] words, string key) => words.FirstOrDefault(word => word.Is(key));

    private static bool IsEnd(string line) => SourceText.TrimEnd(line) is "---" or "...";

    private static FrontMatterLine? Split(string line) =>
        line.IndexOf(':') is var colon and > 0
            ? new(SourceText.IsSpace(line[0]), line[..colon], WithoutQuotes(SourceText.Trim(line[(colon + 1)..])))
            : null;

    private static string WithoutQuotes(string value) =>
        value.Length > 1 && value[0] is '"' or '\'' && value[0] == value[^1] ? value[1..^1] : value;

    private sealed record FrontMatterLine(bool IsNested, string Key, string Value);
}
