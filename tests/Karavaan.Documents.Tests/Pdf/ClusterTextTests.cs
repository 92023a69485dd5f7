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
        var cluster = Assert.Single(Clusters(Run("ffi", isRightToLeft: false, (7, 0))));

        Assert.Equal(["ffi"], cluster.Texts);
        Assert.Null(cluster.ActualText);
    }

    [Fact]
    public void A_ligature_that_runs_to_the_left_carries_its_letters_in_visual_order()
    {
        var cluster = Assert.Single(Clusters(Run("\u0644\u0627", isRightToLeft: true, (7, 0))));

        Assert.Equal(["\u0627\u0644"], cluster.Texts);
    }

    [Fact]
    public void As_many_glyphs_as_letters_share_the_letters()
    {
        var clusters = Clusters(Run("e\u0301x", isRightToLeft: false, (7, 0), (8, 0), (9, 2)));

        Assert.Equal(["e", "\u0301"], clusters[0].Texts);
        Assert.Equal(["x"], clusters[1].Texts);
    }

    [Fact]
    public void Two_glyphs_for_three_letters_are_a_span_with_the_actual_text()
    {
        var cluster = Assert.Single(Clusters(Run("abc", isRightToLeft: false, (7, 0), (8, 0))));

        Assert.Equal("abc", cluster.ActualText);
        Assert.Equal(["abc", "\u200B"], cluster.Texts);
    }

    [Fact]
    public void A_hyphen_where_a_word_was_broken_is_a_soft_one()
    {
        var clusters = Clusters(Run("a-", isRightToLeft: false, (7, 0), (8, 1)) with { EndsInSoftHyphen = true });

        Assert.Equal(["\u00AD"], clusters[1].Texts);
    }

    [Fact]
    public void A_glyph_for_one_letter_is_told_by_the_letter_and_what_needs_more_words_is_not()
    {
        Assert.Equal('x', Letter(Run("x", isRightToLeft: false, (7, 0))));
        Assert.Equal('\u0628', Letter(Run("\u0628", isRightToLeft: true, (7, 0))));
        Assert.Null(Letter(Run("fi", isRightToLeft: false, (7, 0))));
        Assert.Null(Letter(Run("é", isRightToLeft: false, (7, 0), (8, 0))));
        Assert.Null(Letter(Run("-", isRightToLeft: false, (7, 0)) with { EndsInSoftHyphen = true }));
        Assert.Null(Letter(Run("🌳", isRightToLeft: false, (7, 0))));
    }

    private static char? Letter(ShapedRun run) => ClusterText.LetterOf(run, 0, ClusterText.EndOf(run, 0));

    private static List<ClusterText> Clusters(ShapedRun run)
    {
        List<ClusterText> clusters = [];
        for (var (start, end) = (0, 0); start < run.Glyphs.Length; start = end)
        {
            end = ClusterText.EndOf(run, start);
            clusters.Add(ClusterText.Of(run, start, end));
        }

        return clusters;
    }

    private static ShapedRun Run(string text, bool isRightToLeft, params (ushort Id, int Cluster)[] glyphs) =>
        new(FontLibrary.Shared.Pick(isStrong: false, isEmphasis: false), 10, isRightToLeft, text, [.. glyphs.Select(glyph => new Glyph(glyph.Id, glyph.Cluster, 5, 0, 0))]);
}
