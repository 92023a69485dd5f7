using Karavaan.Pdf;
using UglyToad.PdfPig;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>What is told while a document is made.</summary>
public sealed class ProgressTests
{
    [Theory]
    [InlineData("charter")]
    [InlineData("report")]
    [InlineData("guide")]
    [InlineData("kit")]
    [InlineData("charter-poster")]
    [InlineData("quadrant")]
    [InlineData("summary")]
    [InlineData("letter")]
    public void Every_block_and_every_page_is_told_once_and_none_that_is_not_there(string name)
    {
        var told = new Told();
        var pdf = Papers.Make(name, Papers.Evening(), told);
        using var document = PdfDocument.Open(pdf);
        var phases = told.Steps.GroupBy(step => step.Phase).ToList();

        Assert.Equal([RenderPhase.Setting, RenderPhase.Drawing, RenderPhase.Writing], phases.Select(phase => phase.Key));
        Assert.All(phases, phase => Assert.Equal(Enumerable.Range(1, phase.First().Count), phase.Select(step => step.Done)));
        Assert.All(phases.Skip(1), phase => Assert.Equal(document.NumberOfPages, phase.Last().Count));
        Assert.Equal(Papers.Make(name, Papers.Evening()), pdf);
    }

    private sealed class Told : IProgress<RenderStep>
    {
        public List<RenderStep> Steps { get; } = [];

        public void Report(RenderStep value) => Steps.Add(value);
    }
}
