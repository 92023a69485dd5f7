using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Quadrants;

public class PracticeTests
{
    private static readonly StageId first = new(1);

    private static Evening Open() => Evening.AtTables().In(InQuadrant).Given(Fleur, OpenPractice(InQuadrant, "Wikipedia"));

    [Fact]
    public void Everybody_places_the_example_and_may_move_it()
    {
        var evening = Open();
        evening.When(Anna, Practise(InQuadrant, 0.5, 0.5)).Then(new QuadrantEvent.Practised(InQuadrant, AnnaId, new(0.5, 0.5)));
        evening.When(Anna, Practise(InQuadrant, 0.5, 0.5)).ThenNothing();
        evening.Given(Anna, Practise(InQuadrant, 0.6, 0.5));
        Assert.Equal(new Position(0.6, 0.5), evening.Now.Quadrants.ShowOf(InQuadrant).Practice!.Pins[AnnaId]);
        evening.When(Anna, Practise(InQuadrant, 1.5, 0)).ThenRefused(RefusalCode.PositionOutside);
    }

    [Fact]
    public void A_practice_pin_counts_nowhere()
    {
        var evening = Open().Given(Anna, Practise(InQuadrant, 0.5, 0.5));
        Assert.Empty(evening.Now.Quadrants.In(InQuadrant));
        Assert.Null(QuadrantStatistics.OfRoom(evening.Now, InQuadrant).Today);
    }

    [Fact]
    public void After_the_practice_nobody_practises_and_another_example_begins_empty()
    {
        var evening = Open().Given(Anna, Practise(InQuadrant, 0.5, 0.5)).Given(Fleur, ClosePractice(InQuadrant));
        evening.When(Anna, Practise(InQuadrant, 0, 0)).ThenRefused(RefusalCode.NotFound);
        evening.When(Fleur, ClosePractice(InQuadrant)).ThenNothing();
        Assert.Single(evening.Now.Quadrants.ShowOf(InQuadrant).Practice!.Pins);
        evening.When(Fleur, OpenPractice(InQuadrant, "Facebook")).ThenRefused(RefusalCode.NotFound);
    }

    [Fact]
    public void After_the_reveal_there_is_nothing_to_practise()
    {
        var evening = Open().Given(Fleur, Reveal(InQuadrant));
        evening.When(Anna, Practise(InQuadrant, 0, 0)).ThenRefused(RefusalCode.AlreadyRevealed);
        evening.When(Fleur, OpenPractice(InQuadrant, "Wikipedia")).ThenRefused(RefusalCode.AlreadyRevealed);
    }

    [Fact]
    public void A_template_that_names_an_example_begins_with_it_the_first_time_only()
    {
        var evening = Evening.Started(With(
            new StageTemplate.Quadrant([new("Facebook", -0.9, 0.9, ""), new("Buurttuin", 0.8, -0.8, "")], "vandaag", "later")
            {
                Title = "Kwadrant",
                Minutes = 17,
                Practice = "Buurttuin",
            },
            new StageTemplate.Break { Title = "Pauze", Minutes = 12 }));
        Assert.Equal("Buurttuin", evening.Now.Quadrants.ShowOf(first).Practice!.Example);
        evening.Given(Fleur, OpenPractice(first, "Facebook"), ClosePractice(first)).In(new(2)).In(first);
        Assert.False(evening.Now.Quadrants.ShowOf(first).IsPractising);
    }
}
