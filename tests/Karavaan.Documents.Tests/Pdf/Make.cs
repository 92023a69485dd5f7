using Karavaan.Pdf;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Small documents for tests.</summary>
internal static class Make
{
    public const string Title = "Van de buurt naar de wereld";

    public static Document Document(params IReadOnlyList<Block> blocks) => new()
    {
        Title = Title,
        Language = "nl-BE",
        Date = new DateTimeOffset(2026, 11, 14, 15, 30, 0, TimeSpan.Zero),
        Blocks = blocks,
    };

    public static byte[] Pdf(params IReadOnlyList<Block> blocks) => PdfRenderer.Render(Document(blocks));

    public static IEnumerable<Block> Lines(int count) =>
        Enumerable.Range(1, count).Select(number => new Paragraph($"Regel {number}"));
}
