using Karavaan.Documents.Charters;
using Karavaan.Documents.Tests.Pdf;
using Karavaan.Domain.Agreements;
using Karavaan.Domain.Charters;

namespace Karavaan.Documents.Tests.Charters;

/// <summary>Agreements, the day of reading again, and signatures that wait or are of before, in the charter that people take home.</summary>
public sealed class AgreementPartTests
{
    private static readonly DateOnly march = new(2027, 3, 12);

    [Fact]
    public void Agreements_say_what_who_by_when_and_with_whom()
    {
        var text = Read(CharterEvening.Usual()
            .FillIn(AgreementKind.Keeping, new("in het buurthuis", null, ""))
            .Agree("Sleutels bijmaken", new(2026, 12, 4), "de wijkraad", "Cem")
            .Agree("Een feest geven"));

        Assert.Contains("AfsprakenWatWieTegenGedeeld met", text, StringComparison.Ordinal);
        Assert.Contains("Wie bewaart het charter? in het buurthuisnog niemand", text, StringComparison.Ordinal);
        Assert.Contains("Sleutels bijmakenCem4 december 2026de wijkraad", text, StringComparison.Ordinal);
        Assert.Contains("Een feest gevennog niemand", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "ingevoerd door de begeleiding")]
    [InlineData("fr", "saisi par l’animation")]
    [InlineData("en", "entered by the facilitator")]
    [InlineData("de", "von der Moderation eingetragen")]
    public void What_the_desk_entered_for_somebody_without_a_phone_says_so_and_nothing_else_does(string language, string words)
    {
        var evening = CharterEvening.Usual(language).Agree("Sleutels bijmaken", who: "Cem").AtTheDesk("Omer", "Koffie zetten");
        var text = Read(evening);

        Assert.Contains($"Koffie zettenOmer ({words})", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split(words).Length);
        Assert.EndsWith(words, text[text.LastIndexOf("Omer✓", StringComparison.Ordinal)..(text.LastIndexOf(words, StringComparison.Ordinal) + words.Length)], StringComparison.Ordinal);
        Assert.Empty(Matterhorn.Check(evening.Pdf));
    }

    [Fact]
    public void Nothing_agreed_is_not_a_heading()
    {
        Assert.DoesNotContain("Afspraken", Read(CharterEvening.Usual()), StringComparison.Ordinal);
        var hidden = CharterEvening.Usual().Agree("Iets lelijks");
        var id = hidden.Now.Agreements.InOrder.Last().Id;
        Assert.DoesNotContain("Iets lelijks", Read(hidden.Happens(new AgreementEvent.AgreementHidden(id))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "We herlezen dit op 12 maart 2027.")]
    [InlineData("fr", "Nous relirons ceci le 12 mars 2027.")]
    [InlineData("en", "We read this again on 12 March 2027.")]
    [InlineData("de", "Wir lesen das wieder am 12. März 2027.")]
    public void The_day_of_reading_again_is_on_the_cover_and_under_the_names(string language, string line)
    {
        var evening = CharterEvening.Usual(language).FillIn(AgreementKind.Rereading, new("", march, ""));
        Assert.Equal(3, Read(evening).Split(line).Length);
        Assert.Empty(Matterhorn.Check(evening.Pdf));
    }

    [Fact]
    public void A_board_that_has_not_answered_is_printed_as_in_beraad_until_it_signs()
    {
        var evening = CharterEvening.Usual().LayBefore("Dina", "De Sleutel", new(2026, 12, 24));
        Assert.Contains("2 handtekeningen, voor de aangenomen artikels 1, 4 en 5. Nog in beraad: 1 organisatie.", Read(evening), StringComparison.Ordinal);
        Assert.Contains("namens De Sleutel◐ in beraad, antwoord tegen 24 december 2026", Read(evening), StringComparison.Ordinal);

        var dina = evening.Now.Charter.Signatures.Values.Single(signature => signature.IsPending).By;
        var signed = Read(evening.Happens(new CharterEvent.SignatureConfirmed(dina)));
        Assert.Contains("namens De Sleutel✓ getekend op", signed, StringComparison.Ordinal);
        Assert.DoesNotContain("in beraad", signed, StringComparison.Ordinal);
    }

    /// <summary>'artikels 1. 2 organisaties' looked like one number on the wall.</summary>
    [Theory]
    [InlineData("nl", "1 handtekening, voor het aangenomen artikel 1. Nog in beraad: 2 organisaties.", "1 handtekening, voor de aangenomen artikels 1 en 4. Nog in beraad: 2 organisaties.")]
    [InlineData("fr", "1 signature, pour l’article adopté 1. Encore en délibération\u00A0: 2 organisations.", "1 signature, pour les articles adoptés 1 et 4. Encore en délibération\u00A0: 2 organisations.")]
    [InlineData("en", "1 signature, for the adopted article 1. Still considering: 2 organisations.", "1 signature, for the adopted articles 1 and 4. Still considering: 2 organisations.")]
    [InlineData("de", "1 Unterschrift, für den angenommenen Artikel 1. Noch in Beratung: 2 Organisationen.", "1 Unterschrift, für die angenommenen Artikel 1 und 4. Noch in Beratung: 2 Organisationen.")]
    public void What_signatures_stand_for_is_a_sentence_that_no_number_follows(string language, string ofOne, string ofTwo)
    {
        var evening = new CharterEvening { Language = language }.Adopt(1, "We delen.").Sign("Bram", "").LayBefore("Dina", "De Sleutel", new(2026, 12, 24)).LayBefore("Emre", "De Berk", new(2026, 12, 24));
        Assert.Equal(ofOne, Meaning());

        evening.Adopt(4, "Elk lid helpt.");
        Assert.Equal(ofTwo, Meaning());

        string Meaning() => new CharterParts(evening.Input, evening.Words).Meaning;
    }

    [Fact]
    public void A_signature_of_before_says_for_which_articles_it_stands()
    {
        var changed = CharterEvening.Usual().Happens(new CharterEvent.ArticleReconsidered(new(4)));
        Assert.Contains("Bram✓ getekend op 22 november 2026, voor de artikels 1 en 5", Read(changed), StringComparison.Ordinal);
        var gone = changed.Happens(new CharterEvent.ArticleReconsidered(new(1))).Happens(new CharterEvent.ArticleReconsidered(new(5)));
        Assert.Contains("Bram✓ getekend op 22 november 2026, voor een vorige tekst", Read(gone), StringComparison.Ordinal);
    }

    private static string Read(CharterEvening evening) => ReadBack.Normal(ReadBack.Text(evening.Pdf));
}
