using Karavaan.Documents.Tests.Charters;
using Karavaan.Documents.Tests.Pdf;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Templates;
using Karavaan.Pdf.Model;
using UglyToad.PdfPig;

namespace Karavaan.Documents.Tests.Reports;

/// <summary>The report tells what a workshop did and found, whole and readable.</summary>
public sealed class ReportDocumentTests
{
    public static TheoryData<string> Languages => [.. Words.Languages];

    /// <summary>What people sat at each table is a list, with the space that French has before a colon.</summary>
    [Theory]
    [InlineData("nl", "Mensen per tafel: tafel 1: 4, tafel 2: 4 en tafel 3: 4.")]
    [InlineData("fr", "Personnes par table\u00A0: table 1\u00A0: 4, table 2\u00A0: 4 et table 3\u00A0: 4.")]
    public void The_sizes_of_tables_are_named_as_the_language_does(string language, string said) =>
        Assert.Contains(said, ReadBack.Text(Evenings.Full(language, 12, 3).Pdf), StringComparison.Ordinal);

    [Fact]
    public void The_first_page_counts_what_was_done()
    {
        var text = Read(Evenings.Full());

        Assert.Contains("Op 22 november 2026 werkten we samen, 111 minuten lang. 12 mensen deden mee.", text, StringComparison.Ordinal);
        Assert.Contains("We schreven 24 kaartjes over 3 thema’s.", text, StringComparison.Ordinal);
        Assert.Contains("3 tafels vatten samen wat het meeste telt.", text, StringComparison.Ordinal);
        Assert.Contains("12 mensen zetten een punt op het kwadrant. Zo wil deze karavaan bewegen: richting sociaal doel en lokaal.", text, StringComparison.Ordinal);
        Assert.Contains("Ons charter: 2 artikels aangenomen en 7 niet besproken.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "1 minuut lang.")]
    [InlineData("fr", "1 minute en tout.")]
    [InlineData("en", "for 1 minute.")]
    [InlineData("de", "1 Minute lang.")]
    public void One_minute_is_one(string language, string said) =>
        Assert.Contains(said, ReadBack.Text(new ReportEvening(Evenings.Template(language)).Enter<StageTemplate.Welcome>().Minutes(1).Close().Pdf).Replace('\u00A0', ' '), StringComparison.Ordinal);

    [Fact]
    public void The_programme_has_planned_and_real_minutes_and_says_once_what_was_not_done()
    {
        var text = Read(Evenings.Full());

        Assert.Contains("Welkom en check-in8 min9 min", text, StringComparison.Ordinal);
        Assert.Contains("Check-out5 min5 min", text, StringComparison.Ordinal);
        Assert.Equal(
            Evenings.Full().Now.Programme.Stages.Count(stage => !stage.IsReached),
            text.Split("niet gedaan").Length - 1);
    }

    [Fact]
    public void A_theme_has_its_harvest_before_its_notes_and_each_note_its_dots()
    {
        var evening = new ReportEvening(Evenings.Template()).Enter<StageTemplate.Themes>();
        var anna = evening.Joins("Anna", 1);
        var note = evening.Writes(anna, "De sleutel ligt bij de bakker.");
        evening.Enter<StageTemplate.Harvest>().Dots(note, 7).Harvests(1, "Iedereen een sleutel.").Reveal<StageTemplate.Harvest>();

        Assert.Contains(
            "kijken ze vooral toe?Oogst van tafel 1 Iedereen een sleutel.Tafel 1, 1 kaartje•De sleutel ligt bij de bakker. ● 7 stippen", Read(evening), StringComparison.Ordinal);
        Assert.Contains("Stippen: 7. Kaartjes met een stip: 1.KaartjeStippenDe sleutel ligt bij de bakker.7", Read(evening), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_many_said_stands_there_once() =>
        Assert.Contains("Welk woord blijft bij je?•delen (4 keer)•woord 1", Read(Evenings.Full()), StringComparison.Ordinal);

    [Fact]
    public void An_answer_that_several_gave_stands_there_once_with_how_often()
    {
        var evening = new ReportEvening(Evenings.Template()).Enter<StageTemplate.Checkout>();
        evening.Answers<StageTemplate.Checkout>(evening.Joins("Anna"), "moe maar blij", 2)
            .Answers<StageTemplate.Checkout>(evening.Joins("Bram"), "hoopvol", 2)
            .Answers<StageTemplate.Checkout>(evening.Joins("Cem"), "Moe maar blij", 2);

        Assert.Contains("•moe maar blij (2 keer)•hoopvol", Read(evening), StringComparison.Ordinal);
    }

    [Fact]
    public void The_names_of_the_fields_stand_where_no_dot_can_lie()
    {
        var evening = new ReportEvening(Evenings.Template()).Enter<StageTemplate.Quadrant>();
        evening.Places(evening.Joins("Anna"), "De Linde", new(-1, 1), new(1, 1)).Places(evening.Joins("Bram"), "De Eik", new(-1, -1), new(1, -1))
            .Reveal<StageTemplate.Quadrant>();
        using var document = PdfDocument.Open(evening.Pdf);
        var page = document.GetPages().Single(one => one.Text.Contains("Open: vandaag", StringComparison.Ordinal));
        var dots = page.Letters.Where(letter => letter.Value is "1" or "2" && letter.PointSize < 7).Select(letter => letter.StartBaseLine.Y).ToList();

        const double reach = 9;
        Assert.Equal(4, dots.Count);
        Assert.All(["Netarchisch", "Global"], name => Assert.True(Line(name) > dots.Max() + reach));
        Assert.All(["Verspreid", "Lokale"], name => Assert.True(Line(name) < dots.Min() - reach));

        double Line(string word) => page.GetWords().First(one => one.Text == word && one.BoundingBox.Bottom < page.Height - 200).BoundingBox.Bottom;
    }

    [Fact]
    public void What_follows_the_contents_goes_on_under_them()
    {
        List<Block> blocks = [.. ReportDocument.Of(Evenings.Full().Input).Blocks];

        Assert.IsType<Heading>(blocks[blocks.FindIndex(block => block is Contents) + 1]);
    }

    [Fact]
    public void The_quadrant_is_a_picture_with_its_words_and_its_data()
    {
        var evening = new ReportEvening(Evenings.Template()).Enter<StageTemplate.Quadrant>();
        evening.Places(evening.Joins("Anna", 1), "De Linde", new(-0.5, 0.5), new(0.5, 0.5), "Omdat het moet.")
            .Places(evening.Joins("Bram", 1), "De Eik", new(0.1, -0.7))
            .Places(evening.Joins("Cem", 2), "De Beuk", new(0.3, -0.9), new(0.7, -0.9))
            .Reveal<StageTemplate.Quadrant>();
        var text = Read(evening);

        Assert.Contains("Hele groepvandaag3+0,100,20−0,700,20", text, StringComparison.Ordinal);
        Assert.Contains("Tafel 2over drie jaar1+0,700,00−0,900,00", text, StringComparison.Ordinal);
        Assert.Contains("1organisatie 1−0,50+0,50+0,50+0,502organisatie 2+0,10−0,70––3organisatie 3+0,30−0,90+0,70−0,90", text, StringComparison.Ordinal);
        Assert.Contains("Waarom daar?•Omdat het moet.", text, StringComparison.Ordinal);
        Assert.All(["De Linde", "De Eik", "De Beuk", "Anna", "Bram", "Cem"], name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
        using var document = PdfDocument.Open(evening.Pdf);
        var told = StructureTexts.Alternatives(new PdfTokens(document)).ToList();
        Assert.StartsWith("Het kwadrant van de hele groep. Zo wil deze karavaan bewegen: richting sociaal doel", told[0], StringComparison.Ordinal);
        Assert.Contains("Het kwadrant van Tafel 2. ", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Teaching_examples_are_never_in_it()
    {
        var names = Evenings.Template().Stages.OfType<StageTemplate.Quadrant>().SelectMany(stage => stage.Examples).Select(example => example.Label).ToList();
        var text = Read(Evenings.Full());

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_is_whole_and_tagged(string language)
    {
        var evening = Evenings.Full(language);

        Assert.Empty(Matterhorn.Check(evening.Pdf));
        Assert.Contains(evening.Words[ReportWordsText.Programme], Read(evening), StringComparison.Ordinal);
        Assert.DoesNotContain("{", Read(evening), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_script_of_the_street_is_in_the_text_layer()
    {
        var evening = Evenings.Full(people: 20, groups: 1, notesEach: 1);
        var read = ReadBack.Sorted(ReadBack.Text(evening.Pdf));

        Assert.All(evening.Now.Board.Notes.Values.Select(note => note.Text).Distinct().SelectMany(text => text.EnumerateRunes()).GroupBy(rune => rune), rune =>
            Assert.True(read.EnumerateRunes().Count(r => r == rune.Key) >= rune.Count() || rune.Key.Value == ' ', $"{rune.Key} got lost"));
    }

    [Fact]
    public void An_evening_of_which_nothing_is_known_yet_is_a_short_document()
    {
        var evening = new ReportEvening(Evenings.Template());
        var document = ReportDocument.Of(evening.Input);

        Assert.Contains("Er is nog niets opgeschreven.", Read(evening), StringComparison.Ordinal);
        Assert.Equal(3, document.Blocks.OfType<Heading>().Count() + document.Blocks.OfType<KeepTogether>().Count());
        Assert.Empty(Matterhorn.Check(evening.Pdf));
    }

    [Fact]
    public void No_heading_stands_alone()
    {
        foreach (var evening in Unusual())
        {
            var blocks = ReportDocument.Of(evening.Input).Blocks.Where(block => block is not PageBreak).ToList();
            Assert.All(blocks.Zip(blocks.Skip(1).Append(new Heading(1, ""))), pair => Assert.False(
                pair.First is Heading above && pair.Second is Heading below && below.Level <= above.Level, $"{pair.First} is empty"));
        }
    }

    [Fact]
    public void Unusual_evenings_are_tagged_documents_too() => Assert.All(Unusual(), evening => Assert.Empty(Matterhorn.Check(evening.Pdf)));

    [Fact]
    public void A_word_of_sixty_letters_stays_inside_its_column()
    {
        var word = new string('w', 60);
        using var document = PdfDocument.Open(Long(word).Pdf);
        var letters = document.GetPages().SelectMany(page => page.Letters).Where(letter => letter.Value == "w").ToList();

        Assert.True(letters.Count >= 60 * 6);
        Assert.InRange(letters.Max(letter => letter.EndBaseLine.X), 0, PageSize.A4.Width - PageSize.A4.Margin + 0.5);
    }

    [Fact]
    public void A_hundred_people_with_a_thousand_notes_lose_nothing()
    {
        var evening = new ReportEvening(Evenings.Template()).Enter<StageTemplate.Themes>();
        var people = Enumerable.Range(0, 100).Select(i => evening.Joins($"N{i}", (i % 20) + 1)).ToList();
        people.ForEach(who => Enumerable.Range(0, 10).ToList().ForEach(n => evening.Writes(who, $"kaart<{people.IndexOf(who)}.{n}>")));
        var text = Read(evening);

        Assert.Contains("We schreven 1.000 kaartjes over 8 thema’s.", text, StringComparison.Ordinal);
        Assert.Equal(1000, text.Split("kaart<").Length - 1);
    }

    [Fact]
    public void The_same_evening_gives_the_same_bytes() => Assert.Equal(Evenings.Full().Pdf, Evenings.Full().Pdf);

    private static IEnumerable<ReportEvening> Unusual() =>
    [
        new(Evenings.Template()), Evenings.Full(people: 1, groups: 1), Evenings.Full(people: 2, groups: 2, notesEach: 0), Long(new string('w', 60)),
        new(Evenings.Template() with { Stages = [new StageTemplate.Break { Title = "Pauze", Minutes = 5 }] }),
        new ReportEvening(Evenings.Template() with { Stages = [new StageTemplate.Themes([], GroupMode.SelfChoice) { Title = "Praten", Minutes = 5 }] }).Enter<StageTemplate.Themes>(),
    ];

    private static ReportEvening Long(string word)
    {
        var evening = new ReportEvening(Evenings.Template()).Enter<StageTemplate.Welcome>();
        var anna = evening.Joins(word, 1);
        var note = evening.Answers<StageTemplate.Welcome>(anna, word).Answers<StageTemplate.Story>(anna, word).Writes(anna, word);
        evening.Harvests(1, word).Dots(note, 3).Reveal<StageTemplate.Harvest>().Places(anna, word, new Domain.Quadrants.Position(1, 1), new Domain.Quadrants.Position(-1, -1), word);
        return evening.Reveal<StageTemplate.Quadrant>().Adopts(1, word);
    }

    private static string Read(ReportEvening evening) => ReadBack.Normal(ReadBack.Text(evening.Pdf).Replace('\u00A0', ' '));
}
