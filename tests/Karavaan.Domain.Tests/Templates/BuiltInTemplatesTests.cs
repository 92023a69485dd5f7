using System.Text.RegularExpressions;
using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Tests.Templates;

public sealed partial class BuiltInTemplatesTests
{
    private static readonly string[] languages = ["nl", "fr", "en", "de"];

    public static TheoryData<string> Languages => [.. languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_file_is_read_and_written_back_to_the_letter(string language)
    {
        var text = Files.BuiltIn(language);
        var reading = TemplateReader.Read(text);
        Assert.Equal([], reading.Errors);
        Assert.Equal(text, TemplateWriter.Write(reading.Template!));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_workshop_fills_an_evening_in_a_hall(string language)
    {
        var template = Read(language);
        Assert.Equal(("van-buurt-naar-wereld", language, WorkshopSize.Hall, 120), (template.Key, template.Language, template.Size, template.Minutes));
        Assert.Equal([8, 10, 3, 16, 8, 17, 12, 16, 16, 4, 5, 5], template.Stages.Select(stage => stage.Minutes));
        Assert.Equal(
            [new(RoundSize.Alone, 1), new(RoundSize.Pairs, 3), new(RoundSize.Fours, 6), new(RoundSize.Everyone, 6)],
            Stage<StageTemplate.Themes>(template).Rounds!);
        Assert.Equal(
            ["Welcome", "Story", "Choose", "Themes", "Harvest", "Quadrant", "Break", "Charter", "Consent", "Agreements", "Sign", "Checkout"],
            template.Stages.Select(stage => stage.GetType().Name));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Nothing_is_left_without_words(string language)
    {
        var template = Read(language);
        Assert.All(template.Stages, stage => Assert.DoesNotContain("", (string[])[stage.Title, stage.Goal, stage.Instruction, stage.Notes]));
        Assert.All(template.Stages, stage => Assert.Equal("", stage.Text));
        Assert.All(Stage<StageTemplate.Story>(template).Slides, slide => Assert.NotEqual("", slide.Markdown));
        Assert.All(Stage<StageTemplate.Themes>(template).List, theme => Assert.True(theme.Introduction.Length > 0 && theme.Questions.Count == 3));
        Assert.All(Stage<StageTemplate.Charter>(template).Articles, article => Assert.NotEqual("", article.Example));
        Assert.All(Stage<StageTemplate.Quadrant>(template).Examples, example => Assert.NotEqual("", example.Note));
    }

    [Fact]
    public void The_four_languages_have_the_same_structure()
    {
        var shapes = languages.Select(language => Shape(Read(language))).ToList();
        Assert.All(shapes, shape => Assert.Equal(shapes[0], shape));
    }

    [Fact]
    public void The_content_is_complete()
    {
        var template = Read("nl");
        Assert.Equal(7, Stage<StageTemplate.Story>(template).Slides.Count);
        Assert.Equal(
            ["produser", "everyone-can", "openness", "civil-society", "win-win", "four-models", "cosmo-local", "sector"],
            Stage<StageTemplate.Themes>(template).List.Select(theme => theme.Key));
        var articles = Stage<StageTemplate.Charter>(template).Articles;
        Assert.Equal(Enumerable.Range(1, 9), articles.Select(article => article.Number));
        Assert.Equal([1, 4, 5, 9], articles.Where(article => article.IsCore).Select(article => article.Number));
        Assert.Equal(16, Stage<StageTemplate.Quadrant>(template).Examples.Count);
        Assert.Equal(3, Stage<StageTemplate.Consent>(template).Starters.Count);
        Assert.Equal(new AxisNames("winst", "sociaal doel"), template.Quadrant.Horizontal);
        Assert.Equal(new AxisNames("lokaal", "wereldwijd"), template.Quadrant.RightSide);
    }

    [Theory]
    [InlineData("Facebook", -0.85, 0.9)]
    [InlineData("Buurttuin", 0.8, -0.8)]
    [InlineData("Linux", 0.55, 0.25)]
    public void Teaching_examples_stand_where_the_domain_puts_them(string label, double x, double y)
    {
        var example = Stage<StageTemplate.Quadrant>(Read("nl")).Examples.Single(example => example.Label == label);
        Assert.Equal((x, y), (example.X, example.Y));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Nobody_reads_a_sentence_of_more_than_fifteen_words(string language)
    {
        var sentences = Texts(Read(language)).SelectMany(text => SentenceEnd().Split(text.Replace("**", "", StringComparison.Ordinal)));
        Assert.All(sentences, sentence => Assert.True(Words().Count(sentence) <= 15, sentence));
    }

    private static string Shape(WorkshopTemplate template) => string.Join('\n',
    [
        .. template.Stages.Select(stage => $"{stage.GetType().Name} {stage.Minutes} {stage.Notes.Split("\n\n").Length}"),
        $"{Stage<StageTemplate.Story>(template).Slides.Count} {Stage<StageTemplate.Harvest>(template).DotsPerPerson}",
        .. Stage<StageTemplate.Themes>(template).List.Select(theme => $"{theme.Key} {theme.Questions.Count}"),
        .. Stage<StageTemplate.Charter>(template).Articles.Select(article => $"{article.Number} {article.IsCore}"),
        .. Stage<StageTemplate.Quadrant>(template).Examples.Select(example => $"{example.X} {example.Y}"),
        $"{Stage<StageTemplate.Consent>(template).Starters.Count} {Stage<StageTemplate.Checkout>(template).Questions.Count}",
        $"{template.Key} {template.Licence} {template.Introduction.Split("\n").Length}",
    ]);

    private static IEnumerable<string> Texts(WorkshopTemplate template) =>
    [
        .. template.Stages.SelectMany(stage => (string[])[stage.Goal, stage.Instruction]),
        .. Stage<StageTemplate.Story>(template).Slides.SelectMany(slide => slide.Markdown.Split('\n')),
        .. Stage<StageTemplate.Themes>(template).List.SelectMany(theme => theme.Questions.Append(theme.Introduction)),
        .. Stage<StageTemplate.Charter>(template).Articles.SelectMany(article => (string[])[article.Question, article.Example]),
        .. Stage<StageTemplate.Checkout>(template).Questions,
    ];

    private static T Stage<T>(WorkshopTemplate template)
        where T : StageTemplate => template.Stages.OfType<T>().Single();

    private static WorkshopTemplate Read(string language) => TemplateReader.Read(Files.BuiltIn(language)).Template!;

    [GeneratedRegex(@"(?<=[.?!])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[^\s]*\w[^\s]*")]
    private static partial Regex Words();
}
