using Karavaan.Documents.Tests.Pdf;
using Karavaan.Documents.Tests.Reports;
using Karavaan.Domain.Templates;
using Karavaan.Pdf.Text;

namespace Karavaan.Documents.Tests.Charters;

/// <summary>In which language a screen reader says what people wrote, read from the files.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("koffie zetten", null)]
    [InlineData("2026: 100 %", null)]
    [InlineData("נחלק כלים", "he")]
    [InlineData("Μοιραζόμαστε 3 εργαλεία", "el")]
    [InlineData("نتشارك الأدوات", "und-Arab")]
    [InlineData("Ми ділимося", "und-Cyrl")]
    [InlineData("我们分享工具", "und-Hani")]
    [InlineData("道具をシェアする", "ja")]
    [InlineData("도구를 나눕니다", "ko")]
    [InlineData("koffie и чай", null)]
    public void Letters_tell_a_language_or_nothing(string text, string? tag) => Assert.Equal(tag, ScriptLanguage.Of(text));

    [Fact]
    public void Notes_answers_and_names_say_their_language_and_ours_is_that_of_the_document()
    {
        var evening = new ReportEvening(Evenings.Template());
        var anna = evening.Joins("Ἄννα", 1);
        evening.Writes(anna, "koffie zetten");
        evening.Writes(anna, "نتشارك الأدوات");
        evening.Harvests(1, "נחלק כלים").Reveal<StageTemplate.Harvest>();
        evening.Adopts(1, "We delen alles.").Agrees("Ми ділимося", anna);
        var said = StructureReading.InLanguages(evening.Pdf);

        Assert.Contains(("und", "koffie zetten"), said);
        Assert.Contains(("und-Arab", ReadBack.Reversed("نتشارك الأدوات")), said);
        Assert.Contains(("he", ReadBack.Reversed("נחלק כלים")), said);
        Assert.Contains(("und-Cyrl", "Ми ділимося"), said);
        Assert.DoesNotContain(said, one => one.Language == "und" && (one.Text.Contains("Oogst", StringComparison.Ordinal) || one.Text.Contains("We delen", StringComparison.Ordinal)));
        Assert.Empty(Matterhorn.Check(evening.Pdf));
    }

    /// <summary>Names stay apart from the words of ours around them, in every place where a charter and its papers print one.</summary>
    [Fact]
    public void Names_and_organisations_of_other_letters_say_so_wherever_they_are_printed()
    {
        var evening = new CharterEvening().Adopt(1, "We delen.").LeaveOpen(3, "Twee weken.", "Ἄννα").Agree("sleutel", who: "Μαρία").AtTheDesk("Δήμος", "koffie")
            .Sign("محمد", "جمعية الحي", "рахівник").Sign("Bram", "");
        byte[][] papers = [evening.Pdf, LetterDocument.Render(evening.Input)];
        foreach (var said in papers.Select(StructureReading.InLanguages))
        {
            Assert.Contains(("und-Arab", ReadBack.Reversed("محمد")), said);
            Assert.Contains(("und-Arab", ReadBack.Reversed("جمعية الحي")), said);
            Assert.Contains(("und-Cyrl", "рахівник"), said);
        }

        var charter = StructureReading.InLanguages(evening.Pdf);
        Assert.Equal(2, charter.Count(one => one == ("el", "Ἄννα")));
        Assert.Contains(("el", "Μαρία"), charter);
        Assert.Contains(("el", "Δήμος"), charter);
        Assert.DoesNotContain(charter, one => one.Text.Contains("Bram", StringComparison.Ordinal) || one.Text.Contains("namens", StringComparison.Ordinal));
        Assert.Empty(Matterhorn.Check(evening.Pdf));
    }

    /// <summary>What is written with other letters says so, where it stands alone as well as in a sentence of ours.</summary>
    [Fact]
    public void A_title_a_subject_and_a_text_of_other_letters_say_so_in_every_paper()
    {
        var (title, what, forWhom, text) = ("ميثاق الحي", "Інструменти", "γείτονες", "نتشارك الأدوات");
        var evening = new CharterEvening(title: title).About(what, forWhom).Adopt(1, text);
        evening.Happens(new Domain.Charters.CharterEvent.LetterWritten("Δήμος", "Geachte burgemeester", $"Wij vragen:\n\n{text}"));
        foreach (var paper in new[] { evening.Pdf, ReportDocument.Render(evening.Input), ReportSummary.Render(evening.Input), CharterPoster.Render(evening.Input) })
        {
            var said = StructureReading.InLanguages(paper);
            Assert.Contains(("und-Cyrl", what), said);
            Assert.Contains(("el", forWhom), said);
            Assert.Contains(("und-Arab", ReadBack.Reversed(title)), said);
            Assert.Contains(("und-Arab", ReadBack.Reversed(text)), said);
            Assert.DoesNotContain(said, one => one.Text.Contains("charter", StringComparison.Ordinal));
            Assert.Empty(Matterhorn.Check(paper));
        }

        var letter = StructureReading.InLanguages(LetterDocument.Render(evening.Input));
        Assert.Contains(("el", "Δήμος"), letter);
        Assert.Contains(("und-Arab", ReadBack.Reversed(title)), letter);
        Assert.Contains(("und-Arab", ReadBack.Reversed(text)), letter);
        Assert.DoesNotContain(letter, one => one.Text.Contains("Geachte", StringComparison.Ordinal) || one.Text.Contains("Wij", StringComparison.Ordinal));
    }

    /// <summary>Letters tell nothing of Dutch, French or Turkish: nothing is set apart, and a sentence is shaped as one.</summary>
    [Fact]
    public void Words_in_the_letters_of_the_document_are_of_one_piece_with_ours()
    {
        var subject = CharterDocument.Of(CharterEvening.Usual().Input).Blocks.OfType<Karavaan.Pdf.Model.Cover>().Single().Subtitle;
        Assert.Equal("Dit charter gaat over gereedschap, lokalen en kennis, voor alle verenigingen van de wijk.", Assert.Single(subject).Text);
    }

    [Fact]
    public void Many_names_on_a_poster_say_their_language_one_by_one()
    {
        var evening = new CharterEvening().Adopt(1, "We delen.").Sign("محمد", "جمعية الحي");
        for (var i = 0; i < 45; i++)
        {
            evening.Sign($"Persoon {i}", "");
        }

        var said = StructureReading.InLanguages(CharterPoster.Render(evening.Input));
        Assert.Contains(("und-Arab", ReadBack.Reversed("محمد")), said);
        Assert.Contains(("und-Arab", ReadBack.Reversed("جمعية الحي")), said);
    }

    [Fact]
    public void What_several_people_wrote_the_same_says_its_language_without_how_often()
    {
        var evening = new ReportEvening(Evenings.Template());
        var (anna, bram) = (evening.Joins("Ἄννα"), evening.Joins("Bram"));
        evening.Answers<StageTemplate.Checkout>(anna, "معا").Answers<StageTemplate.Checkout>(bram, "معا").Happens(new Domain.Workshops.RosterEvent.AttendanceNamed(anna, true));
        var said = StructureReading.InLanguages(evening.Pdf);

        Assert.Contains(("und-Arab", ReadBack.Reversed("معا")), said);
        Assert.Contains(("el", "Ἄννα"), said);
        Assert.DoesNotContain(said, one => one.Text.Contains("keer", StringComparison.Ordinal));
    }
}
