namespace Karavaan.Domain.Templates;

/// <summary>
/// Reads a workshop file: front matter, an introduction, and a section per stage (see <c>templates/FORMAT.md</c>).
/// <list type="bullet">
/// <item>The front matter stands between two lines of three hyphens: <c>key: value</c>, and indented under the groups axes, quadrants, explanation.</item>
/// <item>A heading of level 2 begins a stage. Its first field says which kind it is.</item>
/// <item>A field is a line <c>- **Label:** value</c>; bullet and stars may be left out, indented or plain lines under it go on with it.</item>
/// <item>A heading of level 3 begins a part where the kind has parts: slide, theme, article, teaching examples, and in every kind the notes.</item>
/// <item>Everything else is text and is kept. Code blocks and comments hold no structure.</item>
/// </list>
/// Labels and words of choice are read in all four languages, whatever the language of the file.
/// </summary>
public static class TemplateReader
{
    /// <summary>The longest file that is read, in characters.</summary>
    public const int Longest = 1_048_576;

    /// <summary>The most errors that one reading gives: whatever has more is no workshop file.</summary>
    public const int MostErrors = 1_000;

    /// <summary>The template in a text, or all that is wrong with it, each with its line. No text makes it throw.</summary>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public static TemplateReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var complaints = new Complaints();
        var isRefused = Refuse(text, complaints);
        var lines = SourceText.Lines(isRefused ? "" : text);
        var template = isRefused ? null : Template(lines, complaints);
        var errors = complaints.Errors;
        return new(errors.Count == 0 ? template : null, errors) { Warnings = StoryPictures.In(lines, template) };
    }

    private static bool Refuse(string text, Complaints complaints)
    {
        if (text.Length > Longest)
        {
            complaints.Add(1, TemplateErrorCode.FileTooLong, $"{Longest}", $"{text.Length}");
            return true;
        }

        var isEmpty = string.IsNullOrWhiteSpace(text.Trim('\uFEFF'));
        if (isEmpty)
        {
            complaints.Add(1, TemplateErrorCode.FileEmpty);
        }

        return isEmpty;
    }

    private static WorkshopTemplate? Template(string[] lines, Complaints complaints)
    {
        var front = FrontMatter.Read(lines, complaints);
        var head = front is null ? null : HeadReader.Read(front, complaints);
        var start = front?.End ?? 0;
        var scanner = new LineScanner(lines[start..]);
        var sections = Section.Cut(scanner.Scan(start + 1), 2, _ => true);
        foreach (var open in scanner.Unclosed)
        {
            complaints.Add(start + open + 1, TemplateErrorCode.BlockNotClosed);
        }

        var read = sections.Skip(1).Select(section => (section.Line, Stage: StageReader.Read(section, complaints))).ToList();
        FindTalks(read, complaints);
        var stages = read.Select(section => section.Stage).OfType<StageTemplate>().ToSequence();
        if (sections.Count == 1)
        {
            complaints.Add(lines.Length, TemplateErrorCode.StagesMissing);
        }

        return head is null ? null : head with { Introduction = Prose.Read(sections[0].Lines), Stages = stages };
    }

    /// <summary>Whoever chooses themes needs a talk about them later; a stage that couldn't be read may be that talk.</summary>
    private static void FindTalks(List<(int Line, StageTemplate? Stage)> stages, Complaints complaints)
    {
        foreach (var (at, (line, stage)) in stages.Index())
        {
            if (stage is StageTemplate.Choose && !stages.Skip(at).Any(later => later.Stage is null or StageTemplate.Themes))
            {
                complaints.Add(line, TemplateErrorCode.TalkMissing, stage.Title, StageKind.Themes.Name.In(complaints.Language));
            }
        }
    }
}
