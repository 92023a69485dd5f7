using System.Text.RegularExpressions;

namespace Karavaan.Domain.Templates;

/// <summary>Finds the pictures of a workshop file. They are not shown yet: wherever one stands, people read its alt text.</summary>
internal static partial class Pictures
{
    /// <summary>A warning for every line with a picture, outside code blocks and comments.</summary>
    public static Sequence<TemplateError> In(string[] lines) =>
    [
        .. new LineScanner(lines).Scan().Where(line => !line.IsVerbatim)
            .Select(line => (line.Number, Alts: Picture().Matches(line.Text).Select(picture => picture.Groups["alt"].Value).ToList()))
            .Where(line => line.Alts.Count > 0)
            .Take(TemplateReader.MostErrors)
            .Select(line => new TemplateError(line.Number, TemplateErrorCode.PictureNotShown, [string.Join(", ", line.Alts)])),
    ];

    /// <summary><c>![alt](address)</c> or <c>![alt][name]</c>; not an escaped <c>\![</c>.</summary>
    [GeneratedRegex(@"(?<!\\)!\[(?<alt>[^\[\]]*)\](?=[(\[])", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();
}
