using System.Net;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Consents;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Names;
using Karavaan.Web.Tests.Charters;
using static Karavaan.Web.Tests.Charters.CharterEvening;

namespace Karavaan.Web.Tests.Consents;

public sealed class ConsentDrawingTests
{
    private const string Reason = "Wie ziek is, krijgt een boete.";

    private readonly CharterEvening evening = new();

    [Fact]
    public async Task Before_the_first_round_every_surface_says_what_comes()
    {
        evening.Enter(Deciding);
        Assert.Contains("Straks beslissen jullie", await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
        Assert.Contains("We kiezen samen", await evening.ScreenAsync(), StringComparison.Ordinal);
        Assert.Contains("Er loopt geen ronde", await evening.DeskAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_any_article_has_a_text_the_desk_says_where_to_write_one_and_then_what_to_press()
    {
        evening.Enter(Deciding);
        Assert.Contains("nog geen enkel artikel heeft tekst", await evening.DeskAsync(), StringComparison.Ordinal);
        evening.Desk(id => new CharterCommand.WriteArticle(First, "We delen ons gereedschap.") { Id = id });
        Assert.Contains(ConsentSteer.Key, evening.Touched);
        Assert.Contains("vraag het aan de groep", await evening.DeskAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_the_reveal_nobody_is_told_what_anybody_chose()
    {
        var round = evening.Ask();
        evening.Choose(evening.Anna, round, Choice.Objection, Reason);
        var ballot = evening.State.Workshop.Charter.Now!.Ballots.Keys.Single();
        string[] others = [await evening.ScreenAsync(), await evening.DeskAsync(), await evening.PhoneAsync(evening.Bram)];
        Assert.All(others, page => Assert.DoesNotContain(Reason, page, StringComparison.Ordinal));
        Assert.All(others, page => Assert.DoesNotContain(ballot, page, StringComparison.Ordinal));
        Assert.DoesNotContain("objection", others[0], StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"objection\"", others[1], StringComparison.Ordinal);
        Assert.Contains("van 3 gekozen", others[0], StringComparison.Ordinal);
        Assert.Contains("Nog niet gekozen: 2", others[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task My_own_choice_stands_on_my_own_phone_until_the_reveal()
    {
        var round = evening.Ask();
        evening.Choose(evening.Anna, round, Choice.Concern, Reason);
        var mine = await evening.PhoneAsync(evening.Anna);
        Assert.Contains("Je koos: Ik kan verder, met een bedenking", mine, StringComparison.Ordinal);
        Assert.Contains(Reason, mine, StringComparison.Ordinal);
        evening.Reveal(round);
        Assert.DoesNotContain("Je koos:", await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
    }

    [Fact]
    public void A_choice_touches_no_page_with_a_field_in_it()
    {
        var round = evening.Ask();
        evening.Choose(evening.Anna, round, Choice.Consent);
        Assert.DoesNotContain(evening.Touched, key => key.Name is "consent-now" or "phone-main" or "article-editor" or "consent-keepers");
        Assert.Contains(MyChoice.Of(Audience.EachPerson), evening.Touched);
    }

    [Fact]
    public async Task After_the_reveal_counts_come_with_sign_and_word_and_silence_is_said()
    {
        var round = evening.Ask();
        evening.Choose(evening.Anna, round, Choice.Consent).Choose(evening.Bram, round, Choice.Objection, Reason).Reveal(round);
        var wall = await evening.ScreenAsync();
        Assert.Contains("#objection", wall, StringComparison.Ordinal);
        Assert.Contains("bezwaar<", wall, StringComparison.Ordinal);
        Assert.Contains("Nog niet gekozen: 1", wall, StringComparison.Ordinal);
        Assert.Contains("Wat je koos, blijft staan", await evening.PhoneAsync(evening.Cem), StringComparison.Ordinal);
        Assert.DoesNotContain("<form", await evening.DrawAsync(ConsentNow.Of(Deciding)), StringComparison.Ordinal);
        Assert.DoesNotContain("/adoption", await evening.DeskAsync(), StringComparison.Ordinal);
    }

    /// <summary>'Nog niet gekozen: 0' told a room nothing.</summary>
    [Fact]
    public async Task Where_everybody_chose_no_silence_is_said()
    {
        var round = evening.Ask();
        foreach (var who in new[] { evening.Anna, evening.Bram, evening.Cem })
        {
            Assert.Contains("og niet gekozen", await evening.ScreenAsync() + await evening.DeskAsync(), StringComparison.Ordinal);
            evening.Choose(who, round, Choice.Consent);
        }

        Assert.DoesNotContain("og niet gekozen", await evening.ScreenAsync() + await evening.DeskAsync(), StringComparison.Ordinal);
        evening.Reveal(round);
        Assert.DoesNotContain("og niet gekozen", await evening.ScreenAsync() + await evening.DeskAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_puts_one_objection_at_a_time_on_the_screen()
    {
        var round = evening.Ask();
        evening.Choose(evening.Anna, round, Choice.Objection, Reason).Choose(evening.Bram, round, Choice.Objection, "Te streng.").Reveal(round);
        Assert.DoesNotContain(Reason, await evening.ScreenAsync(), StringComparison.Ordinal);
        evening.Desk(id => new CharterCommand.ShowObjection(round, 0) { Id = id });
        var wall = await evening.ScreenAsync();
        Assert.Contains("Bezwaar 1 van 2", wall, StringComparison.Ordinal);
        Assert.Contains("Dank je. Dit maakt de tekst beter.", wall, StringComparison.Ordinal);
        Assert.True(wall.Contains(Reason, StringComparison.Ordinal) ^ wall.Contains("Te streng.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Adopted_is_a_stamp_and_left_open_a_name_and_a_date()
    {
        var round = evening.Ask();
        evening.Choose(evening.Anna, round, Choice.Consent).Reveal(round).Desk(id => new CharterCommand.Adopt(First) { Id = id });
        Assert.Contains("aangenomen", await evening.ScreenAsync(), StringComparison.Ordinal);
        evening.Desk(id => new CharterCommand.Reconsider(First) { Id = id })
            .Desk(id => new CharterCommand.LeaveOpen(First, evening.Bram, new(2027, 4, 9)) { Id = id });
        Assert.All(
            [await evening.ScreenAsync(), await evening.PhoneAsync(evening.Anna), await evening.DeskAsync()],
            page => Assert.Contains("\u2068Bram\u2069 neemt dit mee, tegen 9 april 2027.", WebUtility.HtmlDecode(page), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Once_a_decision_fell_the_desk_asks_about_the_next_article_by_one_key()
    {
        var second = new ArticleId(2);
        evening.Desk(id => new CharterCommand.WriteArticle(second, "We lenen uit op zaterdag.") { Id = id });
        var round = evening.Ask();
        evening.Choose(evening.Anna, round, Choice.Consent).Reveal(round);
        Assert.DoesNotContain("Vraag de groep over artikel", await evening.DeskAsync(), StringComparison.Ordinal);
        evening.Desk(id => new CharterCommand.Adopt(First) { Id = id });
        Assert.Contains("Vraag de groep over artikel 2", await evening.DeskAsync(), StringComparison.Ordinal);
        Assert.Contains(ConsentSteer.Key, evening.Touched);
        evening.Desk(id => new CharterCommand.OpenRound(second) { Id = id });
        Assert.DoesNotContain("Vraag de groep over artikel", await evening.DeskAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_left_open_during_its_round_shows_no_counts()
    {
        var round = evening.Ask();
        evening.Choose(evening.Anna, round, Choice.Objection, Reason)
            .Desk(id => new CharterCommand.LeaveOpen(First, evening.Bram, new(2027, 4, 9)) { Id = id });
        Assert.All(
            [await evening.ScreenAsync(), await evening.PhoneAsync(evening.Bram)],
            page => Assert.DoesNotContain("objection", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sentence_starter_goes_into_the_reason_without_its_dots()
    {
        var round = evening.Ask();
        var form = await evening.PhoneAsync(evening.Anna);
        Assert.Contains($"data-insert=\"Als we dit zo doen, dan \" data-target=\"consent-{round.Value:n}-reason\"", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_in_a_text_or_a_reason_stays_text()
    {
        const string Hostile = "<script>alert(1)</script>";
        var round = evening.Ask(Hostile);
        evening.Choose(evening.Anna, round, Choice.Objection, Hostile);
        var phone = await evening.PhoneAsync(evening.Anna);
        evening.Reveal(round).Desk(id => new CharterCommand.ShowObjection(round, 0) { Id = id });
        Assert.All(
            [phone, await evening.ScreenAsync(), await evening.DeskAsync()],
            page => Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_desk_hears_who_explains_an_objection_and_what_to_read_out()
    {
        var round = evening.Ask();
        var ballot = new Scene(evening.State, Words.For("nl")).BallotOf(evening.Anna, round)!;
        Assert.Contains("Ik licht toe", await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
        evening.Choose(evening.Bram, round, Choice.Objection, "Te streng.").Secretly(id =>
            new CharterCommand.Choose(round, ballot, Choice.Objection, Reason) { Id = id, Explains = true }).Reveal(round);
        var desk = await evening.DeskAsync();
        Assert.Contains("wie dit schreef, wil het toelichten", desk, StringComparison.Ordinal);
        Assert.Contains("lees dit zelf voor, zonder naam", desk, StringComparison.Ordinal);
        Assert.Contains($"id=\"reasons-{round.Value:n}-objection\" data-bound=\"30\"", desk, StringComparison.Ordinal);
        Assert.Contains($"data-rest=\"reasons-{round.Value:n}-objection\"", desk, StringComparison.Ordinal);
        Assert.DoesNotContain("toelichten", await evening.ScreenAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_chose_and_left_hides_nobodys_silence_and_who_comes_after_the_reveal_was_not_silent()
    {
        var round = evening.Ask();
        evening.Choose(evening.Anna, round, Choice.Consent).Choose(evening.Bram, round, Choice.Consent)
            .Desk(id => new RosterCommand.RemoveParticipant(evening.Anna) { Id = id });
        Assert.Contains("Nog niet gekozen: 1", await evening.ScreenAsync(), StringComparison.Ordinal);
        evening.Reveal(round);
        evening.Join("Dina");
        Assert.Contains("Nog niet gekozen: 1", await evening.ScreenAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_found_however_it_is_written()
    {
        var scene = new Scene(evening.State, Words.For("nl"));
        Assert.Equal(evening.Bram, RoomNames.Find(scene, "bram"));
        Assert.Null(RoomNames.Find(scene, "Dina"));
    }
}
