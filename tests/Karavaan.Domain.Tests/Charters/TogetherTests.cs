using CsCheck;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Texts;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Charters;

/// <summary>Article 2 lies with group 1 (Anna and Bram), article 4 with group 2 (Cem).</summary>
public class TogetherTests
{
    private static readonly WorkshopTemplate together = Template with
    {
        Stages = [.. Template.Stages.Select(stage => stage is StageTemplate.Charter charter ? charter with { Mode = WritingMode.Together } : stage)],
    };

    [Fact]
    public void Everybody_of_the_group_writes_and_nobody_needs_the_pen()
    {
        var evening = Writing();
        evening.When(Anna, Change(Article2, "a", 0, Typed("Wij delen."))).ThenWritten(Article2, AnnaId, "Wij delen.");
        evening.When(Bram, Change(Article2, "b", 1, At(10, 10, " Samen."))).ThenWritten(Article2, BramId, "Wij delen. Samen.");
        evening.When(Fleur, Change(Article2, "f", 2, At(0, 17, "# "))).ThenWritten(Article2, null, "# Wij delen. Samen.");
        evening.When(Cem, Change(Article2, "c", 3, At(0, 19, "x"))).ThenRefused(RefusalCode.NotYourArticle);
        Assert.Null(evening.Now.Charter.Find(Article2)!.Pen);
    }

    [Fact]
    public void With_the_pen_only_its_holder_changes_the_text_and_the_first_who_does_takes_it()
    {
        var evening = Evening.AtTables().In(InCharter);
        var events = Assert.IsType<Decision.Accepted>(evening.When(Anna, Change(Article2, "a", 0, Typed("Wij"))).Decision).Events;
        Assert.Equal([typeof(CharterEvent.PenTaken), typeof(CharterEvent.TextChanged)], events.Select(happened => happened.GetType()));
        evening.When(Bram, Change(Article2, "b", 1, At(3, 3, "!"))).ThenRefused(RefusalCode.PenElsewhere);
        evening.When(Anna, Change(Article2, "a", 1, At(3, 3, "!"))).ThenWritten(Article2, AnnaId, "Wij!");
    }

    [Fact]
    public void The_desk_switches_between_the_pen_and_writing_together_and_takes_that_back()
    {
        var evening = Evening.AtTables().In(InCharter).Given(Anna, Write(Article2, "Wij delen."));
        evening.When(Bram, Write(Article2, "Wij.")).ThenRefused(RefusalCode.PenElsewhere);
        evening.When(Fleur, SwitchWriting(InCharter)).Then(new ProgrammeEvent.WritingSwitched(InCharter, WritingMode.Together));
        evening.When(Fleur, SwitchWriting(InCharter)).ThenNothing();
        evening.When(Bram, Change(Article2, "b", 1, At(10, 10, " Samen."))).ThenWritten(Article2, BramId, "Wij delen. Samen.");
        evening.When(Fleur, Undo()).Then(new ProgrammeEvent.Undone(FleurId, new ProgrammeEvent.WritingSwitched(InCharter, WritingMode.Pen)));
        evening.When(Bram, Change(Article2, "b", 2, At(17, 17, "!"))).ThenRefused(RefusalCode.PenElsewhere);
        evening.When(Fleur, SwitchWriting(InConsent)).ThenRefused(RefusalCode.NoSuchStage);
        evening.When(Fleur, SwitchWriting(InCharter, (WritingMode)7)).ThenRefused(RefusalCode.NoSuchStage);
    }

    [Fact]
    public void The_way_of_writing_stays_when_nothing_is_left_to_write()
    {
        var evening = Evening.AtTables().In(InCharter);
        foreach (var article in evening.Now.Charter.Articles.Values)
        {
            evening.When(Fleur, SwitchWriting(InCharter)).Then(new ProgrammeEvent.WritingSwitched(InCharter, WritingMode.Together));
            evening.Given(Fleur, Undo(), LeaveOpen(article.Id, AnnaId, new DateOnly(2027, 3, 12)));
        }

        evening.When(Fleur, SwitchWriting(InCharter)).ThenRefused(RefusalCode.AllDecided);
        evening.Given(Fleur, Reconsider(Article2)).When(Fleur, SwitchWriting(InCharter)).Then(new ProgrammeEvent.WritingSwitched(InCharter, WritingMode.Together));
    }

