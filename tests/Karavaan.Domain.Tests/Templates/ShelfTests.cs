using System.Text.RegularExpressions;
using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Tests.Templates;

/// <summary>Every workshop on the shelf, in every size and language.</summary>
public sealed partial class ShelfTests
{
    private static readonly string[] languages = ["de", "en", "fr", "nl"];

    public static TheoryData<string, string> Shelf
    {
        get
        {
            var shelf = new TheoryData<string, string>();
            foreach (var (workshop, language) in Files.Shelf)
            {
                shelf.Add(workshop, language);
            }

            return shelf;
        }
    }

    [Fact]
    public void Each_workshop_is_there_in_four_languages() => Assert.Equal(
        from workshop in new[] { "charter-in-90-minuten", "kwadrant-in-45-minuten", "van-buurt-naar-wereld", "van-buurt-naar-wereld-congres", "van-buurt-naar-wereld-tafel" }
        from language in languages
        select (workshop, language),
        Files.Shelf);

    [Theory]
    [MemberData(nameof(Shelf))]
    public void A_file_is_read_and_written_back_to_the_letter(string workshop, string language)
    {
        var text = Files.Shelved(workshop, language);
        var reading = TemplateReader.Read(text);
        Assert.Equal([], reading.Errors);
        Assert.Equal((workshop, language), (reading.Template!.Key, reading.Template.Language));
        Assert.Equal(text, TemplateWriter.Write(reading.Template));
    }

    /// <summary>The minutes are those that the design of the evening gives.</summary>
    [Theory]
    [InlineData("van-buurt-naar-wereld-tafel", WorkshopSize.Table, "6 8 3 14 6 15 5 13 10 3 3 4", 90)]
    [InlineData("van-buurt-naar-wereld", WorkshopSize.Hall, "8 10 3 16 8 17 12 16 16 4 5 5", 120)]
    [InlineData("van-buurt-naar-wereld-congres", WorkshopSize.Congress, "10 12 5 25 12 25 20 25 26 6 7 7", 180)]
    [InlineData("kwadrant-in-45-minuten", WorkshopSize.Hall, "4 7 27 7", 45)]
    [InlineData("charter-in-90-minuten", WorkshopSize.Hall, "6 5 12 10 18 20 6 7 6", 90)]
    public void The_minutes_fill_the_evening(string workshop, WorkshopSize size, string minutes, int total)
    {
        foreach (var template in languages.Select(language => Read(workshop, language)))
        {
            Assert.Equal((size, total), (template.Size, template.Minutes));
            Assert.Equal(minutes, string.Join(' ', template.Stages.Select(stage => stage.Minutes)));
            Assert.All(template.Stages.OfType<StageTemplate.Themes>(), t => Assert.InRange(t.Rounds!.Sum(r => r.Minutes), t.Minutes - 1, t.Minutes));
        }
    }

    [Theory]
    [MemberData(nameof(Shelf))]
    public void The_languages_of_a_workshop_have_the_same_structure(string workshop, string language) =>
        Assert.Equal(Shape(Read(workshop, "nl")), Shape(Read(workshop, language)));

    [Theory]
    [MemberData(nameof(Shelf))]
    public void Nothing_is_left_without_words_and_nobody_reads_a_long_sentence(string workshop, string language)
    {
        var template = Read(workshop, language);
        Assert.All(template.Stages, stage => Assert.DoesNotContain("", (string[])[stage.Title, stage.Goal, stage.Instruction, stage.Notes]));
        Assert.All(template.Stages.SelectMany(Texts).SelectMany(text => SentenceEnd().Split(text.Replace("**", "", StringComparison.Ordinal))), sentence =>
            Assert.True(Words().Count(sentence) <= 15, sentence));
    }

    /// <summary>A congress decides by table; elsewhere everybody chooses.</summary>
    [Fact]
    public void Only_a_congress_decides_by_table() => Assert.All(Files.Shelf, file =>
    {
        var template = Read(file.Workshop, file.Language);
        Assert.All(template.Stages.OfType<StageTemplate.Consent>(), consent =>
            Assert.Equal(template.Size == WorkshopSize.Congress, consent.Mode == ChoiceMode.Group));
    });

    private static IEnumerable<string> Shape(WorkshopTemplate template) => template.Stages.Select(stage =>
        $"{stage.GetType().Name} {stage.Notes.Split("\n\n").Length} {Texts(stage).Count()}");

    private static IEnumerable<string> Texts(StageTemplate stage) => [stage.Goal, stage.Instruction, .. stage switch
    {
        StageTemplate.Story story => story.Slides.SelectMany(slide => slide.Markdown.Split('\n')),
        StageTemplate.Themes themes => themes.List.SelectMany(theme => theme.Questions.Append(theme.Introduction)),
        StageTemplate.Charter charter => charter.Articles.SelectMany(article => (string[])[article.Question, article.Example]),
        StageTemplate.Checkout checkout => checkout.Questions,
        _ => Enumerable.Empty<string>(),
    }];

    private static WorkshopTemplate Read(string workshop, string language) => TemplateReader.Read(Files.Shelved(workshop, language)).Template!;

    [GeneratedRegex(@"(?<=[.?!])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[^\s]*\w[^\s]*")]
    private static partial Regex Words();
}
