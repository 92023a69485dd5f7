namespace Karavaan.Domain.Templates;

/// <summary>A heading with the lines under it: a stage, or a part of one.</summary>
/// <param name="Line">The number of the heading's line.</param>
/// <param name="Raw">The heading's words as written; empty for what stands before the first heading.</param>
/// <param name="Lines">The lines under it.</param>
internal sealed record Section(int Line, string Raw, ArraySegment<SourceLine> Lines)
{
    public string Title => Escapes.Undo(Raw);

    /// <summary>Cuts lines at the headings of a level. The first section is what stands before them; it may be empty.</summary>
    /// <param name="lines">The lines to cut.</param>
    /// <param name="level">Of the headings: 2 for stages, 3 for parts.</param>
    /// <param name="isCut">Whether a heading, as written, begins a section.</param>
    public static List<Section> Cut(ArraySegment<SourceLine> lines, int level, Func<string, bool> isCut)
    {
        var sections = new List<Section>();
        var (line, raw, start) = (0, "", 0);
        for (var at = 0; at < lines.Count; at++)
        {
            if (Heading.At(lines, at) is not { } heading || heading.Level != level || !isCut(heading.Raw))
            {
                continue;
            }

            sections.Add(new(line, raw, lines[start..at]));
            (line, raw, start) = (lines[at].Number, heading.Raw, at + heading.Lines);
            at = start - 1;
        }

        sections.Add(new(line, raw, lines[start..]));
        return sections;
    }
}
