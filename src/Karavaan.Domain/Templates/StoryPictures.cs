using System.Text.RegularExpressions;

namespace Karavaan.Domain.Templates;

/// <summary>Finds the pictures of a workshop file. Shown are those of this house in a story; of others people read the alt text.</summary>
public static partial class StoryPictures
{
    /// <summary>The pictures of this house in a file: on which line, which, and what stands for it.</summary>
    public static IEnumerable<(int Line, PictureReference Picture, string Alt)> Of(string text) =>
        from found in All(SourceText.Lines(text))
        where found.Picture is not null
        select (found.Line, found.Picture!, found.Alt);

    /// <summary>The pictures of this house that a workshop shows.</summary>
    public static IEnumerable<PictureReference> Shown(WorkshopTemplate? template) =>
        from slide in (template?.Stages ?? []).OfType<StageTemplate.Story>().SelectMany(story => story.Slides)
        from found in All(SourceText.Lines(slide.Markdown))
        where found.Picture is not null
        select found.Picture!;

    /// <summary>The picture of this house that is all that stands on this line, or <c>null</c>.</summary>
    internal static PictureReference? Alone(SourceLine line) =>
        !line.IsVerbatim && SourceText.Outdent(line.Text) is { } text && Picture().Match(text) is { Success: true, Index: 0 } match
        && SourceText.TrimEnd(text) == $"{match.Value}({match.Groups["address"].Value})"
            ? PictureReference.Find(match.Groups["address"].Value)
            : null;

    /// <summary>A warning for every line with a picture that isn't shown, outside code blocks and comments.</summary>
    internal static Sequence<TemplateError> In(string[] lines, WorkshopTemplate? template)
    {
        var shown = Shown(template).ToHashSet();
        return
        [
            .. All(lines).Where(found => found.Picture is null || !shown.Contains(found.Picture))
                .GroupBy(found => found.Line, found => found.Alt)
                .Take(TemplateReader.MostErrors)
                .Select(line => new TemplateError(line.Key, TemplateErrorCode.PictureNotShown, [string.Join(", ", line)])),
        ];
    }

    private static IEnumerable<(int Line, PictureReference? Picture, string Alt)> All(string[] lines) =>
        from line in new LineScanner(lines).Scan()
        where !line.IsVerbatim
        from Match picture in Picture().Matches(line.Text)
        select (line.Number, PictureReference.Find(picture.Groups["address"].Value), picture.Groups["alt"].Value);

    /// <summary><c>![alt](address)</c> or <c>![alt][name]</c>; not an escaped <c>\![</c>. In the alt text brackets stand in pairs, or escaped.</summary>
    [GeneratedRegex(@"(?<!\\)!\[(?<alt>(?:\\.|[^\[\]\\]|\[(?:\\.|[^\[\]\\])*\])*)\](?=\[|\((?<address>[^\s()]*))", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();
}
