using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Tests.Templates;

/// <summary>Every label and word of choice is read in any of the four languages, so one word must never mean two things at one place.</summary>
public sealed class VocabularyTests
{
    private static readonly string[] kinds =
    [
        "welkom accueil welcome Willkommen", "verhaal histoire story Geschichte", "kiezen choix choose Wählen", "thema's thèmes themes Themen",
        "oogst récolte harvest Ernte", "kwadrant carte quadrant Vier-Felder-Karte", "pauze pause break Pause", "charter charte charter Charta",
        "consent consentement consent Konsent", "afspraken accords agreements Abmachungen", "tekenen signature sign Unterschreiben",
        "check-out clôture check-out Abschluss",
    ];

    [Fact]
    public void Every_kind_is_read_in_every_language_and_written_in_the_language_of_the_file()
    {
        foreach (var words in kinds.Select(kind => kind.Split(' ')))
        {
            var stages = words.Select(word => Read("nl", Stage(word)).Template?.Stages[0].GetType()).ToList();
            Assert.All(stages, stage => Assert.Equal(stages[0] ?? throw new InvalidOperationException(words[0]), stage));
            Assert.All(Languages().Zip(words), pair => Assert.Contains($"** {pair.Second}\n", Written(pair.First, Stage(words[0]))));
        }
    }

    [Theory]
    [InlineData("Doel", "nl")]
    [InlineData("Objectif", "fr")]
    [InlineData("Goal", "en")]
    [InlineData("Ziel", "de")]
    public void Labels_are_written_in_the_language_of_the_file(string label, string language) =>
        Assert.Contains($"- **{label}{(language == "fr" ? "\u00A0" : "")}:** rust", Written(language, Stage("pauze")));

    [Theory]
    [InlineData("DOEL: rust")]
    [InlineData("* __Doel__: rust")]
    [InlineData("**Doel** : rust")]
    [InlineData("\t+ **doel:** rust")]
    [InlineData("Objectif\u00A0: rust")]
    [InlineData("Ziel 3: rust")]
    public void A_label_is_read_however_it_is_typed(string line) =>
        Assert.Equal("rust", Read("nl", Stage("pauze").Replace("Doel: rust", line, StringComparison.Ordinal)).Template?.Stages[0].Goal);

    [Theory]
    [InlineData("clóture")]
    [InlineData("cloture")]
    [InlineData("THEMA’S")]
    [InlineData("thema’s")]
    [InlineData("Check out")]
    [InlineData("waehlen")]
    public void Accents_capitals_and_curly_apostrophes_are_no_mistakes_but_other_words_are(string word) =>
        Assert.Equal(word is "clóture" or "waehlen", Read("nl", Stage(word)).Errors is [{ Code: TemplateErrorCode.StageKindUnknown }]);

    [Theory]
    [InlineData("Ronde 2: per twee, 3 minuten", RoundSize.Pairs, 3)]
    [InlineData("Tour: à quatre, 1 minute", RoundSize.Fours, 1)]
    [InlineData("**Round 9:** Everyone,12", RoundSize.Everyone, 12)]
    [InlineData("- **Runde:** allein, 600 Minuten", RoundSize.Alone, 600)]
    public void A_round_is_read_however_it_is_typed(string line, RoundSize size, int minutes) =>
        Assert.Equal([new TalkRound(size, minutes)], Talk(line).Rounds!);

    [Theory]
    [InlineData("nl", "- **Ronde:** per twee, 1 minuut")]
    [InlineData("fr", "- **Tour\u00A0:** à deux, 1 minute")]
    [InlineData("en", "- **Round:** in pairs, 1 minute")]
    [InlineData("de", "- **Runde:** zu zweit, 1 Minute")]
    public void A_round_is_written_in_the_language_of_the_file(string language, string line) =>
        Assert.Contains(line, Written(language, Stage("thema's").Replace("Vraag: wat?\nEén", "Ronde: zu zweit, 1\nEén", StringComparison.Ordinal)));

    [Fact]
    public void A_choice_of_themes_without_a_talk_after_it_is_told_with_its_line()
    {
        var text = Stage("thema's") + Stage("kiezen").Split("## Gesprek")[0];
        var error = Assert.Single(Read("nl", text).Errors);
        Assert.Equal((TemplateErrorCode.TalkMissing, "Stap|thema's"), (error.Code, string.Join('|', error.Arguments)));
        Assert.Equal((Front("nl") + Stage("thema's")).Split('\n').Length + 1, error.Line);
    }

    [Fact]
    public void A_talk_without_rounds_has_none() => Assert.Null(Talk("Zinsbegin: als").Rounds);

