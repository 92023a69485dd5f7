using Karavaan.Documents.Charters;
using Karavaan.Documents.Tests.Pdf;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Pdf.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace Karavaan.Documents.Tests.Charters;

/// <summary>The charter that people take home says what happened, and nothing else.</summary>
public sealed class CharterDocumentTests
{
    public static TheoryData<string> Languages => [.. Words.Languages];

    [Fact]
    public void It_says_the_subject_the_articles_and_what_became_of_them()
    {
        var text = Read(CharterEvening.Usual());

        Assert.Contains("Dit charter gaat over gereedschap, lokalen en kennis, voor alle verenigingen van de wijk.", text, StringComparison.Ordinal);
        Assert.Contains("3 artikels aangenomen, 1 blijft open, 1 nog niet beslist, 4 niet besproken.", text, StringComparison.Ordinal);
        Assert.Contains("1. Wat we delen✓ aangenomenWe delen 120 stukken gereedschap en de kennis om ze te gebruiken.•boormachines•ladders", text, StringComparison.Ordinal);
        Assert.Contains("3. Toegang en gebruik◐ blijft open Bram neemt dit mee, tegen 10 december 2026.Je leent iets", text, StringComparison.Ordinal);
        Assert.Contains("9. Duur en herziening○ nog niet beslistDit charter geldt één jaar.", text, StringComparison.Ordinal);
        Assert.Contains("Niet besproken2. Wie we zijn en waar we voor staan 6. Zorg en beheer 7. Als het botst 8. Delen met anderen", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Adopted_words_stay_as_they_were_adopted_whatever_was_written_later()
    {
        var text = Read(CharterEvening.Usual().Write(5, "We beslissen met de dobbelsteen."));

        Assert.Contains("We beslissen met consent.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("dobbelsteen", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Concerns_and_objections_are_printed_without_names()
    {
        var evening = CharterEvening.Usual();
        var text = Read(evening);

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
        Assert.Contains("Wat onderstreept is, kwam erbij door een bezwaar.", Read(evening), StringComparison.Ordinal);
        Assert.DoesNotContain(CharterDocument.Of(CharterEvening.Usual().Input).Blocks.OfType<Paragraph>().SelectMany(p => p.Text), inline => inline.IsMarked);
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

        Assert.Contains("Gebouwd op kaartjes: ‘Een ladder voor iedereen’.", Read(evening), StringComparison.Ordinal);
        Assert.DoesNotContain("lelijks", Read(evening), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_took_part_without_signing_or_keeping_anything_is_not_named()
    {
        var evening = CharterEvening.Usual().Sign("Cem Yıldız", "");
        var cem = evening.Now.Charter.Signatures.Keys.Last();
        Assert.Contains("Cem", Read(evening), StringComparison.Ordinal);
        Assert.DoesNotContain("Cem", Read(evening.Happens(new CharterEvent.SignatureWithdrawn(evening.Now.Charter.Signatures.Values.MaxBy(s => s.Order)!.By))), StringComparison.Ordinal);
        Assert.Contains(cem, evening.Now.Roster.People.Keys);
    }

    [Fact]
    public void A_round_that_is_still_hidden_stays_hidden()
    {
        var evening = CharterEvening.Usual();
        var round = evening.Write(9, "Dit charter geldt twee jaar.").Ask(9, "Dit charter geldt twee jaar.");
        evening.Happens(new CharterEvent.ChoiceMade(round, "b", Choice.Objection, "Twee jaar is te lang."));

        Assert.DoesNotContain("te lang", Read(evening), StringComparison.Ordinal);
        Assert.Contains("Twee jaar is te lang.", Read(evening.Happens(new CharterEvent.RoundRevealed(round))), StringComparison.Ordinal);
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
        var text = Read(CharterEvening.Usual());

        Assert.Contains("2 handtekeningen, voor de aangenomen artikels: 1, 4, 5.", text, StringComparison.Ordinal);
        Assert.Contains("Anna De Witnamens Repair Café Zuid✓ getekend op 22 november 2026", text, StringComparison.Ordinal);
        Assert.Contains("Bram✓ getekend op 22 november 2026", text, StringComparison.Ordinal);
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
        Assert.Contains("✎ ontwerp Voorlopig: de workshop is nog niet afgesloten.", Read(CharterEvening.Usual()), StringComparison.Ordinal);
        Assert.DoesNotContain("ontwerp", Read(CharterEvening.Usual().Close()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_evening_gives_the_same_bytes() => Assert.Equal(CharterEvening.Usual().Pdf, CharterEvening.Usual().Pdf);

    [Fact]
    public void Only_a_page_that_everybody_can_open_gets_a_code()
    {
        const string address = "https://karavaan.example/p/abc";
        var withPage = new CharterEvening { Page = new(address, new bool[21, 21]) };

        Assert.Contains(address, Read(withPage), StringComparison.Ordinal);
        Assert.Equal(["QR-code naar " + address], FiguresOf(withPage));
        Assert.Empty(FiguresOf(new CharterEvening()));
    }

    [Fact]
    public void Every_article_that_was_written_is_a_bookmark()
    {
        using var document = PdfDocument.Open(CharterEvening.Usual().Pdf);

        Assert.True(document.TryGetBookmarks(out var bookmarks));
        Assert.Equal(
            [
                "Ons charter", "1. Wat we delen", "3. Toegang en gebruik", "4. Bijdragen en teruggeven", "5. Hoe we beslissen",
                "9. Duur en herziening", "Niet besproken", "Wat open blijft", "Wie tekende", "Over dit document",
            ],
            bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(node => node.Title));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_is_whole_and_tagged(string language)
    {
        var evening = CharterEvening.Usual(language);
        var (pdf, text) = (evening.Pdf, Read(evening));
        using var document = PdfDocument.Open(pdf);

        Assert.Empty(Matterhorn.Check(pdf));
        Assert.Equal(evening.Words.Culture.Name, new PdfTokens(document).Text(document.Structure.Catalog.CatalogDictionary, "Lang"));
        Assert.Contains(evening.Words[CharterWordsText.Agreement], text, StringComparison.Ordinal);
        Assert.Contains(evening.Words[CharterWordsText.Adopted], text, StringComparison.Ordinal);
        Assert.Contains(
            ReadBack.Normal(evening.Words[CharterWordsText.Page, 2, document.NumberOfPages]),
            ReadBack.Normal(string.Concat(document.GetPage(2).Letters.Select(l => l.Value))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_workshop_without_articles_and_without_people_is_a_document_too()
    {
        var text = Read(new CharterEvening(articles: 0));

        Assert.Contains("Dit charter heeft geen artikels.", text, StringComparison.Ordinal);
        Assert.Contains("Nog niemand tekende.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nine_long_articles_with_sixty_names_have_a_table_of_contents()
    {
        var evening = new CharterEvening();
        foreach (var number in Enumerable.Range(1, 9))
        {
            evening.Adopt(number, string.Concat(Enumerable.Repeat("samen ", 333)), [.. Enumerable.Range(1, 20).Select(n => $"Bedenking {n}")]);
        }

        foreach (var number in Enumerable.Range(1, 60))
        {
            evening.Sign($"Buur {number}", "");
        }

        var pages = ReadBack.Pages(evening.Pdf);
        Assert.StartsWith("Inhoud", pages[1], StringComparison.Ordinal);
        Assert.Equal(60, string.Concat(pages).Split("✓ getekend").Length - 1);
        Assert.Empty(Matterhorn.Check(evening.Pdf));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("نتشارك الأدوات والمعرفة")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft")]
    [InlineData("👩‍👩‍👧 & {0} \\ (x)")]
    public void Whatever_people_type_is_text(string typed)
    {
        var evening = new CharterEvening(title: typed).About(typed, typed).Adopt(1, typed, typed).LeaveOpen(2, typed, typed, typed).Sign(typed, typed);
        var read = ReadBack.Sorted(ReadBack.Text(evening.Pdf));

        Assert.Empty(Matterhorn.Check(evening.Pdf));
        Assert.All(ReadBack.Sorted(typed).EnumerateRunes().Distinct(), rune =>
            Assert.True(read.EnumerateRunes().Count(r => r == rune) >= 9 * typed.EnumerateRunes().Count(r => r == rune), $"{rune} got lost"));
    }

    [Fact]
    public void A_title_and_its_status_stand_on_the_page_of_their_text()
    {
        foreach (var lines in Enumerable.Range(1, 40))
        {
            var evening = new CharterEvening().Adopt(1, string.Join("\n\n", Enumerable.Repeat("Wij.", lines))).Adopt(2, "Samen delen.");
            Assert.Contains(ReadBack.Pages(evening.Pdf), page => page.Contains("voor staan✓\u00A0aangenomenSamen delen.", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData('w')]
    [InlineData('z')]
    [InlineData('ج')]
    public void A_word_without_end_stays_inside_its_column(char letter)
    {
        using var document = PdfDocument.Open(new CharterEvening().Adopt(1, new string(letter, 600)).Pdf);
        var letters = document.GetPages().SelectMany(page => page.Letters).Where(l => l.Value.Contains(letter, StringComparison.Ordinal)).ToList();

        Assert.InRange(letters.Max(l => l.EndBaseLine.X), 0, PageSize.A4.Width - PageSize.A4.Margin + 0.5);
        Assert.InRange(letters.Min(l => l.StartBaseLine.X), PageSize.A4.Margin - 0.5, PageSize.A4.Width);
    }

    [Fact]
    public void Signs_that_are_no_characters_do_not_stop_the_document()
    {
        const string typed = "voor \uFFFE\uFFFF na";
        var evening = new CharterEvening(title: typed).About(typed, typed).Adopt(1, typed, typed).Sign(typed, typed);

        Assert.Contains("voor na", Read(evening), StringComparison.Ordinal);
    }

    private static string Read(CharterEvening evening) =>
        ReadBack.Normal(ReadBack.Text(evening.Pdf).Replace('\u00A0', ' '));

    private static List<string> FiguresOf(CharterEvening evening)
    {
        using var document = PdfDocument.Open(evening.Pdf);
        return [.. StructureTexts.Alternatives(new PdfTokens(document))];
    }
}
