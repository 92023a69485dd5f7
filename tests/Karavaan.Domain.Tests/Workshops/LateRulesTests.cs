using Karavaan.Domain.Charters;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Workshops;

/// <summary>
/// The table of what is accepted when: not yet reached, left (late), revealed, locked. Anna sits in group 1, has a note and an
/// organisation, and article 2 is adopted, so that nothing but the moment can be the reason.
/// </summary>
public class LateRulesTests
{
    /// <summary>A tap of Anna, and the stage that it is about.</summary>
    public static TheoryData<string, int> Taps => new()
    {
        { "answer", InWelcome.Number },
        { "word", InStory.Number },
        { "theme dot", InChoose.Number },
        { "note", InThemes.Number },
        { "harvest line", InHarvest.Number },
        { "dot", InHarvest.Number },
        { "take dot", InHarvest.Number },
        { "name organisation", InQuadrant.Number },
        { "place", InQuadrant.Number },
        { "skip", InQuadrant.Number },
        { "explain", InQuadrant.Number },
        { "pen", InCharter.Number },
        { "agreement", InAgreements.Number },
        { "take up", InAgreements.Number },
        { "sign", InSign.Number },
        { "lay before", InSign.Number },
        { "check-out", InCheckout.Number },
        { "ready", InBreak.Number },
    };

    [Theory]
    [MemberData(nameof(Taps))]
    public void In_time_and_late_it_is_accepted(string what, int stage)
    {
        Assert.IsType<Decision.Accepted>(Everywhere(except: 0).In(new StageId(stage)).When(Anna, Tap(what)).Decision);
        Assert.IsType<Decision.Accepted>(Everywhere(except: 0).In(InBreak).When(Anna, Tap(what)).Decision);
    }

    [Theory]
    [MemberData(nameof(Taps))]
    public void Too_early_it_is_refused(string what, int stage)
    {
        // The first stage is reached by the start itself.
        var refused = stage == InWelcome.Number ? RefusalCode.NotStarted : RefusalCode.StageNotOpen;
        (stage == InWelcome.Number ? new Evening() : Everywhere(except: stage)).When(Anna, Tap(what)).ThenRefused(refused);
    }

    [Theory]
    [MemberData(nameof(Taps))]
    public void After_the_lock_it_is_refused(string what, int stage)
    {
        Everywhere(except: 0).Given(Fleur, Lock(new StageId(stage))).When(Anna, Tap(what)).ThenRefused(RefusalCode.StageLocked);
    }

    [Theory]
    [InlineData("theme dot", 3)]
    [InlineData("dot", 5)]
    [InlineData("take dot", 5)]
    [InlineData("name organisation", 6)]
    [InlineData("place", 6)]
    [InlineData("skip", 6)]
    public void After_the_reveal_what_was_hidden_stands(string what, int stage) =>
        Everywhere(except: 0).Given(Fleur, Reveal(new StageId(stage))).When(Anna, Tap(what)).ThenRefused(RefusalCode.AlreadyRevealed);

    [Theory]
    [InlineData("harvest line", 5)]
    [InlineData("explain", 6)]
    public void After_the_reveal_words_are_still_accepted(string what, int stage) =>
        Everywhere(except: 0).Given(Fleur, Reveal(new StageId(stage))).Given(Anna, Tap(what));

    private static Command Tap(string what) => what switch
    {
        "answer" => Answer(InWelcome, "Hallo"),
        "word" => Answer(InStory, "veerkracht"),
        "note" => AddNote(InThemes, "Nog een idee"),
        "theme dot" => GiveThemeDot(InChoose, "produser"),
        "harvest line" => WriteHarvest(InHarvest, "Samen eten"),
        "dot" => GiveDot(InHarvest, RepairCafe),
        "take dot" => TakeDot(InHarvest, RepairCafe),
        "name organisation" => NameOrganisation(InQuadrant, "Wijkraad"),
        "place" => Place(InQuadrant, 0.1, 0.1),
        "skip" => Skip(InQuadrant),
        "explain" => Explain(InQuadrant, "Omdat"),
        "pen" => TakePen(InCharter, Article1),
        "agreement" => AddAgreement(InAgreements, Terms("Sleutel")),
        "take up" => Claim(Rereading),
        "sign" => Sign(InSign),
        "lay before" => LayBefore(InSign, new DateOnly(2027, 3, 12)),
        "check-out" => Answer(InCheckout, "Een plan"),
        _ => Tick(InBreak),
    };

    /// <summary>The room was in every stage but one, and is in the break or, when that is the exception, at the check-out.</summary>
    private static Evening Everywhere(int except)
    {
        var evening = Evening.AtTables();
        foreach (var stage in evening.Now.Programme.Stages.Where(s => s.Id.Number != except && s.Id != InWelcome))
        {
            evening.In(stage.Id);
            if (stage.Id == InThemes)
            {
                evening.Given(Anna, AddNote(InThemes, "Een repair café", RepairCafe));
            }
            else if (stage.Id == InQuadrant)
            {
                evening.Given(Anna, NameOrganisation(InQuadrant, "Buurthuis"));
            }
        }

        return evening.Given(Fleur, Assign(Article1, Group1), Write(Article2, "abc"), OpenRound(Article2, Round1))
            .Given(Somebody, Choose(Round1, "b1", Choice.Consent)).Given(Fleur, RevealRound(Round1), Adopt(Article2));
    }
}
