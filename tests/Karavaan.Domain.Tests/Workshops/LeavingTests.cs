using Karavaan.Domain.Charters;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Workshops;

public class LeavingTests
{
    [Fact]
    public void Who_wants_to_be_forgotten_leaves_the_room_for_good()
    {
        var evening = Evening.AtTables().Given(Anna, Answer(InWelcome, "De tuin"));
        var after = evening.When(Anna, Forget(AnnaId)).Then(
            new RosterEvent.ParticipantRemoved(AnnaId), new RosterEvent.ParticipantForgotten(AnnaId));

        Assert.Equal(2, after.Roster.Count);
        Assert.Null(after.Board.AnswerOf(InWelcome, 0, AnnaId));
        evening.When(Anna, Forget(AnnaId)).ThenNothing();
        evening.When(Fleur, LetBackIn(AnnaId)).ThenRefused(RefusalCode.NotInWorkshop);
        evening.When(Anna, Join(AnnaId)).ThenRefused(RefusalCode.NotInWorkshop);
    }

    [Fact]
    public void Undoing_a_removal_does_not_bring_back_who_was_forgotten() =>
        Evening.AtTables().Given(Fleur, Remove(AnnaId)).Given(Anna, Forget(AnnaId)).When(Fleur, Undo()).ThenRefused(RefusalCode.ChangedSince);

    [Fact]
    public void Nobody_gives_a_name_or_a_phone_back_to_who_was_forgotten()
    {
        var evening = Evening.AtTables().Given(Anna, Forget(AnnaId));
        evening.When(Fleur, ChangePerson(AnnaId)).ThenRefused(RefusalCode.NotInWorkshop);
        evening.When(Anna, ChangePerson(AnnaId)).ThenRefused(RefusalCode.NotInWorkshop);
        evening.When(Anna, SharePhone(AnnaId, null)).ThenRefused(RefusalCode.NotInWorkshop);
    }

    [Fact]
    public void Nobody_makes_us_forget_somebody_else_but_the_desk_on_request()
    {
        Evening.AtTables().When(Bram, Forget(AnnaId)).ThenRefused(RefusalCode.NotInWorkshop);
        Evening.AtTables().When(Fleur, Forget(AnnaId)).Then(
            new RosterEvent.ParticipantRemoved(AnnaId), new RosterEvent.ParticipantForgotten(AnnaId));
    }

    [Fact]
    public void A_signature_is_withdrawn_first_while_the_workshop_is_open_and_stays_after_the_close()
    {
        var signed = new Recorded(new CharterEvent.CharterSigned(AnnaId, false), Anna, Evening.HalfPastSeven);
        Evening.AtTables().Happen(signed).When(Anna, Forget(AnnaId)).Then(
            new CharterEvent.SignatureWithdrawn(AnnaId), new RosterEvent.ParticipantRemoved(AnnaId), new RosterEvent.ParticipantForgotten(AnnaId));

        var closed = Evening.AtTables().Happen(signed).Given(Fleur, Close()).When(Anna, Forget(AnnaId)).Then(
            new RosterEvent.ParticipantRemoved(AnnaId), new RosterEvent.ParticipantForgotten(AnnaId));
        Assert.Contains(AnnaId, closed.Charter.Signatures.Keys);
    }

    [Fact]
    public void Names_are_erased_with_a_nameless_event_for_each_also_after_the_close()
    {
        var evening = Evening.AtTables().Given(Fleur, Close());
        evening.When(Fleur, EraseNames(AnnaId, CemId, DinaId)).Then(new RosterEvent.PersonChanged(AnnaId), new RosterEvent.PersonChanged(CemId));
        evening.When(Anna, EraseNames(BramId)).ThenRefused(RefusalCode.OnlyFacilitator);
    }
}
