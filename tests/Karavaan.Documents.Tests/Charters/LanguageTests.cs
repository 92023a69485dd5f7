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
