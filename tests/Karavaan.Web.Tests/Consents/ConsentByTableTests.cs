using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Consents;
using Karavaan.Web.Live;
using Karavaan.Web.Tests.Charters;
using static Karavaan.Web.Tests.Charters.CharterEvening;

namespace Karavaan.Web.Tests.Consents;

/// <summary>Tables choose: Anna and Bram sit at table 1, Cem at table 2.</summary>
public sealed class ConsentByTableTests
{
    private const string Reason = "Wie ziek is, krijgt een boete.";

    private readonly CharterEvening evening = new(ChoiceMode.Group);

    private CharterEvening Speak(ParticipantId who) => evening.Send(who, id => new CharterCommand.SpeakForGroup(Deciding) { Id = id });

    [Fact]
    public async Task One_takes_it_on_to_answer_and_another_can_take_it_over()
    {
        evening.Ask();
        Assert.DoesNotContain("name=\"choice\"", await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
        Assert.Contains("Wie antwoordt voor jullie tafel?", await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
        Assert.Contains("Nog geen woordvoerder: tafel 1 en 2", await evening.DeskAsync(), StringComparison.Ordinal);

        Speak(evening.Anna);
        Assert.Contains("name=\"choice\"", await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
        var bram = await evening.PhoneAsync(evening.Bram);
        Assert.DoesNotContain("name=\"choice\"", bram, StringComparison.Ordinal);
        Assert.Contains("Anna\u2069 antwoordt voor jullie tafel", bram, StringComparison.Ordinal);
        Assert.Contains("tafel 2", await evening.DeskAsync(), StringComparison.Ordinal);

        Speak(evening.Bram);
        Assert.DoesNotContain("name=\"choice\"", await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_table_chose_stands_on_the_phone_of_who_speaks_and_nowhere_else()
    {
        var round = evening.Ask();
        Speak(evening.Anna).ChooseFor(1, round, Choice.Objection, Reason);
        Assert.Contains(Reason, await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
        var ballot = evening.State.Workshop.Charter.Now!.Ballots.Keys.Single();
        string[] others = [await evening.PhoneAsync(evening.Bram), await evening.PhoneAsync(evening.Cem), await evening.ScreenAsync(), await evening.DeskAsync()];
        Assert.All(others, page => Assert.DoesNotContain(Reason, page, StringComparison.Ordinal));
        Assert.All(others, page => Assert.DoesNotContain(ballot, page, StringComparison.Ordinal));
        Assert.Contains("van 2 tafels koos", others[2], StringComparison.Ordinal);
        Assert.Contains("Tafels die nog niet kozen: 1", others[2], StringComparison.Ordinal);

        evening.Reveal(round);
        Assert.Equal(1, evening.State.Workshop.Charter.Now!.Silent);
    }

    [Fact]
    public void Nobody_but_a_take_over_touches_the_reason_that_is_being_written()
    {
        evening.Ask();
        Speak(evening.Anna);
        var mine = TableTurn.Of(Deciding, Audience.Person(evening.Anna));
        Action[] others =
        [
            () => evening.Join("Dina", 1),
            () => evening.Send(evening.Cem, id => new CharterCommand.SpeakForGroup(Deciding) { Id = id }),
            () => evening.Send(evening.Bram, id => new RosterCommand.ChangePerson(evening.Bram) { Id = id }),
            () => evening.Send(evening.Anna, id => new RosterCommand.ChangePerson(evening.Anna) { Id = id }),
            () => evening.Send(evening.Bram, id => new RosterCommand.ChooseGroup(new(2)) { Id = id }),
        ];
        foreach (var other in others)
        {
            other();
            Assert.DoesNotContain(mine, evening.Touched);
        }
    }

    [Fact]
    public async Task Who_sits_at_no_table_is_told_so_and_not_missed()
    {
        evening.Ask();
        var dina = evening.Join("Dina");
        Assert.Contains("Vraag je begeleider een plaats", await evening.PhoneAsync(dina), StringComparison.Ordinal);
        Assert.Contains("Tafels die nog niet kozen: 2", await evening.ScreenAsync(), StringComparison.Ordinal);
    }
}
