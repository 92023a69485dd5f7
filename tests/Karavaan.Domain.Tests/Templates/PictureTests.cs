using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Tests.Templates;

/// <summary>A picture is no error, but its writer hears on which line it is not shown.</summary>
public sealed class PictureTests
{
    [Fact]
    public void Every_line_with_a_picture_is_told_with_what_people_read_instead()
    {
        var text = With("![een moestuin](tuin.png)", "Tekst ![een *rode* deur][deur] en ![](leeg.png)", "[geen beeld](tuin.png)", "\\![ook niet](tuin.png)");
        var reading = TemplateReader.Read(text);
        Assert.NotNull(reading.Template);
        Assert.Equal(["een moestuin", "een *rode* deur, "], reading.Warnings.Select(warning => Assert.Single(warning.Arguments)));
        Assert.All(reading.Warnings, warning => Assert.Equal(TemplateErrorCode.PictureNotShown, warning.Code));
        Assert.StartsWith("![een moestuin]", text.Split('\n')[reading.Warnings[0].Line - 1], StringComparison.Ordinal);
        Assert.StartsWith("Tekst", text.Split('\n')[reading.Warnings[1].Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_code_block_or_comment_it_is_no_picture() =>
        Assert.Empty(TemplateReader.Read(With("```", "![een moestuin](tuin.png)", "```", "<!-- ![weg](weg.png) -->")).Warnings);

    [Fact]
    public void The_workshops_on_the_shelf_have_none() =>
        Assert.All(Files.Shelf, file => Assert.Empty(TemplateReader.Read(Files.Shelved(file.Workshop, file.Language)).Warnings));

    /// <summary>A workshop of the shelf with these lines in its introduction.</summary>
    private static string With(params string[] lines)
    {
        var text = Files.Shelved("van-buurt-naar-wereld", "nl");
        var at = text.IndexOf("\n## ", StringComparison.Ordinal);
        return $"{text[..at]}\n{string.Join('\n', lines)}\n{text[at..]}";
    }
}
