using Karavaan.Pdf;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>A page costs the same in a long document as in a short one.</summary>
public sealed class MemoryTests
{
    private const int Few = 20;
    private const int Many = 200;

    /// <summary>Lists that grow are copied now and then, so the two are not the same to the byte; what is made anew for every page before it is ten times as much.</summary>
    private const double MostTimes = 1.3;

    /// <summary>For each page, of text, a list, a table and a heading in the contents; about twice what it takes.</summary>
    private const long MostBytes = 1_000_000;

    [Fact]
    public void What_is_allocated_for_a_page_does_not_grow_with_the_document()
    {
        _ = PdfRenderer.Render(Of(3));
        var (few, many) = (PerPage(Few), PerPage(Many));

        Assert.True(many < few * MostTimes, $"{many:0} bytes for each of {Many} pages, {few:0} for each of {Few}.");
        Assert.InRange(few, 1, MostBytes);
    }

    /// <summary>On this thread, which makes the whole file: other tests that run meanwhile don't count.</summary>
    private static double PerPage(int pages)
    {
        var document = Of(pages);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var pdf = PdfRenderer.Render(document);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(pages, ReadBack.Pages(pdf).Count);
        return bytes / (double)pages;
    }

    /// <summary>Contents on the first pages, then a chapter on each.</summary>
    private static Document Of(int pages)
    {
        var contents = (pages + 34) / 35;
        return Make.Document([new Contents("Inhoud"), .. Enumerable.Range(1, pages - contents).SelectMany(Chapter)]) with { HasRunningHead = true, Foot = (page, count) => $"{page} / {count}" };
    }

    private static IEnumerable<Block> Chapter(int number) =>
    [
        new PageBreak(),
        new Heading(1, $"Tafel {number}"),
        .. Enumerable.Range(0, 4).Select(i => new Paragraph(string.Join(' ', Enumerable.Repeat($"Wie een sleutel van lokaal {i} heeft, doet open.", 8)))),
        new List([.. Enumerable.Range(0, 4).Select(i => (ListItem)$"Een ladder lenen bij buur {i} is makkelijker dan er een kopen.")]),
        new Table([new("Wat"), new("Wie")], [.. Enumerable.Range(0, 5).Select(i => new TableRow($"Soep voor avond {i}", $"Naam {i}"))]),
    ];
}
