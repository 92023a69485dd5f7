using Karavaan.Domain.Boards;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Boards;

public class SubjectPollTests
{
    private static Evening WithSubject() => Evening.AtTables().In(InHarvest).Given(Fleur, SetSubject("gereedschap", "de wijk"));

    private static Command Judge(Evening evening, Fit fit) => JudgeSubject(InHarvest, evening.Now.Board.Poll.Asked, fit);

    [Fact]
    public void Everybody_says_how_well_the_subject_fits_and_the_last_word_counts()
    {
        var evening = WithSubject();
        evening.When(Anna, Judge(evening, Fit.Nearly)).Then(new SubjectEvent.SubjectJudged(AnnaId, Fit.Nearly));
        evening.When(Anna, Judge(evening, Fit.Nearly)).ThenNothing();
        evening.Given(Anna, Judge(evening, Fit.Fits)).Given(Bram, Judge(evening, Fit.FitsNot));
        Assert.Equal([1, 0, 1], evening.Now.Board.Poll.Counts(evening.Now.Roster));
        evening.Given(Fleur, Remove(BramId));
        Assert.Equal([1, 0, 0], evening.Now.Board.Poll.Counts(evening.Now.Roster));
    }

    [Fact]
    public void After_the_reveal_choices_stand_until_the_desk_covers_them()
    {
        var evening = WithSubject();
        evening.Given(Anna, Judge(evening, Fit.Fits)).When(Fleur, RevealSubjectPoll()).Then(new SubjectEvent.SubjectPollRevealed());
        evening.When(Fleur, RevealSubjectPoll()).ThenNothing();
        evening.When(Bram, Judge(evening, Fit.Fits)).ThenRefused(RefusalCode.AlreadyRevealed);
        evening.When(Fleur, CoverSubjectPoll()).Then(new SubjectEvent.SubjectPollCovered());
        evening.When(Fleur, CoverSubjectPoll()).ThenNothing();
        evening.Given(Bram, Judge(evening, Fit.FitsNot));
    }

    [Fact]
    public void Another_subject_asks_again_and_a_late_choice_about_the_old_one_does_not_count()
    {
        var evening = WithSubject();
        var late = Judge(evening, Fit.FitsNot);
        evening.Given(Anna, Judge(evening, Fit.Fits)).Given(Fleur, RevealSubjectPoll(), SetSubject("gereedschap", "de stad"));

        Assert.Empty(evening.Now.Board.Poll.Fits);
        Assert.False(evening.Now.Board.Poll.IsRevealed);
        evening.When(Bram, late).ThenRefused(RefusalCode.SubjectChanged);
        evening.Given(Bram, Judge(evening, Fit.Nearly)).Given(Fleur, Undo());
        Assert.Empty(evening.Now.Board.Poll.Fits);
    }

    [Fact]
    public void Without_a_subject_or_a_stage_there_is_nothing_to_choose()
    {
        var evening = Evening.AtTables().In(InHarvest);
        evening.When(Anna, JudgeSubject(InHarvest, 0, Fit.Fits)).ThenRefused(RefusalCode.NotFound);
        evening.When(Fleur, RevealSubjectPoll()).ThenRefused(RefusalCode.NotFound);
        evening = WithSubject();
        evening.When(Anna, Judge(evening, (Fit)9)).ThenRefused(RefusalCode.NotFound);
        evening.When(Anna, JudgeSubject(InThemes, evening.Now.Board.Poll.Asked, Fit.Fits)).ThenRefused(RefusalCode.NoSuchStage);
        evening.Given(Fleur, Lock(InHarvest)).When(Anna, Judge(evening, Fit.Fits)).ThenRefused(RefusalCode.StageLocked);
    }
}
