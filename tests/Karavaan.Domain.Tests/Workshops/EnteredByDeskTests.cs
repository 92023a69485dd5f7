using Karavaan.Domain.Agreements;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Workshops;

/// <summary>Dina has no phone: Fleur enters her at the desk, and what she says.</summary>
public class EnteredByDeskTests
{
    private static readonly Actor dinaAtTheDesk = new Actor.Participant(DinaId) { EnteredBy = FleurId };
    private static readonly NoteId note = new(Person(1).Value);

    [Fact]
    public void What_the_desk_entered_for_Dina_is_marked_and_what_others_did_is_not()
    {
        var evening = WithDina().In(Buurt.InThemes).Given(dinaAtTheDesk, AddNote(Buurt.InThemes, "Samen koken", note))
            .Given(Anna, AddNote(Buurt.InThemes, "Samen fietsen", new(Person(2).Value)), Answer(Buurt.InWelcome, "Dag", 0))
            .Given(dinaAtTheDesk, Answer(Buurt.InWelcome, "Hallo", 0));

        Assert.Equal(["Samen koken"], evening.Now.Board.Notes.Values.Where(n => n.IsByDesk).Select(n => n.Text));
        Assert.True(evening.Now.Board.AnswerOf(Buurt.InWelcome, 0, DinaId) is { IsByDesk: true });
        Assert.True(evening.Now.Board.AnswerOf(Buurt.InWelcome, 0, AnnaId) is { IsByDesk: false });
    }

    [Fact]
    public void Evenings_of_before_the_log_kept_who_entered_are_marked_too()
    {
        var evening = WithDina().In(Buurt.InThemes).Given(Dina, AddNote(Buurt.InThemes, "Samen koken", note));
        Assert.True(evening.Now.Board.Notes[note].IsByDesk);
    }

    [Fact]
    public void A_note_stays_marked_when_Dina_finds_a_phone_and_her_own_answer_takes_the_mark_away()
    {
        var evening = WithDina().In(Buurt.InThemes).Given(dinaAtTheDesk, AddNote(Buurt.InThemes, "Samen koken", note), Answer(Buurt.InWelcome, "Hallo", 0))
            .Given(Dina, SharePhone(DinaId, null), Answer(Buurt.InWelcome, "Hallo allemaal", 0));

        Assert.True(evening.Now.Board.Notes[note].IsByDesk);
        Assert.True(evening.Now.Board.AnswerOf(Buurt.InWelcome, 0, DinaId) is { IsByDesk: false });
    }

    [Fact]
    public void A_signature_and_an_agreement_are_marked_until_they_are_given_by_oneself()
    {
        var agreement = AgreementId.Of(AgreementKind.Keeping);
        var evening = Adopted(WithDina()).In(Buurt.InAgreements).Given(dinaAtTheDesk, Claim(agreement)).In(Buurt.InSign).Given(dinaAtTheDesk, Sign(Buurt.InSign, false));
        Assert.True(evening.Now.Agreements.Find(agreement) is { IsClaimedByDesk: true });
        Assert.True(evening.Now.Charter.Signatures[DinaId].IsByDesk);

        evening.Given(Dina, SharePhone(DinaId, null), WithdrawSignature(Buurt.InSign), Sign(Buurt.InSign, false), Release(agreement));
        Assert.True(evening.Now.Agreements.Find(agreement) is { IsClaimedByDesk: false });
        Assert.False(evening.Now.Charter.Signatures[DinaId].IsByDesk);
    }

    private static Evening Adopted(Evening evening)
    {
        var (article, round) = (new ArticleId(2), new RoundId(Person(101).Value));
        return evening.In(Buurt.InConsent).Given(Fleur, Write(article, "We delen alles."), Freeze(article), OpenRound(article, round))
            .Given(Somebody, Choose(round, "b1", Choice.Consent, "")).Given(Fleur, RevealRound(round), Adopt(article));
    }

    private static Evening WithDina() => Evening.AtTables().Given(Fleur, Join(DinaId)).Given(Fleur, Move(DinaId, Group1));
}
