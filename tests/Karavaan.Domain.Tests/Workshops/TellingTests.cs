using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Tests.Templates;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Workshops;

/// <summary>A workshop as somebody reads it in another language.</summary>
public sealed class TellingTests
{
    private static readonly WorkshopTemplate dutch = TemplateReader.Read(Files.BuiltIn("nl")).Template!;
    private static readonly WorkshopTemplate french = TemplateReader.Read(Files.BuiltIn("fr")).Template!;

    [Fact]
    public void The_template_is_told_and_minutes_and_notes_stay()
    {
        var told = Started(dutch).In("fr");
        Assert.Equal(french.Stages.Select(stage => stage.Title), told.Programme.Stages.Select(stage => stage.Content.Title));
        Assert.Equal(dutch.Stages.Select(stage => stage.Notes), told.Programme.Stages.Select(stage => stage.Content.Notes));
        Assert.All(told.Programme.Stages, stage => Assert.Equal("fr", told.LanguageOf(stage)));
        Assert.Equal((french.Quadrant, "fr"), (told.Template!.Quadrant, told.FrameLanguage));
        var articles = french.Stages.OfType<StageTemplate.Charter>().Single().Articles;
        Assert.Equal(articles.Select(a => (a.Title, a.Question)), told.Charter.Articles.Values.Select(a => (a.Title, a.Question)));
        Assert.All(told.Charter.Articles.Values, article => Assert.Equal("fr", told.LanguageOf(article)));
    }

    [Fact]
    public void A_changed_stage_stays_and_says_its_language()
    {
        var own = dutch with { Stages = dutch.Stages.With(0, dutch.Stages[0] with { Title = "Dag buren" }) };
        var told = Started(own).In("fr");
        Assert.Equal(("Dag buren", "nl"), (told.Programme.Stages[0].Content.Title, told.LanguageOf(told.Programme.Stages[0])));
        Assert.Equal(french.Stages[1].Title, told.Programme.Stages[1].Content.Title);
    }

    [Fact]
    public void In_its_own_language_and_in_one_that_it_has_not_it_is_the_state_itself()
    {
        var workshop = Started(dutch);
        Assert.Same(workshop, workshop.In("nl"));
        Assert.Same(workshop, workshop.In("es"));
        var old = workshop with { Translations = [] };
        Assert.Same(old, old.In("fr"));
    }

    [Fact]
    public void The_example_that_people_practise_with_is_told_by_its_name()
    {
        var at = dutch.Stages.ToList().FindIndex(stage => stage is StageTemplate.Quadrant);
        var (own, other) = ((StageTemplate.Quadrant)dutch.Stages[at], (StageTemplate.Quadrant)french.Stages[at]);
        var which = Enumerable.Range(0, own.Examples.Count).First(i => own.Examples[i].Label != other.Examples[i].Label);
        var opened = new QuadrantEvent.PracticeOpened(new(at + 1), own.Examples[which].Label);
        var workshop = Started(dutch).Apply(new(opened, Fleur, Evening.HalfPastSeven));
        Assert.Equal(other.Examples[which].Label, workshop.In("fr").Quadrants.ShowOf(new(at + 1)).Practice!.Example);
        Assert.Equal(own.Examples[which].Label, workshop.Quadrants.ShowOf(new(at + 1)).Practice!.Example);
    }

    /// <summary>Whoever shows the articles in two stages sees the titles of the first one above them, in every language.</summary>
    [Fact]
    public void An_article_of_two_stages_is_told_by_the_first_one_or_not_at_all()
    {
        var at = dutch.Stages.ToList().FindIndex(stage => stage is StageTemplate.Charter);
        var charter = (StageTemplate.Charter)dutch.Stages[at];
        var reworded = charter with { Articles = charter.Articles.With(0, charter.Articles[0] with { Title = "Ons eigen artikel" }) };
        var own = dutch with { Stages = [.. dutch.Stages.Take(at), reworded, .. dutch.Stages.Skip(at)] };
        var told = Started(own).In("fr");
        Assert.Equal((null, "fr"), (told.Programme.Stages[at].Language, told.Programme.Stages[at + 1].Language));
        var first = told.Charter.Articles[charter.Articles[0].Number];
        Assert.Equal(("Ons eigen artikel", "nl"), (first.Title, told.LanguageOf(first)));
    }

    [Fact]
    public void A_picture_of_ones_own_is_told_once()
    {
        var (story, line) = ((StageTemplate.Story)dutch.Stages[1], new PictureReference(new string('a', 32), 1600, 900).Line("een tuin"));
        var pictured = story with { Slides = story.Slides.With(0, story.Slides[0] with { Markdown = $"{story.Slides[0].Markdown}\n\n{line}" }) };
        var told = Started(dutch with { Stages = dutch.Stages.With(1, pictured) }).In("fr");
        var slide = ((StageTemplate.Story)told.Programme.Stages[1].Content).Slides[0];
        Assert.Equal($"{((StageTemplate.Story)french.Stages[1]).Slides[0].Markdown}\n\n{line}", slide.Markdown);
    }

    /// <summary>Translations that no start would make: unknown stages, other kinds.</summary>
    [Fact]
    public void A_translation_that_does_not_fit_changes_nothing()
    {
        var odd = new TemplateTranslation("fr", [new(1, french.Stages[^1]), new(99, french.Stages[0])]);
        var told = (Started(dutch) with { Translations = [odd] }).In("fr");
        Assert.Equal(dutch.Stages.Select(stage => stage.Title), told.Programme.Stages.Select(stage => stage.Content.Title));
    }

    private static Workshop Started(WorkshopTemplate template)
    {
        var command = new ProgrammeCommand.StartWorkshop(template)
        {
            Id = Guid.CreateVersion7(),
            Translations = Siblings.Of(template, [dutch, french]),
        };
        var accepted = Assert.IsType<Decision.Accepted>(WorkshopDecider.Decide(Workshop.Empty, command, Fleur, Evening.HalfPastSeven));
        return accepted.Events.Aggregate(Workshop.Empty, (state, e) => state.Apply(new(e, Fleur, Evening.HalfPastSeven)));
    }
}
