using Karavaan.Domain.Halls;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Tests.Cast;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Halls;

public class HallTests
{
    [Fact]
    public void Phones_go_down_and_up_by_the_desk_and_up_with_the_next_stage()
    {
        var evening = Evening.AtTables().In(InThemes);
        evening.When(Fleur, LayPhones(false)).ThenNothing();
        evening.When(Fleur, LayPhones(true)).Then(new HallEvent.PhonesLaid(true));
        evening.When(Fleur, LayPhones(true)).ThenNothing();
        Assert.True(evening.Now.ArePhonesDown);
        Assert.False(evening.In(InHarvest).Now.ArePhonesDown);
    }

    [Fact]
    public void Two_and_four_talk_without_phones_unless_the_desk_takes_them_up()
    {
        var evening = Evening.AtTables().In(InThemes);
        var rounds = evening.Now.Programme.Now.Rounds;
        foreach (var (i, round) in rounds.Index())
        {
            evening.Given(Fleur, StartRound(InThemes, i + 1));
            Assert.Equal(round.Size is RoundSize.Pairs or RoundSize.Fours, evening.Now.ArePhonesDown);
        }

        var pairs = rounds.Index().First(r => r.Item.Size == RoundSize.Pairs).Index + 1;
        evening.Given(Fleur, StartRound(InThemes, pairs), LayPhones(false));
        Assert.False(evening.Now.ArePhonesDown);
        Assert.True(evening.Given(Fleur, StartRound(InThemes, pairs + 1), StartRound(InThemes, pairs)).Now.ArePhonesDown);
        Assert.False(evening.Given(Fleur, Close()).Now.ArePhonesDown);
    }

    [Fact]
    public void What_is_written_on_a_phone_that_lies_down_is_still_accepted() =>
        Evening.AtTables().In(InThemes).Given(Fleur, LayPhones(true)).Given(Anna, AddNote(InThemes, "Een repair café"));

    [Fact]
    public void A_blank_screen_comes_back_by_the_desk_or_with_the_next_stage()
    {
        var evening = Evening.Started().Given(Fleur, BlankScreen(true));
        Assert.True(evening.Now.Hall.IsScreenBlank);
        Assert.False(evening.Given(Fleur, BlankScreen(false)).Now.Hall.IsScreenBlank);
        Assert.False(evening.Given(Fleur, BlankScreen(true)).In(InStory).Now.Hall.IsScreenBlank);
    }

    [Fact]
    public void A_second_press_within_three_seconds_is_the_same_gong_and_the_same_call()
    {
        var evening = Evening.Started();
        evening.When(Fleur, SoundGong()).Then(new HallEvent.GongSounded());
        evening.When(Fleur, SoundGong()).ThenNothing();
        evening.After(Hall.Echo).When(Fleur, SoundGong()).Then(new HallEvent.GongSounded());
        evening.When(Fleur, CallEveryone()).Then(new HallEvent.EveryoneCalled());
        evening.When(Fleur, CallEveryone()).ThenNothing();
        Assert.Equal(evening.Clock, evening.Now.Hall.CalledAt);
    }

    [Fact]
    public void Calling_everyone_takes_the_phones_up() =>
        Assert.False(Evening.Started().Given(Fleur, LayPhones(true), CallEveryone()).Now.ArePhonesDown);

    [Fact]
    public void Phones_go_along_until_the_desk_or_the_next_stage_ends_it()
    {
        var evening = Evening.Started().In(InStory).Given(Fleur, Guide(true));
        Assert.True(evening.Now.Hall.IsGuided);
        evening.When(Fleur, Guide(true)).ThenNothing();
        Assert.False(evening.In(InThemes).Now.Hall.IsGuided);
    }
}
