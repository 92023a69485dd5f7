using Karavaan.Pdf.Fonts;
using Karavaan.Pdf.Text;
using Karavaan.Pdf.Writing;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Which text a glyph carries.</summary>
public sealed class ClusterTextTests
{
    [Fact]
    public void A_ligature_carries_all_its_letters()
    {
        var cluster = Assert.Single(ClusterText.Of(Run("ffi", isRightToLeft: false, (7, 0))));

        Assert.Equal(["ffi"], cluster.Texts);
        Assert.Null(cluster.ActualText);
    }

    [Fact]
    public void A_ligature_that_runs_to_the_left_carries_its_letters_in_visual_order()
    {
        var cluster = Assert.Single(ClusterText.Of(Run("\u0644\u0627", isRightToLeft: true, (7, 0))));

        Assert.Equal(["\u0627\u0644"], cluster.Texts);
    }

    [Fact]
    public void As_many_glyphs_as_letters_share_the_letters()
    {
        var clusters = ClusterText.Of(Run("e\u0301x", isRightToLeft: false, (7, 0), (8, 0), (9, 2))).ToList();

        Assert.Equal(["e", "\u0301"], clusters[0].Texts);
        Assert.Equal(["x"], clusters[1].Texts);
    }

    [Fact]
    public void Two_glyphs_for_three_letters_are_a_span_with_the_actual_text()
    {
        var cluster = Assert.Single(ClusterText.Of(Run("abc", isRightToLeft: false, (7, 0), (8, 0))));

        Assert.Equal("abc", cluster.ActualText);
        Assert.Equal(["abc", "\u200B"], cluster.Texts);
    }

    [Fact]
    public void A_hyphen_where_a_word_was_broken_is_a_soft_one()
    {
        var clusters = ClusterText.Of(Run("a-", isRightToLeft: false, (7, 0), (8, 1)) with { EndsInSoftHyphen = true }).ToList();

        Assert.Equal(["\u00AD"], clusters[1].Texts);
    }

    private static ShapedRun Run(string text, bool isRightToLeft, params (ushort Id, int Cluster)[] glyphs) =>
        new(FontLibrary.Shared.Pick(isStrong: false, isEmphasis: false), 10, isRightToLeft, text, [.. glyphs.Select(glyph => new Glyph(glyph.Id, glyph.Cluster, 5, 0, 0))]);
}
