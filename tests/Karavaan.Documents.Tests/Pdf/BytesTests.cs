using Karavaan.Pdf;
using Karavaan.Pdf.Fonts;
using Karavaan.Pdf.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>The file itself: the same every time, and small.</summary>
public sealed class BytesTests
{
    [Fact]
    public void The_same_document_is_the_same_bytes()
    {
        Assert.Equal(PdfRenderer.Render(SampleCharter.Create()), PdfRenderer.Render(SampleCharter.Create()));
    }

    [Fact]
    public void Eight_threads_at_once_make_the_same_bytes()
    {
        var expected = PdfRenderer.Render(SampleCharter.Create());
        var results = new byte[8][];
        var threads = Enumerable.Range(0, results.Length).Select(i => new Thread(() => results[i] = PdfRenderer.Render(SampleCharter.Create()))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.All(results, bytes => Assert.Equal(expected, bytes));
    }

    [Fact]
    public void Another_seed_is_another_identifier()
    {
        var document = Make.Document(new Paragraph("Anna"));

        Assert.NotEqual(PdfRenderer.Render(document with { Seed = "a" }), PdfRenderer.Render(document with { Seed = "b" }));
    }

    [Fact]
    public void Only_the_fonts_that_are_used_are_in_the_file_and_only_the_glyphs_that_are_used()
    {
        var pdf = Make.Pdf(new Paragraph("Anna, Bram en Cem"));
        using var document = PdfDocument.Open(pdf);
        var fonts = MatterhornFonts.Fonts(document, new(document));

        Assert.EndsWith("+AtkinsonHyperlegibleNext_400Regular", ((NameToken)Assert.Single(fonts).Data["BaseFont"]).Data, StringComparison.Ordinal);
        Assert.InRange(pdf.Length, 4_000, 14_000);
    }

    [Fact]
    public void Every_script_of_the_sample_has_a_face_of_its_own()
    {
        using var document = PdfDocument.Open(PdfRenderer.Render(SampleCharter.Create()));
        var names = MatterhornFonts.Fonts(document, new(document)).Select(font => ((NameToken)font.Data["BaseFont"]).Data[7..]).ToList();

        Assert.Contains("NotoSans_400Regular", names);
        Assert.Contains("IBMPlexSansArabic_400Regular", names);
        Assert.Contains("NotoSansHebrew_400Regular", names);
        Assert.Contains("NotoEmoji_400Regular", names);
    }

    [Theory]
    [InlineData("é ë ï ĳ ğ ş ı İ đ ł ß œ", "AtkinsonHyperlegibleNext_400Regular")]
    [InlineData("ầ ễ", "NotoSans_400Regular")]
    [InlineData("Ελένη", "NotoSans_400Regular")]
    [InlineData("Наталія", "NotoSans_400Regular")]
    [InlineData("محمد", "IBMPlexSansArabic_400Regular")]
    [InlineData("יעל", "NotoSansHebrew_400Regular")]
    [InlineData("🌱", "NotoEmoji_400Regular")]
    [InlineData("龍", "DejaVuSans")]
    public void A_cluster_goes_to_the_first_face_that_has_it(string text, string face)
    {
        var wanted = FontLibrary.Shared.Pick(isStrong: false, isEmphasis: false);

        Assert.All(text.Split(' '), cluster => Assert.Equal(face, FontLibrary.Shared.FaceFor(cluster, wanted).Name));
    }

    [Fact]
    public void The_glyph_that_stands_for_nothing_is_never_used()
    {
        using var document = PdfDocument.Open(Make.Pdf(new Paragraph("龍 \U00020000 \uE000 \u0378")));
        var tokens = new PdfTokens(document);
        var font = MatterhornFonts.Fonts(document, tokens).Single(one => tokens.Name(one, "BaseFont")!.EndsWith("DejaVuSans", StringComparison.Ordinal));
        var descendant = (DictionaryToken)tokens.Resolve(tokens.Items(font, "DescendantFonts").Single())!;
        // Four characters and a space.
        var glyphs = GlyphsOf(descendant, tokens).Skip(1).ToList();

        Assert.Equal(5, glyphs.Count);
        Assert.DoesNotContain(0, glyphs);
    }

    [Fact]
    public void The_licences_of_the_fonts_travel_with_them()
    {
        var assembly = typeof(PdfRenderer).Assembly;
        var names = assembly.GetManifestResourceNames();

        Assert.All(
            names.Where(name => name.EndsWith(".ttf", StringComparison.Ordinal)),
            name => Assert.Contains(name.Split('_', '.')[0] + ".licence.txt", names));
    }

    [Fact]
    public void The_self_check_passes_where_the_native_library_is()
    {
        PdfRenderer.SelfCheck();
    }

    private static IEnumerable<int> GlyphsOf(DictionaryToken descendant, PdfTokens tokens)
    {
        var stream = (StreamToken)tokens.Get(descendant, "CIDToGIDMap")!;
        using var zip = new System.IO.Compression.ZLibStream(new MemoryStream(stream.Data.ToArray()), System.IO.Compression.CompressionMode.Decompress);
        using var map = new MemoryStream();
        zip.CopyTo(map);
        return map.ToArray().Chunk(2).Select(pair => (pair[0] << 8) | pair[1]);
    }
}
