using System.Text.RegularExpressions;
using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Tests.Templates;

/// <summary>Files as people make them. Beside each file that can be read lies what the writer makes of it.</summary>
public sealed partial class UntidyFilesTests
{
    /// <summary>Files in the language of their labels, so that every word of them stays.</summary>
    public static TheoryData<string> InOneLanguage => ["crlf-and-bom", "tabs", "odd-headings", "html", "unknown-keys", "on-paper"];

    /// <summary>The same, and one with the labels of four languages.</summary>
    public static TheoryData<string> Readable => [.. InOneLanguage, "other-order"];

    public static TheoryData<string, string[]> Wrong => new()
    {
        { "no-front-matter", ["1 FrontMatterMissing"] },
        { "front-matter-not-closed", ["1 FrontMatterNotClosed"] },
        { "no-stages", ["25 StagesMissing"] },
        { "empty-headings", ["24 HeadingEmpty", "39 HeadingEmpty"] },
        { "unclosed-blocks", ["31 BlockNotClosed", "37 NumberInvalid veel|Minuten|1|600", "42 BlockNotClosed"] },
        {
            "missing-parts",
            [
                "1 KeyMissing trefwoord", "1 KeyMissing formaat", "1 KeyMissing licentie", "1 KeyMissing domeinen", "1 KeyMissing uitleg",
                "2 KeyMissing titel", "4 KeyMissing assen: rechts", "4 KeyMissing assen: onder", "4 KeyMissing assen: boven",
                "8 FieldMissing Welkom|Vraag", "8 FieldMissing Welkom|Minuten", "8 FieldMissing Welkom|Opdracht", "11 FieldMissing Welkom|Doel",
                "13 PartMissing Verhaal|Beeld",
                "28 FieldMissing Wat we delen|Vraag", "28 ArticleNumberMissing Wat we delen|Artikel 1: …",
                "32 FieldMissing Zonder stap|Stap", "32 FieldMissing Zonder stap|Minuten", "32 FieldMissing Zonder stap|Doel",
                "32 FieldMissing Zonder stap|Opdracht",
            ]
        },
        {
            "duplicated",
            [
                "5 KeyDuplicated taal|4", "13 KeyDuplicated boven|12",
                "30 FieldDuplicated Minuten|Thema's|29", "32 FieldDuplicated Doel|Thema's|31", "43 PartDuplicated thema|38",
                "49 FieldDuplicated Notities voor de begeleider|Thema's|45", "64 PartDuplicated 1|60",
            ]
        },
        {
            "bad-numbers",
            [
                "27 NumberInvalid tien|Minuten|1|600", "30 NumberInvalid 0|Stippen per persoon|1|20", "37 NumberInvalid 7,5|Minuten|1|600",
                "48 CoordinateInvalid -1,5", "49 CoordinateInvalid links", "49 CoordinateInvalid boven", "50 TableRowInvalid 4",
                "51 CoordinateInvalid NaN",
            ]
        },
        {
            "unknown-words",
            [
                "3 KeywordInvalid Korte Avond|80", "4 LanguageUnknown es|nl, fr, en, de", "5 SizeUnknown reusachtig|tafel, zaal, congres",
                "7 ChoiceUnknown soms|goedkeuren|ja, nee",
                "27 StageKindUnknown dansen|welkom, verhaal, kiezen, thema's, oogst, kwadrant, pauze, charter, consent, afspraken, tekenen, check-out",
                "38 ChoiceUnknown op leeftijd|Groepen|zelf kiezen, door het lot", "43 KeywordInvalid Thema één|80",
                "55 ChoiceUnknown misschien|Kern|ja, nee",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Everything_that_is_wrong_is_said_at_once_with_its_line(string name, string[] expected)
    {
        var reading = TemplateReader.Read(Files.Fixture(name));
        Assert.Null(reading.Template);
        Assert.Equal(expected, reading.Errors.Select(error => $"{error.Line} {error.Code} {string.Join('|', error.Arguments)}".TrimEnd()));
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void An_untidy_file_is_written_tidily(string name)
    {
        var tidy = Files.Fixture($"{name}.tidy");
        Assert.Equal(tidy, Tidied(Files.Fixture(name)));
        Assert.Equal(tidy, Tidied(tidy));
    }

    [Theory]
    [MemberData(nameof(InOneLanguage))]
    public void No_word_of_an_untidy_file_is_lost(string name)
    {
        var text = Files.Fixture(name);
        Assert.Equal(Words(text), Words(Tidied(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\t\n")]
    public void An_empty_file_is_called_empty(string text) =>
        Assert.Equal([new(1, TemplateErrorCode.FileEmpty, [])], TemplateReader.Read(text).Errors);

    [Fact]
    public void A_file_that_is_too_long_is_refused_with_its_limit() =>
        Assert.Equal([new(1, TemplateErrorCode.FileTooLong, ["1048576", "1048577"])], TemplateReader.Read(new string('x', TemplateReader.Longest + 1)).Errors);

    [Theory]
    [InlineData("een zin van niets\n")]
    [InlineData("```open\n")]
    [InlineData("<!--\n")]
    [InlineData("a:\n")]
    [InlineData("- **Doel:** x\n")]
    [InlineData("## Stap\n")]
    [InlineData("kop\n---\n\n")]
    public void A_megabyte_takes_linear_time_and_gives_no_more_errors_than_a_person_can_read(string line)
    {
        var start = Tidied(Files.Fixture("on-paper"));
        var text = start + string.Concat(Enumerable.Repeat(line, (TemplateReader.Longest - start.Length) / line.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var reading = TemplateReader.Read(text);
        // About a second alone on the machine; quadratic time would be an hour.
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"{clock.Elapsed}");
        Assert.InRange(reading.Errors.Count, 0, TemplateReader.MostErrors);
        if (reading.Template is { } template)
        {
            Assert.Equal(text.TrimEnd(), TemplateWriter.Write(template).TrimEnd());
        }
    }

    [Fact]
    public void The_example_in_the_description_of_the_form_is_a_good_file()
    {
        var example = Example().Match(Files.Format()).Groups[1].Value;
        var reading = TemplateReader.Read(example);
        Assert.Equal([], reading.Errors);
        Assert.Equal(example, TemplateWriter.Write(reading.Template!));
    }

    private static string Tidied(string text) => TemplateWriter.Write(TemplateReader.Read(text).Template!);

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(word => word.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex("````markdown\n(.*)````", RegexOptions.Singleline)]
    private static partial Regex Example();
}
