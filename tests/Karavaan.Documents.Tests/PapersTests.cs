using System.Diagnostics;
using System.Xml.Linq;
using Karavaan.Documents.Tests.Pdf;
using Karavaan.Documents.Tests.Reports;
using Karavaan.Domain.Templates;
using UglyToad.PdfPig;

namespace Karavaan.Documents.Tests;

/// <summary>What every document of the house keeps to: tagged, the same every time, read alike by two readers, and whole whatever people type.</summary>
public sealed class PapersTests
{
    public static TheoryData<string> Names => [.. Papers.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_paper_is_tagged_in_every_language(string name)
    {
        foreach (var language in Documents.Texts.Words.Languages)
        {
            Assert.Empty(Matterhorn.Check(Papers.Make(name, Papers.Evening(language))));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Eight_at_once_are_the_same_bytes(string name)
    {
        var evening = Papers.Evening();
        var expected = Papers.Make(name, evening);
        var made = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(_ => Papers.Make(name, evening)).ToList();
        Assert.All(made, bytes => Assert.Equal(expected, bytes));
    }

    /// <summary>PdfPig and poppler read the same letters; poppler is another program, so what both find is in the file.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Poppler_reads_what_PdfPig_reads(string name)
    {
        var pdf = Papers.Make(name, Papers.Evening("fr"));
        using var document = PdfDocument.Open(pdf);
        Assert.Equal(Signs(string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value))), Signs(Poppler(pdf)));
    }

    /// <summary>
    /// In Dutch, where all runs to the right but what a few people wrote, poppler reads the same signs in the same order, and the texts of the
    /// evening as they were typed.
    /// </summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Poppler_reads_a_Dutch_paper_in_the_order_of_its_text(string name)
    {
        const string text = "Wie een sleutel van het lokaal heeft, doet open: ook op zaterdag.";
        var evening = Papers.Evening();
        evening.Adopts(2, text);
        var pdf = Papers.Make(name, evening);
        using var document = PdfDocument.Open(pdf);
        var (read, poppler) = (InOrder(string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value))), InOrder(Poppler(pdf)));

        Assert.Equal(read, poppler);
        Assert.Equal(name is "charter" or "charter-poster" or "report" or "summary" or "letter", poppler.Contains(InOrder(text), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("charter-poster")]
    [InlineData("letter")]
    public void Under_which_licence_a_paper_may_be_shared_stands_on_it(string name)
    {
        var evening = Papers.Evening();
        Assert.Contains($"Licentie: {evening.Template.Licence}", AllWords.Of(Papers.Make(name, evening)).Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>&\"'")]
    [InlineData("نتشارك الأدوات والمعرفة")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft")]
    [InlineData("{0} \\ ( 👩‍👩‍👧")]
    public void Whatever_people_type_breaks_no_paper(string typed)
    {
        var evening = new ReportEvening(Evenings.Template() with { Title = typed });
        var anna = evening.Joins(typed, 1);
        evening.Writes(anna, typed);
        evening.Harvests(1, typed).Places(anna, typed, new(0.5, 0.5), new(-1, -1), typed).ShowsName(anna, typed)
            .Reveal<StageTemplate.Quadrant>().Adopts(1, typed).Happens(new Domain.Charters.CharterEvent.CharterSigned(anna, true));
        evening.Happens(new Domain.Boards.BoardEvent.SubjectSet(typed, typed));

        Assert.All(Papers.Names, name => Assert.Empty(Matterhorn.Check(Papers.Make(name, evening))));
        Assert.NotNull(XDocument.Parse(QuadrantPoster.RenderSvg(evening.Input)!));
    }

    /// <summary>Without spaces, signs of format and the letters that run to the left, which poppler turns around.</summary>
    private static string InOrder(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormC).EnumerateRunes()
        .Where(rune => !System.Text.Rune.IsWhiteSpace(rune) && System.Text.Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format && rune.Value is < 0x590 or > 0x8FF));

    /// <summary>In no order, without spaces and without the signs that poppler puts around what runs to the left.</summary>
    private static string Signs(string text) =>
        string.Concat(ReadBack.Sorted(text).Where(sign => !char.IsWhiteSpace(sign) && char.GetUnicodeCategory(sign) != System.Globalization.UnicodeCategory.Format));

    /// <summary>Text by pdftotext, which <c>tests/run.sh</c> installs.</summary>
    private static string Poppler(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", "-enc", "UTF-8", file, "-"]) { RedirectStandardOutput = true })!;
            var text = reader.StandardOutput.ReadToEnd();
            Assert.True(reader.WaitForExit(60_000));
            return text;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
