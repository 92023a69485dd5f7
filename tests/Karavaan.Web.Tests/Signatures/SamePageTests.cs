using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Karavaan.Documents;
using Karavaan.Domain.Agreements;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Publications;
using Karavaan.Web.Tests.Charters;
using UglyToad.PdfPig;
using static Karavaan.Web.Tests.Charters.CharterEvening;
using static Karavaan.Web.Tests.Signatures.Letters;

namespace Karavaan.Web.Tests.Signatures;

/// <summary>The wall on which people sign against the file that they take home: nothing on the one that the other says otherwise.</summary>
public sealed class SamePageTests
{
    private readonly CharterEvening evening = new(agrees: true);

    [Fact]
    public async Task Articles_open_points_and_agreements_are_the_same_words_in_the_same_order()
    {
        Fill();
        var (wall, paper) = (await WallAsync(), Paper());

        Assert.Equal(Between(paper, "Onscharter", "Wietekende"), Normal("Ons charter" + wall.QuerySelector(".leaf-articles")!.TextContent));
        Assert.Contains("BramPeetersneemtditmee", paper, StringComparison.Ordinal);

        // Of all this only agreements may hang on no page.
        var tail = wall.QuerySelector("[data-tail]")!;
        Assert.All(tail.QuerySelectorAll(tail.GetAttribute("data-tail")!), row => Assert.Equal(4, row.Children.Length));
        Assert.Equal(["Wie bewaart het charter? In de kast", "Wanneer herlezen we het?", "Met wie delen we het?"], tail.QuerySelectorAll(tail.GetAttribute("data-tail")!).Select(row => row.Children[0].TextContent));
        Assert.Contains("WatopenblijftArtikelWieneemtditmeeTegen", paper, StringComparison.Ordinal);
        Assert.Equal(["én ladders", "wie leent, brengt terug"], wall.QuerySelectorAll("ins").Select(words => words.TextContent.Trim()));
    }

    [Fact]
    public async Task What_the_signatures_mean_who_gave_them_and_the_small_print_are_the_same_in_the_same_order()
    {
        Fill();
        var (wall, paper) = (await WallAsync(), Between(Paper(), "Wietekende", "sha256sum"));
        string[] said =
        [
            .. wall.QuerySelectorAll(".charter-meaning > span > span, .signatures li > bdi, .signatures li > small, .review-line, .charter-marks > span").Select(piece => Normal(piece.TextContent)),
        ];

        Assert.Equal(["AnnaDeWit", "voorzitter", "namensRepairCaféZuid", "voorartikel3", "CemYıldız"], said[1..6]);
        var place = 0;
        foreach (var piece in said[..^1])
        {
            var at = paper.IndexOf(piece, place, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{piece}' is not on the paper after {paper[..place]}");
            place = at + piece.Length;
        }

        Assert.Equal("versie" + Between(paper, "vanmensen:", "Nagaan")["vanmensen:".Length..][..CharterDocument.VersionLength], said[^1]);
    }

    /// <summary>With nothing in it both say so; the wall, before which people wait to sign, why.</summary>
    [Fact]
    public async Task An_empty_charter_is_empty_on_both()
    {
        evening.Enter(Signing);
        var (wall, paper) = (await WallAsync(), Paper());

        Assert.Equal(Between(paper, "Onscharter", "Wietekende"), Normal("Ons charter" + wall.QuerySelector(".leaf-articles")!.TextContent));
        Assert.Contains("Nogniemandtekende.", paper, StringComparison.Ordinal);
        Assert.Equal("Erisnoggeenartikelaangenomen.Ervaltdusnognietstetekenen.", Normal(wall.QuerySelector(".charter-meaning")!.TextContent));
    }

    [Fact]
    public async Task The_wall_is_drawn_again_by_what_changes_it_and_not_by_every_signature()
    {
        Fill();
        var leaf = Web.Signatures.CharterLeaf.Key;
        evening.Sign(evening.Bram, "Bram Peeters");
        Assert.DoesNotContain(leaf, evening.Touched);
        evening.Desk(id => new AgreementCommand.ChangeAgreement(AgreementId.Of(AgreementKind.Sharing), new("de raad", null, "")) { Id = id });
        Assert.Contains(leaf, evening.Touched);
        Assert.Contains("de raad", await evening.ScreenAsync(), StringComparison.Ordinal);
        evening.Desk(id => new CharterCommand.Reconsider(Second) { Id = id }).Desk(id => new CharterCommand.WriteArticle(Second, "Iedereen <b>mag</b> binnen.") { Id = id });
        Assert.Contains(leaf, evening.Touched);
        Assert.Contains("Iedereen &lt;b&gt;mag&lt;/b&gt; binnen.", await evening.ScreenAsync(), StringComparison.Ordinal);
    }

    /// <summary>Adopted after an objection and with a concern, undecided, left open; agreements; Anna signed an earlier text, Cem the last.</summary>
    private void Fill()
    {
        evening.Knows(evening.Bram, bram => bram with { AgreedName = "Bram Peeters" }).Knows(evening.Anna, anna => anna with { SignedRole = "voorzitter" });
        Decide(Third, "We beslissen samen.", Choice.Consent, "").Desk(id => new CharterCommand.Adopt(Third) { Id = id });
        evening.Enter(Signing).Sign(evening.Anna, "Anna De Wit", "Repair Café Zuid");
        Decide(First, "We delen **boormachines**.", Choice.Objection, "Ladders ook.");
        Decide(First, "We delen **boormachines** én ladders.\n\n- wie leent, brengt terug", Choice.Concern, "Wie betaalt?").Desk(id => new CharterCommand.Adopt(First) { Id = id });
        evening.Desk(id => new CharterCommand.WriteArticle(Second, "Je leent iets voor twee weken.") { Id = id })
            .Desk(id => new CharterCommand.LeaveOpen(Second, evening.Bram, new(2027, 4, 9)) { Id = id })
            .Desk(id => new AgreementCommand.ChangeAgreement(AgreementId.Of(AgreementKind.Keeping), new("In de kast", null, "de buurt")) { Id = id })
            .Desk(id => new AgreementCommand.ChangeAgreement(AgreementId.Of(AgreementKind.Rereading), new("", new DateOnly(2028, 3, 12), "")) { Id = id })
            .Enter(Signing).Sign(evening.Cem, "Cem Yıldız");
    }

    private CharterEvening Decide(ArticleId article, string text, Choice choice, string reason)
    {
        evening.Desk(id => new CharterCommand.WriteArticle(article, text) { Id = id }).Enter(Deciding).Desk(id => new CharterCommand.OpenRound(article) { Id = id });
        var round = evening.State.Workshop.Charter.OnScreen!.Value;
        return evening.Choose(evening.Bram, round, choice, reason).Reveal(round);
    }

    private async Task<IElement> WallAsync()
    {
        var wall = new HtmlParser().ParseDocument(await evening.ScreenAsync()).Body!;
        foreach (var unseen in wall.QuerySelectorAll(".unseen"))
        {
            unseen.Remove();
        }

        return wall;
    }

    private string Paper()
    {
        using var document = PdfDocument.Open(CharterDocument.Render(CharterContent.Of(evening.State, null, TimeProvider.System).Input()));
        return Normal(document.GetPages().SelectMany(Told));
    }

    private static string Between(string text, string start, string end)
    {
        var at = text.IndexOf(start, StringComparison.Ordinal);
        Assert.True(at >= 0, $"No '{start}' in {text}");
        return text[at..text.IndexOf(end, at, StringComparison.Ordinal)];
    }
}
