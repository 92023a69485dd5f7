using Karavaan.Domain.Agreements;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Boards;

public class ForgettingTests
{
    private static readonly AgreementId Feest = new(Guid.Parse("00000000-0000-7000-8000-000000000a02"));
    private static readonly DateOnly nextMarch = new(2027, 3, 12);

    [Fact]
    public void Forgetting_Anna_now_gives_the_state_that_a_replay_of_the_blanked_log_gives()
    {
        var evening = Evening.AtTables()
            .Given(Anna, Answer(InWelcome, "Mijn adres")).Given(Bram, Answer(InWelcome, "Zin in"))
            .Given(Fleur, HideAnswer(InWelcome, AnnaId)).Given(Fleur, Undo()).In(InThemes)
            .Given(Anna, AddNote(InThemes, "Mijn telefoon", RepairCafe)).Given(Cem, AddNote(InThemes, "Een moestuin", Moestuin)).In(InHarvest)
            .Given(Bram, GiveDot(InHarvest, RepairCafe)).Given(Anna, WriteHarvest(InHarvest, "Mijn lijn"))
            .Given(Cem, WriteHarvest(InHarvest, "Samen eten")).In(InQuadrant)
            .Given(Anna, NameOrganisation(InQuadrant, "Buurthuis"), Place(InQuadrant, 0.5, 0.5), Explain(InQuadrant, "Mijn mening"))
            .In(InCharter).Given(Fleur, Share(Article1, Group1, Group2))
            .Given(Bram, WriteSentence(InCharter, Article1, "Wij delen"))
            .Given(Anna, WriteSentence(InCharter, Article1, "Mijn zin"), GiveTip(InCharter, Article1, "Mijn tip", Tip1))
            .Given(Cem, DotSentence(InCharter, Article1, Group1), GiveTip(InCharter, Article1, "Korter"))
            .Given(Fleur, HandleTip(Article1, Tip1))
            .In(InAgreements).Given(Anna, AddAgreement(InAgreements, Terms("Mijn plan")))
            .Given(Anna, AddAgreement(InAgreements, Terms("Sleutels bijmaken"), Sleutel), ChangeAgreement(Sleutel, Terms("Sleutels", nextMarch)))
            .Given(Bram, Claim(Sleutel)).Given(Anna, AddAgreement(InAgreements, Terms("Een feest"), Feest, claims: true))
            .Given(Anna, ChangeAgreement(Feest, Terms("Een groot feest")))
            .Happen(new Recorded(new RosterEvent.ParticipantForgotten(AnnaId), Fleur, Evening.HalfPastSeven));

        var blanked = evening.Log.Aggregate(Workshop.Empty, (state, recorded) => state.Apply(recorded with { Event = Blank(recorded.Event) }));

        Assert.Equal(Picture.Of(blanked), Picture.Of(evening.Now));
        Assert.DoesNotContain("Mijn", Picture.Of(evening.Now), StringComparison.Ordinal);
        Assert.Equal("Een moestuin", evening.Now.Board.Notes[Moestuin].Text);
        Assert.Equal(
            [new Terms("Sleutels", nextMarch, ""), new Terms("Een groot feest", null, "")],
            evening.Now.Agreements.Told.Select(agreement => agreement.Terms));
        Assert.Equal(1, evening.Now.Board.DotsIn(InHarvest).Of[RepairCafe]);
    }

    private static WorkshopEvent Blank(WorkshopEvent happened) => happened switch
    {
        BoardEvent.AnswerGiven e when e.By == AnnaId => e with { Text = "" },
        BoardEvent.NoteAdded e when e.By == AnnaId => e with { Text = "" },
        BoardEvent.HarvestWritten e when e.By == AnnaId => e with { Text = "" },
        CharterEvent.SentenceWritten e when e.By == AnnaId => e with { Text = "" },
        CharterEvent.TipGiven e when e.By == AnnaId => e with { Text = "" },
        QuadrantEvent.PlacementExplained e when e.By == AnnaId => e with { Text = "" },
        AgreementEvent.AgreementAdded e when e.By == AnnaId => e with { Terms = Karavaan.Domain.Agreements.Terms.Blank },
        AgreementEvent.AgreementChanged e when e.By == AnnaId => e with { Terms = Karavaan.Domain.Agreements.Terms.Blank },
        _ => happened,
    };
}
