using Karavaan.Documents.Charters;
using Karavaan.Documents.Tests.Pdf;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Pdf.Model;
using UglyToad.PdfPig;

namespace Karavaan.Documents.Tests.Charters;

/// <summary>The charter that people take home says what happened, and nothing else.</summary>
public sealed class CharterDocumentTests
{
    /// <summary>Wherever the page ends: concerns alone on the next page would belong to no article.</summary>
    [Fact]
    public void Concerns_stand_on_the_page_of_the_last_words_they_are_about()
    {
        for (var lines = 20; lines < 45; lines++)
        {
            var text = string.Concat(Enumerable.Repeat("Een regel.\n\n", lines)) + "De slotzin.";
            var pages = ReadBack.Pages(new CharterEvening().Adopt(1, text, "Een bedenking.").Pdf);
            Assert.Contains("De slotzin.", pages.Single(page => page.Contains("Een bedenking.", StringComparison.Ordinal)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void It_says_the_subject_the_articles_and_what_became_of_them()
    {
        var text = CharterReading.Of(CharterEvening.Usual());

        Assert.Contains("Dit charter gaat over gereedschap, lokalen en kennis, voor alle verenigingen van de wijk.", text, StringComparison.Ordinal);
        Assert.Contains("3 artikels aangenomen, 1 blijft open, 1 nog niet beslist en 4 niet besproken.", text, StringComparison.Ordinal);
        Assert.Contains("1. Wat we delen✓ aangenomenWe delen 120 stukken gereedschap en de kennis om ze te gebruiken.•boormachines•ladders", text, StringComparison.Ordinal);
        Assert.Contains("3. Toegang en gebruik◐ blijft open Bram neemt dit mee, tegen 10 december 2026.Je leent iets", text, StringComparison.Ordinal);
        Assert.Contains("9. Duur en herziening○ nog niet beslistDit charter geldt één jaar.", text, StringComparison.Ordinal);
        Assert.Contains("Niet besproken2. Wie we zijn en waar we voor staan 6. Zorg en beheer 7. Als het botst 8. Delen met anderen", text, StringComparison.Ordinal);
    }

    /// <summary>'Parle de les outils' is no French: the sentence that people complete takes their words as they are.</summary>
    [Fact]
    public void The_subject_in_French_takes_words_with_their_article_and_begins_as_on_the_shelf()
    {
        var evening = new Reports.ReportEvening(Reports.Evenings.Template("fr")).Happens(new BoardEvent.SubjectSet("les outils", "tous"));
        var subject = CharterDocument.SubjectOf(evening.Now, evening.Words);

        Assert.Equal("Cette charte concerne les outils, pour tous.", subject);
        Assert.All(evening.Template.Stages.OfType<Domain.Templates.StageTemplate.Harvest>(), stage => Assert.Equal("Cette charte concerne …, pour …", stage.SubjectSentence));
    }

    [Fact]
    public void Adopted_words_stay_as_they_were_adopted_whatever_was_written_later()
    {
        var text = CharterReading.Of(CharterEvening.Usual().Write(5, "We beslissen met de dobbelsteen."));

        Assert.Contains("We beslissen met consent.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("dobbelsteen", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Concerns_and_objections_are_printed_without_names()
    {
        var evening = CharterEvening.Usual();
        var text = CharterReading.Of(evening);

        Assert.Contains("Bedenkingen, zonder naam•Wie betaalt de verzekering?", text, StringComparison.Ordinal);
        Assert.Contains("Bezwaren, zonder naam•Twee weken is te kort voor een verbouwing.", text, StringComparison.Ordinal);
        Assert.All(evening.Now.Charter.Rounds.Values.SelectMany(r => r.Ballots.Keys), ballot => Assert.DoesNotContain(ballot, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_came_by_an_objection_keep_a_stroke_of_felt_pen()
    {
        const string First = "Wie te laat is, betaalt een **boete**.\n\n- na een week";
        const string Better = "Wie te laat is, belt **de begeleider**.\n\n- na een week";
        var evening = new CharterEvening().Write(1, First).Decide(1, First, Choice.Objection, "Wie ziek is, betaalt ook.")
            .Write(1, Better).Decide(1, Better, Choice.Consent, "").Happens(new CharterEvent.ArticleAdopted(new(1), 2));
        var words = CharterDocument.Of(evening.Input).Blocks.OfType<Paragraph>().SelectMany(paragraph => paragraph.Text).ToList();

        Assert.Equal(["belt ", "de begeleider"], words.Where(inline => inline.IsMarked).Select(inline => inline.Text));
        Assert.Contains(words, inline => inline is { Text: "Wie te laat is, ", IsMarked: false });
        Assert.Contains("Wat onderstreept is, kwam erbij door een bezwaar.", CharterReading.Of(evening), StringComparison.Ordinal);
        Assert.DoesNotContain(CharterDocument.Of(CharterEvening.Usual().Input).Blocks.OfType<Paragraph>().SelectMany(p => p.Text), inline => inline.IsMarked);
    }

    /// <summary>A stroke under the white before a sentence would begin under the full stop of the one before.</summary>
    [Fact]
    public void The_stroke_of_felt_pen_begins_and_ends_at_a_word()
    {
        const string First = "We delen alles. Daarna zien we.";
        const string Better = "We delen alles. Wie ziek is, ook. Daarna zien we. Morgen al.";
        var evening = new CharterEvening().Write(1, First).Decide(1, First, Choice.Objection, "Wie ziek is, niet.")
            .Write(1, Better).Decide(1, Better, Choice.Consent, "").Happens(new CharterEvent.ArticleAdopted(new(1), 2));

        Assert.Equal(["Wie ziek is, ook.", "Morgen al."], CharterDocument.Of(evening.Input).Blocks.OfType<Paragraph>().SelectMany(one => one.Text).Where(inline => inline.IsMarked).Select(inline => inline.Text));
    }

    [Fact]
    public void An_article_tells_the_notes_it_is_built_on_unless_they_were_hidden()
    {
        var (ladder, hidden, by) = (new NoteId(Guid.NewGuid()), new NoteId(Guid.NewGuid()), new ParticipantId(Guid.NewGuid()));
        var evening = CharterEvening.Usual()
            .Happens(new BoardEvent.NoteAdded(ladder, new(1), new(1), "", by, "Een ladder voor iedereen"))
            .Happens(new BoardEvent.NoteAdded(hidden, new(1), new(1), "", by, "Iets lelijks"))
            .Happens(new CharterEvent.NoteCited(new(1), ladder)).Happens(new CharterEvent.NoteCited(new(1), hidden))
            .Happens(new BoardEvent.NoteHidden(hidden));

        Assert.Contains("Gebouwd op kaartjes: ‘Een ladder voor iedereen’.", CharterReading.Of(evening), StringComparison.Ordinal);
        Assert.DoesNotContain("lelijks", CharterReading.Of(evening), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_took_part_without_signing_or_keeping_anything_is_not_named()
    {
        var evening = CharterEvening.Usual().Sign("Cem Yıldız", "");
        var cem = evening.Now.Charter.Signatures.Keys.Last();
        Assert.Contains("Cem", CharterReading.Of(evening), StringComparison.Ordinal);
        Assert.DoesNotContain("Cem", CharterReading.Of(evening.Happens(new CharterEvent.SignatureWithdrawn(evening.Now.Charter.Signatures.Values.MaxBy(s => s.Order)!.By))), StringComparison.Ordinal);
        Assert.Contains(cem, evening.Now.Roster.People.Keys);
    }

    [Fact]
    public void A_round_that_is_still_hidden_stays_hidden()
    {
        var evening = CharterEvening.Usual();
        var round = evening.Write(9, "Dit charter geldt twee jaar.").Ask(9, "Dit charter geldt twee jaar.");
        evening.Happens(new CharterEvent.ChoiceMade(round, "b", Choice.Objection, "Twee jaar is te lang."));

        Assert.DoesNotContain("te lang", CharterReading.Of(evening), StringComparison.Ordinal);
        Assert.Contains("Twee jaar is te lang.", CharterReading.Of(evening.Happens(new CharterEvent.RoundRevealed(round))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_that_was_blanked_is_not_an_empty_line()
    {
        var evening = new CharterEvening().Adopt(1, "Tekst.", "", "Wie betaalt?");
        Assert.Equal(["Wie betaalt?"], ArticleReport.AllOf(evening.Now)[0].Concerns);
    }

    [Fact]
    public void Signatures_say_for_whom_and_for_which_articles()
    {
        var text = CharterReading.Of(CharterEvening.Usual());

        Assert.Contains("2 handtekeningen, voor de aangenomen artikels 1, 4 en 5.", text, StringComparison.Ordinal);
        Assert.Contains("Anna De Witnamens Repair Café Zuid✓ getekend op 22 november 2026", text, StringComparison.Ordinal);
        Assert.Contains("Bram✓ getekend op 22 november 2026", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_signs_for_an_organisation_says_what_they_are_there()
    {
        var evening = new CharterEvening().Adopt(1, "Tekst.").Sign("Anna De Wit", "Repair Café Zuid", "voorzitster").Sign("Bram", "");
        var text = CharterReading.Of(evening);
        Assert.Contains("Anna De Witvoorzitsternamens Repair Café Zuid✓", text, StringComparison.Ordinal);
        Assert.Contains("Bram✓", text, StringComparison.Ordinal);
        Assert.Contains("Anna De Wit, voorzitster, Repair Café Zuid", LetterDocument.Markdown(evening.Input), StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_is_that_of_the_canonical_text_and_its_beginning_is_the_version()
    {
        var evening = CharterEvening.Usual();
        var hash = CharterText.Hash(evening.Now);
        var pages = ReadBack.Pages(evening.Pdf);

        Assert.Contains(hash, pages[^1], StringComparison.Ordinal);
        Assert.Contains("versie " + hash[..8], ReadBack.Normal(pages[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Until_the_workshop_is_closed_it_is_a_draft()
    {
        Assert.Contains("✎ ontwerp Voorlopig: de workshop is nog niet afgesloten.", CharterReading.Of(CharterEvening.Usual()), StringComparison.Ordinal);
        Assert.DoesNotContain("ontwerp", CharterReading.Of(CharterEvening.Usual().Close()), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_page_that_everybody_can_open_gets_a_code()
    {
        const string address = "https://karavaan.example/p/abc";
        var withPage = new CharterEvening { Page = new(address, new bool[21, 21], "https://karavaan.example/check") };

        Assert.Contains(address, CharterReading.Of(withPage), StringComparison.Ordinal);
        Assert.Contains("typ de code over. De eerste acht tekens zijn de versie. https://karavaan.example/check", CharterReading.Of(withPage), StringComparison.Ordinal);
        Assert.Equal(["QR-code naar " + address], FiguresOf(withPage));
        Assert.Empty(FiguresOf(new CharterEvening()));
    }

    private static List<string> FiguresOf(CharterEvening evening)
    {
        using var document = PdfDocument.Open(evening.Pdf);
        return [.. StructureTexts.Alternatives(new PdfTokens(document))];
    }
}
