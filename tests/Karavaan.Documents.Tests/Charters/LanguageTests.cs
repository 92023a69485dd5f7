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
}
