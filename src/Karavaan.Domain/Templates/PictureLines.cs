namespace Karavaan.Domain.Templates;

/// <summary>The lines of a slide that are a picture of this house and nothing else.</summary>
public static class PictureLines
{
    /// <summary>The slide in words alone, as if no picture had been put in.</summary>
    public static string Without(string markdown)
    {
        var kept = new List<string>();
        var isAfter = false;
        foreach (var line in new LineScanner(SourceText.Lines(markdown)).Scan())
        {
            if (StoryPictures.Alone(line) is not null)
            {
                isAfter = true;
            }
            else if (!isAfter || !line.IsBlank || (kept.Count > 0 && !SourceText.IsBlank(kept[^1])))
            {
                // Of the empty lines around a picture one stays.
                isAfter = false;
                kept.Add(line.Text);
            }
        }

        return string.Join('\n', kept).TrimEnd('\n');
    }

    /// <summary>
    /// The words of another slide with one's own pictures: those that stand above one's own words above them, the others below. A picture
    /// that the other slide has already stays where it is.
    /// </summary>
    public static string Carried(string own, string other)
    {
        var lines = new LineScanner(SourceText.Lines(own)).Scan();
        var there = StoryPictures.Of(other).Select(found => found.Picture).ToHashSet();
        var above = lines.TakeWhile(line => line.IsBlank || StoryPictures.Alone(line) is not null).ToList();
        return string.Join("\n\n", ((string[])[.. Missing(above), other, .. Missing(lines.Skip(above.Count))]).Where(text => text.Length > 0));

        IEnumerable<string> Missing(IEnumerable<SourceLine> among) =>
            from line in among
            where StoryPictures.Alone(line) is { } picture && !there.Contains(picture)
            select SourceText.Trim(line.Text);
    }
}
