using Karavaan.Documents.Tests.Pdf;
using Karavaan.Pdf.Model;
using Path = System.IO.Path;

namespace Karavaan.Documents.Tests.Layouts;

/// <summary>
/// Everything on six documents stands where it stood when somebody last looked at them. After a change that is meant:
/// <c>KARAVAAN_LAYOUTS=renew dotnet test tests/Karavaan.Documents.Tests --filter Layouts</c>, then look at the documents (<see cref="Pictures"/>)
/// and at what changed in the files here.
/// </summary>
public sealed class KeptLayoutTests
{
    private const string Renewing = "KARAVAAN_LAYOUTS";

    /// <summary>So many differences are told; what comes after mostly moved with them.</summary>
    private const int Told = 25;

    [Theory]
    [InlineData("charter")]
    [InlineData("charter-poster")]
    [InlineData("report")]
    [InlineData("quadrant")]
    [InlineData("guide")]
    [InlineData("kit-quadrant")]
    public void Everything_stands_where_it_stood(string name)
    {
        var evening = Papers.Evening();
        var made = PageLayout.Of(name == "kit-quadrant"
            ? PaperKit.Render(Papers.KitOf(evening.Template), new HashSet<KitPart> { KitPart.Quadrant })
            : Papers.Make(name, evening));
        var file = Path.Combine(Repository.Root, "tests", "Karavaan.Documents.Tests", "Layouts", $"{name}.nl.txt");
        if (Environment.GetEnvironmentVariable(Renewing) == "renew")
        {
            File.WriteAllText(file, KeptLayout.Write(made));
        }

        var differences = KeptLayout.Differences(KeptLayout.Read(File.ReadAllText(file)), made);
        Assert.True(differences.Count == 0, $"""
            {differences.Count} things of {name} stand elsewhere. If that is meant, run this test again with {Renewing}=renew, and look at the pages.
            {string.Join('\n', differences.Take(Told))}
            """);
    }

    [Fact]
    public void A_line_that_moved_is_told_with_its_page_and_both_places()
    {
        var before = PageLayout.Of(Make.Pdf(new Paragraph("Anna"), new PageBreak(), new Paragraph("Bram"), new Paragraph("Cem")));
        var after = PageLayout.Of(Make.Pdf(new Paragraph("Anna"), new PageBreak(), new Paragraph("Bram"), new Spacer(3), new Paragraph("Cem")));

        Assert.Empty(KeptLayout.Differences(KeptLayout.Read(KeptLayout.Write(before)), before));
        Assert.Matches(@"^page 2: 'Cem' moved from 68\.0 [\d.]+ size 11\.0 to 68\.0 [\d.]+ size 11\.0$", Assert.Single(KeptLayout.Differences(before, after)));
    }

    [Fact]
    public void What_came_what_went_and_what_changed_page_is_told()
    {
        var before = PageLayout.Of(Make.Pdf(new Paragraph("Anna"), new Paragraph("Bram")));
        var after = PageLayout.Of(Make.Pdf(new Paragraph("Cem"), new PageBreak(), new Paragraph("Bram")));
        var differences = KeptLayout.Differences(before, after);

        Assert.Contains(differences, one => one.StartsWith("page 1: 'Cem' is new", StringComparison.Ordinal));
        Assert.Contains(differences, one => one.StartsWith("page 2: 'Bram' moved from page 1,", StringComparison.Ordinal));
        Assert.Contains(differences, one => one.StartsWith("page 1: 'Anna' is gone", StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_that_moved_is_told()
    {
        var figure = new Figure(SampleDrawing.Code(), "een code");
        var before = PageLayout.Of(Make.Pdf(new Paragraph("Anna"), figure));

        Assert.Contains(
            KeptLayout.Differences(before, PageLayout.Of(Make.Pdf(new Paragraph("Anna"), new Spacer(20), figure))),
            one => one.StartsWith("page 1: '(figure: een code)' moved from", StringComparison.Ordinal));
    }
}
