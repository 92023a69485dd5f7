using Karavaan.Domain.Boards;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Boards;

public class AnswerTests
{
    [Fact]
    public void Anna_answers_corrects_and_takes_back()
    {
        var evening = Evening.AtTables();

        var first = evening.When(Anna, Answer(InWelcome, "  Nieuwsgierig ")).Then(
            new BoardEvent.AnswerGiven(InWelcome, 0, AnnaId, "Nieuwsgierig"));
        evening.When(Anna, Answer(InWelcome, "Nieuwsgierig")).ThenNothing();
        var second = evening.When(Anna, Answer(InWelcome, "Benieuwd")).Then(new BoardEvent.AnswerGiven(InWelcome, 0, AnnaId, "Benieuwd"));

        Assert.Equal(first.Board.AnswerOf(InWelcome, 0, AnnaId)! with { Text = "Benieuwd" }, second.Board.AnswerOf(InWelcome, 0, AnnaId));
        Assert.Null(evening.When(Anna, Answer(InWelcome, " ")).Then(new BoardEvent.AnswerGiven(InWelcome, 0, AnnaId, ""))
            .Board.AnswerOf(InWelcome, 0, AnnaId));
        evening.When(Anna, Answer(InWelcome, "")).ThenNothing();
    }

    [Fact]
    public void Answers_stand_in_the_order_of_the_log()
    {
        var evening = Evening.AtTables().Given(Bram, Answer(InWelcome, "Zin in")).Given(Anna, Answer(InWelcome, "Moe"))
            .Given(Bram, Answer(InWelcome, "Veel zin in"));
        Assert.Equal(["Veel zin in", "Moe"], evening.Now.Board.Answers[(InWelcome, 0)].Values.OrderBy(a => a.Order).Select(a => a.Text));
    }

    [Fact]
    public void Every_kind_of_stage_has_its_own_questions()
    {
        var evening = Evening.AtTables().In(InStory).In(InCheckout).In(InThemes);

        evening.When(Anna, Answer(InStory, "veerkracht")).Then(new BoardEvent.AnswerGiven(InStory, 0, AnnaId, "veerkracht"));
        evening.When(Anna, Answer(InCheckout, "bellen", 1)).Then(new BoardEvent.AnswerGiven(InCheckout, 1, AnnaId, "bellen"));
        evening.When(Anna, Answer(InCheckout, "te veel", 2)).ThenRefused(RefusalCode.NotFound);
        evening.When(Anna, Answer(InWelcome, "te weinig", -1)).ThenRefused(RefusalCode.NotFound);
        evening.When(Anna, Answer(InThemes, "hier niet")).ThenRefused(RefusalCode.NoSuchStage);
        evening.When(Anna, Answer(Nowhere, "nergens")).ThenRefused(RefusalCode.NoSuchStage);
    }

    [Fact]
    public void A_long_answer_is_refused_with_the_limit_and_its_length()
    {
        var evening = Evening.AtTables();
        evening.When(Anna, Answer(InWelcome, new string('a', 200))).Then(new BoardEvent.AnswerGiven(InWelcome, 0, AnnaId, new string('a', 200)));
        evening.When(Anna, Answer(InWelcome, new string('a', 201))).ThenRefused(RefusalCode.TextTooLong, "200", "201");
    }

    [Fact]
    public void The_desk_hides_an_answer_and_shows_it_again()
    {
        var evening = Evening.AtTables().Given(Anna, Answer(InWelcome, "Grof"));

        evening.When(Fleur, RestoreAnswer(InWelcome, AnnaId)).ThenNothing();
        evening.When(Fleur, HideAnswer(InWelcome, AnnaId)).Then(new BoardEvent.AnswerHidden(InWelcome, 0, AnnaId));
        evening.When(Fleur, HideAnswer(InWelcome, AnnaId)).ThenNothing();
        Assert.True(evening.Given(Anna, Answer(InWelcome, "Even grof")).Now.Board.AnswerOf(InWelcome, 0, AnnaId)!.IsHidden);
        evening.When(Fleur, RestoreAnswer(InWelcome, AnnaId)).Then(new BoardEvent.AnswerRestored(InWelcome, 0, AnnaId));
        evening.When(Fleur, HideAnswer(InWelcome, BramId)).ThenRefused(RefusalCode.NotFound);
        evening.When(Fleur, RestoreAnswer(InWelcome, BramId)).ThenRefused(RefusalCode.NotFound);
        evening.When(Bram, HideAnswer(InWelcome, AnnaId)).ThenRefused(RefusalCode.OnlyFacilitator);
    }
}
