namespace Karavaan.Domain.Templates;

/// <summary>A line that gives a value: <c>- **Label:** value</c>, with or without the bullet and the stars, indented or not.</summary>
/// <param name="Label">The label that was recognised.</param>
/// <param name="Value">What stands behind it, trimmed, before escapes are undone.</param>
internal sealed record FieldLine(Word Label, string Value)
{
    private const int LongestLabel = 60;

    /// <summary>The field on a line, or null when none of the labels stands there. A number behind the label is for people and not read.</summary>
    public static FieldLine? Parse(string line, IReadOnlyList<Word> labels)
    {
        var text = WithoutBullet(SourceText.TrimStart(line));
        var colon = text.AsSpan(0, Math.Min(LongestLabel, text.Length)).IndexOf(':');
        if (colon < 1)
        {
            return null;
        }

        var (name, value) = WithoutStars(text[..colon], text[(colon + 1)..]);
        var folded = Word.Fold(WithoutNumber(name));
        return labels.FirstOrDefault(label => label.Has(folded)) is { } found ? new(found, SourceText.Trim(value)) : null;
    }

    private static string WithoutBullet(string text) =>
        text.Length > 1 && text[0] is '-' or '*' or '+' && SourceText.IsSpace(text[1]) ? SourceText.TrimStart(text[1..]) : text;

    private static (string Name, string Value) WithoutStars(string name, string value)
    {
        foreach (var stars in (string[])["**", "__"])
        {
            if (!name.StartsWith(stars, StringComparison.Ordinal))
            {
                continue;
            }

            var opened = name[2..].TrimEnd();
            return opened.EndsWith(stars, StringComparison.Ordinal) ? (opened[..^2], value)
                : value.StartsWith(stars, StringComparison.Ordinal) ? (opened, value[2..])
                : (name, value);
        }

        return (name, value);
    }

    private static string WithoutNumber(string name)
    {
        var trimmed = name.TrimEnd();
        var bare = trimmed.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return bare.Length < trimmed.Length && bare.EndsWith(' ') ? bare : trimmed;
    }
}
