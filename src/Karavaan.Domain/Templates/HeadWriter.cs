using System.Globalization;

namespace Karavaan.Domain.Templates;

/// <summary>Writes the front matter.</summary>
internal static class HeadWriter
{
    public static void Write(WorkshopTemplate template, Page page)
    {
        page.Line("---");
        Entry(page, FrontMatterKeys.Title, template.Title);
        Entry(page, FrontMatterKeys.Keyword, template.Key);
        Entry(page, FrontMatterKeys.Language, template.Language);
        Entry(page, FrontMatterKeys.Size, Choices.Sizes.First(size => size.Value == template.Size).Word.In(page.Language));
        Entry(page, FrontMatterKeys.Licence, template.Licence);
        if (template.IsApproving)
        {
            Entry(page, FrontMatterKeys.Approval, Choices.YesOrNo[0].Word.In(page.Language));
        }

        if (template.NamesKept is { } days)
        {
            Entry(page, FrontMatterKeys.NamesKept, days.ToString(CultureInfo.InvariantCulture));
        }

        if (template.IsNamed)
        {
            Entry(page, FrontMatterKeys.NotesNamed, Choices.YesOrNo[0].Word.In(page.Language));
        }

        foreach (var line in template.Extra)
        {
            page.Line(Extra(line));
        }

        Quadrant(template.Quadrant, page);
        page.Line("---");
    }

    private static void Quadrant(QuadrantFrame frame, Page page)
    {
        (Word Position, FieldName Field)[] fields =
        [
            (Positions.TopLeft, frame.TopLeft),
            (Positions.BottomLeft, frame.BottomLeft),
            (Positions.BottomRight, frame.BottomRight),
            (Positions.TopRight, frame.TopRight),
        ];
        Axes(frame, page);
        Group(page, FrontMatterKeys.Fields, [.. fields.Select(field => (field.Position, field.Field.Name))]);
        Group(page, FrontMatterKeys.Subtitles, [.. fields.Select(field => (field.Position, field.Field.Subtitle))]);
    }

    private static void Axes(QuadrantFrame frame, Page page)
    {
        (Word, string)[] ends =
        [
            (Positions.Left, frame.Horizontal.Low),
            (Positions.Right, frame.Horizontal.High),
            (Positions.Bottom, frame.Vertical.Low),
            (Positions.Top, frame.Vertical.High),
        ];
        (Word, string)[] rightSide = frame.RightSide is { } names
            ? [(Positions.BottomRight, names.Low), (Positions.TopRight, names.High)]
            : [];
        Group(page, FrontMatterKeys.Axes, [.. ends, .. rightSide]);
    }

    private static void Group(Page page, Word group, (Word Position, string Value)[] entries)
    {
        page.Line($"{group.In(page.Language)}:");
        foreach (var (position, value) in entries)
        {
            Entry(page, position, value, "  ");
        }
    }

    private static void Entry(Page page, Word key, string value, string indent = "") =>
        page.Line($"{indent}{key.In(page.Language)}: {Value(value)}");

    /// <summary>The reader drops quotes around a value, so quotes that belong to it are escaped.</summary>
    private static string Value(string value)
    {
        var line = Escapes.Line(value);
        return line.Length > 1 && line[0] is '"' or '\'' && line[0] == line[^1] ? Escapes.First(line) : line;
    }

    private static string Extra(string line)
    {
        var written = Escapes.Always(line).Replace("\n", Escapes.Of('\n'), StringComparison.Ordinal);
        if (SourceText.IsBlank(written))
        {
            return Escapes.Line(written);
        }

        var whole = SourceText.IsSpace(written[^1]) ? written[..^1] + Escapes.Of(written[^1]) : written;
        return FrontMatter.IsKnown(whole) ? Escapes.FirstWord(whole) : whole;
    }
}
