using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Tests.Templates;

/// <summary>A picture is no error, but its writer hears on which line one is not shown.</summary>
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

    /// <summary>One of this house is shown in a story, and nowhere else.</summary>
    [Fact]
    public void A_picture_of_this_house_is_told_only_where_it_is_not_shown()
    {
        var picture = new PictureReference(new string('a', 32), 1600, 900);
        var line = picture.Line("een moestuin");
        Assert.Equal([TemplateErrorCode.PictureNotShown], TemplateReader.Read(With(line)).Warnings.Select(warning => warning.Code));
        var told = TemplateReader.Read(InStory(line));
        Assert.Empty(told.Warnings);
        Assert.Equal([picture], StoryPictures.Shown(told.Template));
        Assert.Equal([(picture, "een moestuin")], StoryPictures.Of(InStory(line)).Select(found => (found.Picture, found.Alt)));
        Assert.Equal(TemplateWriter.Write(told.Template!), InStory(line));
        Assert.NotEmpty(TemplateReader.Read(InStory("![elders](https://voorbeeld.be/tuin.png)")).Warnings);
    }

    [Theory]
    [InlineData("picture:0123456789abcdef0123456789abcdef-1600x1067", true)]
    [InlineData("picture:0123456789abcdef0123456789abcdef-1601x1067", false)]
    [InlineData("picture:0123456789abcdef0123456789abcdef-0x10", false)]
    [InlineData("picture:0123456789ABCDEF0123456789abcdef-16x10", false)]
    [InlineData("picture:0123456789abcdef-16x10", false)]
    [InlineData("https://voorbeeld.be/picture:0123456789abcdef0123456789abcdef-16x10", false)]
    [InlineData("picture:../../../0123456789abcdef0123456789abcdef-16x10", false)]
    [InlineData(null, false)]
    public void Only_the_very_form_names_a_picture_of_this_house(string? address, bool isOurs) =>
        Assert.Equal(isOurs ? address : null, PictureReference.Find(address)?.ToString());

    [Fact]
    public void Alt_text_cannot_end_the_line_that_it_stands_in() =>
        Assert.StartsWith("![een (rode) deur]", new PictureReference(new string('a', 32), 1, 1).Line(" een\n[rode]  deur "), StringComparison.Ordinal);

    [Theory]
    [InlineData("een [rode] deur")]
    [InlineData("een \\] deur")]
    [InlineData("een \\[ deur [1]")]
    public void Brackets_in_its_alt_text_do_not_hide_a_picture(string alt) =>
        Assert.Equal(alt, Assert.Single(StoryPictures.Of($"![{alt}](picture:{new string('a', 32)}-16x10)")).Alt);

    [Fact]
    public void The_workshops_on_the_shelf_have_none() =>
        Assert.All(Files.Shelf, file => Assert.Empty(TemplateReader.Read(Files.Shelved(file.Workshop, file.Language)).Warnings));

    /// <summary>A workshop of the shelf with this line on its first slide.</summary>
    private static string InStory(string line)
    {
        var text = Files.Shelved("van-buurt-naar-wereld", "nl");
        var slide = text.IndexOf("\n### ", text.IndexOf("verhaal\n", StringComparison.Ordinal), StringComparison.Ordinal);
        var end = text.IndexOf("\n\n", slide + 1, StringComparison.Ordinal);
        return $"{text[..end]}\n\n{line}{text[end..]}";
    }

    /// <summary>A workshop of the shelf with these lines in its introduction.</summary>
    private static string With(params string[] lines)
    {
        var text = Files.Shelved("van-buurt-naar-wereld", "nl");
        var at = text.IndexOf("\n## ", StringComparison.Ordinal);
        return $"{text[..at]}\n{string.Join('\n', lines)}\n{text[at..]}";
    }
}
