using Karavaan.Documents.Tests.Reports;

namespace Karavaan.Documents.Tests;

/// <summary>
/// Every document to look at, in a folder: <c>KARAVAAN_PAPERS=folder dotnet test --filter Pictures</c>, then <c>pdftoppm -r 60 -png</c>. Without the
/// folder they are only made.
/// </summary>
public sealed class Pictures
{
    private static readonly DateTimeOffset Date = ReportEvening.HalfPastSeven;

    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("en")]
    [InlineData("de")]
    public void The_guides(string language)
    {
        Write($"guide-{language}", GuideDocument.Render(GuideInput.Of(Evenings.Template(language), Date)));
        Write($"guide-congres-{language}", GuideDocument.Render(GuideInput.Of(Evenings.Template(language, "van-buurt-naar-wereld-congres"), Date)));
    }

    [Theory]
    [InlineData("nl", 12, 3)]
    [InlineData("fr", 12, 3)]
    [InlineData("de", 300, 30)]
    [InlineData("nl", 300, 30)]
    public void The_posters_and_the_summary(string language, int people, int groups)
    {
        var evening = Evenings.Full(language, people, groups);
        if (people > 100)
        {
            evening.People.ToList().ForEach(who => evening.ShowsName(who).Happens(new Domain.Charters.CharterEvent.CharterSigned(who, false)));
            Enumerable.Range(1, 9).ToList().ForEach(article => evening.Adopts(article, string.Concat(Enumerable.Repeat("Wie een sleutel heeft, doet open. ", 50))));
        }
        else
        {
            evening.People.Take(5).ToList().ForEach(who => evening.Happens(new Domain.Charters.CharterEvent.CharterSigned(who, false)));
        }

        Write($"quadrant-{language}-{people}", QuadrantPoster.Render(evening.Input)!);
        WriteText($"quadrant-{language}-{people}.svg", QuadrantPoster.RenderSvg(evening.Input)!);
        Write($"charter-poster-{language}-{people}", CharterPoster.Render(evening.Input));
        Write($"summary-{language}-{people}", ReportSummary.Render(evening.Input));
        Write($"letter-{language}-{people}", LetterDocument.Render(evening.Input));
        Write($"report-{language}-{people}", evening.Pdf);
    }

    [Fact]
    public void The_posters_of_an_evening_on_which_nothing_happened()
    {
        var evening = new ReportEvening(Evenings.Template());
        Assert.Null(QuadrantPoster.Render(evening.Input));
        Write("charter-poster-empty", CharterPoster.Render(evening.Input));
        Write("summary-empty", ReportSummary.Render(evening.Input));
    }

    /// <summary>The usual evening, one of a word that fits nowhere, one with a title as long as may be, and one on which nothing was typed.</summary>
    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    public void All_papers(string language)
    {
        var evenings = new (string Name, ReportEvening Evening)[]
        {
            ("usual", Papers.Evening(language)), ("endless", Papers.Endless(language)), ("title", Papers.Endless(language, Papers.LongTitle)), ("nothing", Papers.Nothing(language)),
        };
        foreach (var (name, evening) in evenings)
        {
            foreach (var paper in Papers.Names.Where(paper => name != "nothing" || paper != "quadrant"))
            {
                Write($"{name}-{language}-{paper}", Papers.Make(paper, evening));
            }
        }
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    public void Empty_and_very_full_programmes(string language)
    {
        foreach (var paper in new[] { "guide", "kit", "report", "charter" })
        {
            Write($"bare-{language}-{paper}", Papers.Make(paper, Papers.Bare(language)));
            Write($"much-{language}-{paper}", Papers.Make(paper, Papers.Much(language)));
        }
    }

    private static void WriteText(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text), "");

    private static void Write(string name, byte[] pdf, string ending = ".pdf")
    {
        Assert.NotEmpty(pdf);
        if (Environment.GetEnvironmentVariable("KARAVAAN_PAPERS") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, name + ending), pdf);
        }
    }
}