    [Fact]
    public void What_two_type_at_once_is_both_there_and_what_came_twice_is_there_once()
    {
        var evening = Writing().Given(Anna, Change(Article2, "a", 0, Typed("delen")));
        evening.Given(Anna, Change(Article2, "a", 1, At(0, 5, "Wij ")));
        evening.When(Bram, Change(Article2, "b", 1, At(5, 5, " alles"))).ThenWritten(Article2, BramId, "Wij delen alles");
        evening.When(Bram, Change(Article2, "b", 1, At(5, 5, " alles"), At(11, 11, "."))).ThenWritten(Article2, BramId, "Wij delen alles.");
        evening.When(Bram, Change(Article2, "b", 1, At(5, 5, " alles"), At(11, 11, "."))).ThenNothing();
    }

    [Fact]
    public void A_change_that_does_not_fit_is_refused_and_changes_nothing()
    {
        var evening = Writing().Given(Anna, Change(Article2, "a", 0, Typed("👍 ja")));
        evening.When(Bram, Change(Article2, "b", 1, At(9, 9, "x"))).ThenRefused(RefusalCode.TextChangeInvalid);
        evening.When(Bram, Change(Article2, "b", 1, At(1, 5, "x"))).ThenRefused(RefusalCode.TextChangeInvalid);
        evening.When(Bram, Change(Article2, "b", 1, At(0, 5, "\u0007"))).ThenRefused(RefusalCode.TextChangeInvalid);
        evening.When(Bram, Change(Article2, "b", 1, At(0, 5, "\ud83d"))).ThenRefused(RefusalCode.TextChangeInvalid);
        evening.When(Bram, Change(Article2, "<b>", 1, At(0, 5, "x"))).ThenRefused(RefusalCode.TextChangeInvalid);
        evening.When(Bram, Change(Article2, "b", 1, [.. Enumerable.Range(5, 201).Select(length => At(length, length, "x"))]))
            .ThenRefused(RefusalCode.TextChangeInvalid);
        evening.When(Bram, Change(Article2, "b", 2, At(5, 5, "x"))).ThenRefused(RefusalCode.TextTooOld);
        evening.When(Bram, Change(Article2, "b", -1, At(5, 5, "x"))).ThenRefused(RefusalCode.TextTooOld);
        Assert.Equal(("👍 ja", 1), (evening.Now.Charter.Find(Article2)!.Text, evening.Now.Charter.Find(Article2)!.TextVersion));
    }

    [Fact]
    public void Together_no_more_is_written_than_fits_and_making_it_shorter_always_is_allowed()
    {
        var evening = Writing().Given(Anna, Change(Article2, "a", 0, Typed(new string('x', Limits.Article - 1))));
        evening.Given(Anna, Change(Article2, "a", 1, At(0, 1999, "y")));
        evening.When(Bram, Change(Article2, "b", 1, At(1999, 1999, "zz"))).ThenRefused(RefusalCode.TextTooLong, "2000", "2002");
        evening.Given(Bram, Change(Article2, "b", 1, At(1999, 1999, "zz"), new([Run.Replace(2, ""), Run.Keep(1999)])));
        Assert.Equal(2000, evening.Now.Charter.Find(Article2)!.Text.Length);
    }

    [Fact]
    public void Who_missed_much_fetches_it_before_sending_much()
    {
        var evening = Writing();
        for (var i = 0; i < 101; i++)
        {
            evening.Given(Anna, Change(Article2, "a", i, At(i, i, "x")));
        }

        ChangeSet[] many = [Typed("y"), .. Enumerable.Range(1, 198).Select(length => At(length, length, "y"))];
        evening.When(Bram, Change(Article2, "b", 0, many)).ThenRefused(RefusalCode.TextBehind);
        evening.Given(Bram, Change(Article2, "b", 0, many[..100]));
    }

    [Fact]
    public void A_plain_field_that_saves_keeps_what_others_wrote_meanwhile()
    {
        var evening = Writing().Given(Anna, Write(Article2, "Wij delen onze tuin."));
        evening.Given(Bram, Change(Article2, "b", 1, At(20, 20, " En de oogst.")));
        evening.When(Anna, Write(Article2, "Wij delen ons huis.", 1, "veld")).ThenWritten(Article2, AnnaId, "Wij delen ons huis. En de oogst.");
        evening.When(Anna, Write(Article2, "Wij delen ons grote huis.", 1, "veld")).ThenWritten(Article2, AnnaId, "Wij delen ons grote huis. En de oogst.");
        evening.When(Anna, Write(Article2, "Wij delen ons grote huis.", 1, "veld")).ThenNothing();
        evening.When(Anna, Write(Article2, "Oud", 9, "veld")).ThenRefused(RefusalCode.TextTooOld);
        evening.When(Anna, Write(Article2, "Vreemd", 1, "<i>")).ThenRefused(RefusalCode.TextChangeInvalid);
    }

