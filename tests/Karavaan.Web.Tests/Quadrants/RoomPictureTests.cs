using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Quadrants;

namespace Karavaan.Web.Tests.Quadrants;

public sealed class RoomPictureTests
{
    private static readonly StageTemplate.Quadrant Stage = new([], "vandaag", "over drie jaar") { Title = "Kwadrant", Minutes = 17 };

    [Theory]
    [InlineData(0.5, 0, "Zo wil deze karavaan bewegen: richting sociaal doel.")]
    [InlineData(-0.5, 0.5, "Zo wil deze karavaan bewegen: richting winst en centraal beheerd.")]
    [InlineData(0.2, -0.5, "Zo wil deze karavaan bewegen: richting sociaal doel en lokaal.")]
    [InlineData(0.05, -0.05, "Deze karavaan wil ongeveer blijven waar ze is.")]
    public void It_says_where_the_arrow_points(double x, double y, string sentence) =>
        Assert.Equal(sentence, Of([(new(0, 0), new(x, y))]).Move);

    [Fact]
    public void Without_both_moments_there_is_no_arrow_and_no_sentence_about_it() => Assert.Null(Of([(new(0.5, 0.5), null)]).Move);

    [Fact]
    public void A_middle_on_a_border_is_not_put_in_one_field() => Assert.Equal(
        ["Vandaag ligt ons midden op de rand van Global commons."], Of([(new(0, 0.6), null)]).Places);

    [Fact]
    public void It_names_the_axis_on_which_three_or_more_people_differ_most()
    {
        List<(Position?, Position?)> three = [(new(0, 0.9), null), (new(0.1, 0.1), null), (new(0, -0.9), null)];
        Assert.Equal("Hier verschillen we het meest: tussen decentraal en centraal beheerd.", Of(three).Difference);
        Assert.Null(Of(three[..2]).Difference);
        Assert.Equal("We staan dicht bij elkaar.", Of([.. Enumerable.Repeat(three[0], 3)]).Difference);
    }

    [Theory]
    [InlineData(0.1, 0.1, "Dat is dicht bij het midden van de groep.")]
    [InlineData(0.5, 0, "Dat is een stuk van het midden van de groep. Je staat meer richting sociaal doel.")]
    [InlineData(-0.9, -0.9, "Dat is ver van het midden van de groep. Je staat meer richting winst en decentraal.")]
    public void It_says_how_far_I_am_from_the_middle(double x, double y, string sentences)
    {
        List<(Position?, Position?)> room = [(new(0, 0), null), (new(0, 0), null), (new(x, y), null)];
        var statistics = QuadrantStatistics.Of(Placements(room));
        Assert.Equal(sentences, string.Join(' ', MyStand.Sentences(new(x, y), statistics.Today, Of(room), Words.For("nl"))));
    }

    [Fact]
    public void Long_words_are_broken_at_their_spaces() =>
        Assert.Equal(["Netarchisch", "kapitaal van de buurt"], PlaneText.Break("Netarchisch kapitaal van de buurt", 15, 2));

    private static RoomPicture Of(IEnumerable<(Position? Today, Position? Later)> room) =>
        new(QuadrantStatistics.Of(Placements(room)), QuadrantEvening.Frame, Stage, Words.For("nl"));

    private static IEnumerable<Placement> Placements(IEnumerable<(Position? Today, Position? Later)> room) =>
        room.Select(p => new Placement(new ParticipantId(Guid.CreateVersion7()), null, p.Today, p.Later, "", false, 1));
}
