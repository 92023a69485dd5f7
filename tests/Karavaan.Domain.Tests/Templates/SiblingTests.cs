using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Tests.Templates;

/// <summary>What of a workshop is found in other languages on the shelf.</summary>
public sealed class SiblingTests
{
    private static readonly IReadOnlyList<WorkshopTemplate> shelf =
        [.. Files.Shelf.Select(file => TemplateReader.Read(Files.Shelved(file.Workshop, file.Language)).Template!)];

    [Theory]
    [MemberData(nameof(ShelfTests.Shelf), MemberType = typeof(ShelfTests))]
    public void A_file_of_the_shelf_has_every_stage_in_every_other_language(string workshop, string language)
    {
        var template = Find(workshop, language);
        var told = Siblings.Of(template, shelf);
        Assert.Equal(((string[])["nl", "fr", "en", "de"]).Except([language]), told.Select(t => t.Language));
        Assert.All(told, translation =>
        {
            var sibling = Find(workshop, translation.Language);
            Assert.Equal(Enumerable.Range(1, template.Stages.Count), translation.Stages.Select(stage => stage.Stage));
            Assert.Equal(sibling.Stages.Select(stage => (stage.Title, stage.Instruction)), translation.Stages.Select(stage => (stage.Content.Title, stage.Content.Instruction)));
            Assert.Equal(sibling.Quadrant, translation.Quadrant);
            Assert.All(translation.Stages, stage => Assert.Equal("", stage.Content.Notes));
        });
    }

    [Fact]
    public void Another_length_keyword_or_note_keeps_the_stage_and_another_text_loses_only_that_stage()
    {
        var own = Find("van-buurt-naar-wereld", "nl");
        var changed = own with
        {
            Key = "van-ons",
            Stages = own.Stages.With(0, own.Stages[0] with { Minutes = 33, Notes = "Zet koffie." })
                .With(1, own.Stages[1] with { Instruction = "Luister naar de burgemeester." }),
        };
        var french = Siblings.Of(changed, shelf).Single(told => told.Language == "fr");
        Assert.Equal(Enumerable.Range(1, own.Stages.Count).Except([2]), french.Stages.Select(stage => stage.Stage));
        Assert.Equal(33, french.Of(1)!.Minutes);
    }

    /// <summary>Those of a house stand in no file on the shelf; the words under them are the same.</summary>
    [Fact]
    public void A_picture_that_was_put_in_keeps_the_stage_and_is_shown_in_every_language()
    {
        var (own, other) = (Find("van-buurt-naar-wereld", "nl"), (StageTemplate.Story)Find("van-buurt-naar-wereld", "fr").Stages[1]);
        var (story, line) = ((StageTemplate.Story)own.Stages[1], new PictureReference(new string('a', 32), 1600, 900).Line("een tuin [of twee]"));
        var pictured = story with
        {
            Slides = story.Slides.With(0, story.Slides[0] with { Markdown = $"{story.Slides[0].Markdown}\n\n{line}" })
                .With(1, story.Slides[1] with { Markdown = $"{line}\n\n{story.Slides[1].Markdown}" }),
        };
        var told = (StageTemplate.Story?)Siblings.Of(own with { Stages = own.Stages.With(1, pictured) }, shelf).Single(t => t.Language == "fr").Of(2);
        Assert.Equal(
            [$"{other.Slides[0].Markdown}\n\n{line}", $"{line}\n\n{other.Slides[1].Markdown}", .. other.Slides.Skip(2).Select(slide => slide.Markdown)],
            told!.Slides.Select(slide => slide.Markdown));
        var reworded = pictured with { Slides = pictured.Slides.With(0, pictured.Slides[0] with { Markdown = $"Anders.\n\n{line}" }) };
        Assert.Null(Siblings.Of(own with { Stages = own.Stages.With(1, reworded) }, shelf).Single(t => t.Language == "fr").Of(2));
    }

    [Theory]
    [InlineData("Eén.\n\n#\n\nTwee.", "Eén.\n\nTwee.")]
    [InlineData("#\n\n#\n\nEén.", "Eén.")]
    [InlineData("Eén.\n#\nTwee.", "Eén.\nTwee.")]
    [InlineData("```\n#\n```", "```\n#\n```")]
    [InlineData("Kijk: #", "Kijk: #")]
    public void A_line_that_is_only_a_picture_is_no_words(string slide, string words)
    {
        var line = new PictureReference(new string('a', 32), 1600, 900).Line("een tuin");
        Assert.Equal(Filled(words), PictureLines.Without(Filled(slide)));
        string Filled(string text) => text.Replace("#", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stage_that_was_moved_is_found()
    {
        var own = Find("van-buurt-naar-wereld", "nl");
        var french = Siblings.Of(own with { Stages = [.. own.Stages.Skip(1)] }, shelf).Single(told => told.Language == "fr");
        Assert.Equal(Find("van-buurt-naar-wereld", "fr").Stages[1].Title, french.Of(1)!.Title);
    }

    [Fact]
    public void Own_names_on_the_quadrant_stay_and_nothing_at_all_is_no_translation()
    {
        var own = Find("van-buurt-naar-wereld", "nl");
        var named = own with { Quadrant = own.Quadrant with { Horizontal = new("dicht", "open") } };
        Assert.All(Siblings.Of(named, shelf), told => Assert.Null(told.Quadrant));
        Assert.Equal([], Siblings.Of(named with { Stages = [.. named.Stages.Select(stage => stage with { Title = $"Ons {stage.Title}" })] }, shelf));
    }

    [Fact]
    public void A_sibling_with_other_pieces_is_another_stage()
    {
        var (own, other) = (Find("van-buurt-naar-wereld", "nl"), Find("van-buurt-naar-wereld", "fr"));
        var story = (StageTemplate.Story)other.Stages[1];
        var longer = other with { Stages = other.Stages.With(1, story with { Slides = story.Slides.Add(new("Encore", "une")) }) };
        Assert.Null(Siblings.Of(own, [own, longer]).Single().Of(2));
    }

    [Fact]
    public void What_it_had_when_it_was_held_before_stays_when_the_files_changed()
    {
        var own = Find("van-buurt-naar-wereld", "nl");
        var before = Siblings.Of(own, shelf);
        Assert.Equal(before, Siblings.Of(own, [], before));
    }

    private static WorkshopTemplate Find(string key, string language) => shelf.Single(template => template.Key == key && template.Language == language);
}
