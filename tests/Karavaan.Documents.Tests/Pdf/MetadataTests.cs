using System.Buffers.Binary;
using System.Text;
using System.Xml.Linq;
using Karavaan.Pdf;
using Karavaan.Pdf.Fonts;
using Karavaan.Pdf.Model;
using Karavaan.Pdf.Writing;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>What a file says about itself.</summary>
public sealed class MetadataTests
{
    [Fact]
    public void The_packet_is_well_formed_whatever_the_title_and_explains_its_PDF_UA_schema()
    {
        var document = Make.Document() with { Title = "A & B <\"c\"> 'd' ]]>", Author = "Ελένη & co" };
        var text = Encoding.UTF8.GetString(XmpPacket.For(document, "Karavaan PDF"));
        var packet = XDocument.Parse(text[text.IndexOf("<x:", StringComparison.Ordinal)..text.IndexOf("<?xpacket end", StringComparison.Ordinal)]);

        Assert.Contains(document.Title, packet.Descendants().Select(element => element.Value));
        Assert.Contains("http://www.aiim.org/pdfua/ns/id/", packet.Descendants().Where(element => element.Name.LocalName == "namespaceURI").Select(element => element.Value));
    }

    [Fact]
    public void The_colour_profile_is_as_long_as_it_says_and_every_tag_is_inside_it()
    {
        var profile = SrgbProfile.Create();
        var count = Number(profile, 128);

        Assert.Equal(profile.Length, Number(profile, 0));
        Assert.Equal("acsp", Encoding.ASCII.GetString(profile, 36, 4));
        Assert.All(Enumerable.Range(0, count), tag => Assert.InRange(Number(profile, 136 + (tag * 12)) + Number(profile, 140 + (tag * 12)), 0, profile.Length));
        Assert.All(Enumerable.Range(0, count), tag => Assert.Equal(0, Number(profile, 136 + (tag * 12)) % 4));
    }

    [Fact]
    public void A_subset_has_only_the_glyphs_that_were_asked_for()
    {
        var face = FontLibrary.Shared.Pick(isStrong: false, isEmphasis: false);
        var subset = FontSubset.Of(face, [5, 40]);

        // A few more than two, when a glyph is made of others.
        Assert.All(subset.NewGlyphs.Values, glyph => Assert.InRange((int)glyph, 1, 6));
        Assert.Equal(2, subset.NewGlyphs.Values.Distinct().Count());
        Assert.InRange(subset.Data.Length, 300, 4_000);
    }

    [Fact]
    public void A_drawing_without_size_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Make.Pdf(new Figure(new Drawing(0, 10), "leeg")));
        Assert.Throws<ArgumentOutOfRangeException>(() => PdfRenderer.Render(Make.Document(new Figure(new Drawing(10, 10, new LabelShape(float.NaN, 1, "x")), "nergens"))));
    }

    private static int Number(byte[] bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
}