    [Theory]
    [InlineData("alleen")]
    [InlineData("per drie, 2 minuten")]
    [InlineData("alleen, 0 minuten")]
    [InlineData("alleen, 601 minuten")]
    [InlineData("alleen, twee minuten")]
    [InlineData("alleen, 2 uur")]
    public void What_is_no_round_is_told_with_its_line(string value)
    {
        var text = Stage("thema's").Replace("Zinsbegin: als", $"Ronde: {value}", StringComparison.Ordinal);
        var error = Assert.Single(Read("nl", text).Errors);
        Assert.Equal((TemplateErrorCode.RoundInvalid, $"{value}|per twee, 3 minuten"), (error.Code, string.Join('|', error.Arguments)));
        Assert.Equal("Ronde: " + value, (Front("nl") + text).Split('\n')[error.Line - 1]);
    }

    private static StageTemplate.Themes Talk(string line) =>
        (StageTemplate.Themes)Read("nl", Stage("thema's").Replace("Zinsbegin: als", line, StringComparison.Ordinal)).Template!.Stages[0];

    [Theory]
    [InlineData("per tafel")]
    [InlineData("par table")]
    [InlineData("Per table")]
    [InlineData("pro Tisch")]
    public void Tables_choose_when_the_file_says_so(string words)
    {
        var stage = Stage("consent") + $"\nKeuze: {words}\n";
        Assert.Equal(ChoiceMode.Group, Assert.IsType<StageTemplate.Consent>(Read("nl", stage).Template!.Stages[0]).Mode);
        Assert.Contains("- **Wahl:** pro Tisch", Written("de", stage), StringComparison.Ordinal);
        Assert.Contains(Read("nl", Stage("consent") + "\nKeuze: per stoel\n").Errors, error => error.Code == TemplateErrorCode.ChoiceUnknown);
        Assert.DoesNotContain("Keuze", Written("nl", Stage("consent") + "\nKeuze: per persoon\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("samen")]
    [InlineData("Ensemble")]
    [InlineData("together")]
    [InlineData("zusammen")]
    public void A_group_writes_together_when_the_file_says_so(string words)
    {
        Assert.Equal(WritingMode.Together, ((StageTemplate.Charter)Read("nl", Charter($"Schrijven: {words}")).Template!.Stages[0]).Mode);
        Assert.Contains("- **Schreiben:** gemeinsam", Written("de", Charter($"Schrijven: {words}")), StringComparison.Ordinal);
        Assert.DoesNotContain("Schrijven", Written("nl", Charter("Schrijven: met de pen")), StringComparison.Ordinal);
        var error = Assert.Single(Read("nl", Charter("Schrijven: om beurten")).Errors);
        Assert.Equal(TemplateErrorCode.ChoiceUnknown, error.Code);
        Assert.Equal("Schrijven: om beurten", (Front("nl") + Charter("Schrijven: om beurten")).Split('\n')[error.Line - 1]);
    }

    /// <summary>A charter stage with this line among its labels.</summary>
    private static string Charter(string line) => Stage("charter").Replace("Zinsbegin: als", line, StringComparison.Ordinal);

    private static string[] Languages() => ["nl", "fr", "en", "de"];

    private static string Written(string language, string stage) => TemplateWriter.Write(Read(language, stage).Template!);

    private static TemplateReading Read(string language, string stage) => TemplateReader.Read(Front(language) + stage);

    private static string Front(string language) =>
        Files.Fixture("no-stages").Replace("taal: nl", $"taal: {language}", StringComparison.Ordinal);

    /// <summary>A stage with all that any kind may ask for; what the kind doesn't know is text.</summary>
    private static string Stage(string kind)
    {
        var part = kind switch
        {
            "kiezen" or "choix" or "choose" or "Wählen" => "## Gesprek\nStap: thema's\nMinuten: 5\nDoel: praten\nOpdracht: praat\n### Thema\nVraag: wat?\nTrefwoord: wat\n",
            "verhaal" or "histoire" or "story" or "Geschichte" => "### Beeld\n",
            "charter" or "charte" or "Charta" => "### Artikel 1: Wat\nVraag: wat?\n",
            "thema's" or "thèmes" or "themes" or "Themen" or "THEMA’S" or "thema’s" => "### Thema\nVraag: wat?\nTrefwoord: wat\n",
            _ => "",
        };
        return $"""

            ## Stap
            Stap: {kind}
            Minuten: 5
            Doel: rust
            Opdracht: drink
            Vraag: wat?
            Eén woord: welk?
            Stippen per persoon: 3
            Oogst per groep: wat?
            Onderwerp: dit
            Eerste punt: nu
            Tweede punt: later
            Zinsbegin: als
            {part}
            """;
    }
}