    [Fact]
    public void White_space_that_somebody_is_just_typing_is_no_part_of_a_version_and_stays_under_their_fingers()
    {
        var evening = Writing().Given(Anna, Change(Article2, "a", 0, Typed("Wij \n")));
        Assert.Equal("Wij", evening.Now.Charter.Find(Article2)!.Text);
        evening.Given(Bram, Write(Article2, "Wij delen", 1));
        Assert.Equal("Wij delen \n", evening.Now.Charter.Find(Article2)!.Log.Text);
        evening.Given(Fleur, Freeze(Article2));
        Assert.Equal("Wij delen", evening.Now.Charter.Find(Article2)!.LastVersion!.Text);
    }

    [Fact]
    public void Fields_and_editors_in_any_order_lose_no_word_and_double_none() => Gen.UInt.Sample(start =>
    {
        var chance = new Random((int)start);
        var evening = Writing().Given(Anna, Write(Article2, "begin einde"));
        var field = (Text: "begin einde", Version: 1);
        var (typed, others) = (new List<string>(), new List<string>());
        for (var step = 0; step < 12; step++)
        {
            var log = evening.Now.Charter.Find(Article2)!.Log;
            if (chance.Next(2) == 0)
            {
                others.Add($"<{step}>");
                evening.Given(Bram, Change(Article2, "b", log.Version, At(log.Text.Length, log.Text.Length, others[^1])));
            }
            else
            {
                typed.Add($"({step})");
                field.Text = field.Text.Insert(5, typed[^1]);
                evening.Given(Anna, Write(Article2, field.Text, field.Version, "veld"));
            }
        }

        Assert.Equal($"begin{string.Concat(Enumerable.Reverse(typed))} einde{string.Concat(others)}", evening.Now.Charter.Find(Article2)!.Text);
    }, iter: 300);

    [Fact]
    public void What_the_desk_wrote_can_be_taken_back_while_it_stands_there()
    {
        var evening = Writing().Given(Anna, Change(Article2, "a", 0, Typed("Wij delen.")));
        evening.Given(Fleur, Write(Article2, "Zij delen.")).Given(Fleur, Undo());
        Assert.Equal("Wij delen.", evening.Now.Charter.Find(Article2)!.Text);
        evening.Given(Fleur, Write(Article2, "Zij delen.")).Given(Anna, Change(Article2, "a", 4, At(10, 10, " Veel.")));
        evening.When(Fleur, Undo()).ThenRefused(RefusalCode.ChangedSince);
        Assert.Equal(Picture.Of(evening.Now), Picture.Of(evening.Replay()));
    }

    [Fact]
    public void A_text_that_was_stored_whole_goes_on_as_changes()
    {
        var evening = Writing().Happen(new(new CharterEvent.ArticleWritten(Article2, AnnaId, "Wij delen."), Anna, Evening.HalfPastSeven));
        evening.When(Bram, Change(Article2, "b", 1, At(10, 10, " Veel."))).ThenWritten(Article2, BramId, "Wij delen. Veel.");
        evening.Happen(new(new CharterEvent.ArticleWritten(Article2, AnnaId, "Zij delen. Veel."), Anna, Evening.HalfPastSeven));
        evening.When(Bram, Change(Article2, "b", 2, At(16, 16, "!"))).ThenWritten(Article2, BramId, "Zij delen. Veel.!");
    }

    private static Evening Writing() => new Evening().Given(Fleur, Start(together))
        .Given(Anna, Join(AnnaId)).Given(Bram, Join(BramId)).Given(Cem, Join(CemId)).Given(Fleur, OpenGroups(2))
        .Given(Anna, ChooseGroup(Group1)).Given(Bram, ChooseGroup(Group1)).Given(Cem, ChooseGroup(Group2)).In(InCharter);

    private static ChangeSet Typed(string text) => new([Run.Replace(0, text)]);

    /// <summary>Something typed at a place in a text of this length.</summary>
    private static ChangeSet At(int place, int length, string text)
    {
        Run[] runs = [Run.Keep(place), Run.Replace(0, text), Run.Keep(length - place)];
        return new([.. runs.Where(run => run.Length + run.LengthAfter > 0)]);
    }
}
