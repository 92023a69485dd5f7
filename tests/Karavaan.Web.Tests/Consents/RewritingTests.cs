using AngleSharp.Html.Parser;
using Karavaan.Domain.Charters;
using Karavaan.Web.Consents;
using Karavaan.Web.Shared.Articles;
using Karavaan.Web.Tests.Charters;
using static Karavaan.Web.Tests.Charters.CharterEvening;

namespace Karavaan.Web.Tests.Consents;

/// <summary>The objection that helps: words are struck, new ones come, and what came keeps its stroke.</summary>
public sealed class RewritingTests
{
    private const string Before = "Wie te laat is, betaalt een **boete**.";
    private const string After = "Wie te laat is, belt **de begeleider**.";

    private readonly CharterEvening evening = new();

    [Fact]
    public async Task An_objection_is_thanked_and_worked_in_before_the_eyes_of_the_room()
    {
        Objected();
        Assert.Contains("Dank je. Dit maakt de tekst beter.", await evening.ScreenAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("<del>", await evening.ScreenAsync(), StringComparison.Ordinal);

        evening.Send(evening.Anna, id => new CharterCommand.WriteArticle(First, After) { Id = id });
        Assert.Contains(FrozenText.Key, evening.Touched);
        string[] pages = [await evening.ScreenAsync(), await evening.PhoneAsync(evening.Cem), await evening.DeskAsync()];
        Assert.All(pages, page => Assert.Equal(("weg: betaalt een boete", "nieuw: belt"), Changes(page)));
    }

    [Fact]
    public async Task Another_round_shows_what_changed_until_it_is_adopted_and_then_what_came()
    {
        Objected();
        evening.Desk(id => new CharterCommand.WriteArticle(First, After) { Id = id }).Desk(id => new CharterCommand.OpenRound(First) { Id = id });
        var round = evening.State.Workshop.Charter.OnScreen!.Value;
        Assert.Equal(("weg: betaalt een boete", "nieuw: belt"), Changes(await evening.PhoneAsync(evening.Cem)));
        Assert.Contains("name=\"choice\"", await evening.PhoneAsync(evening.Cem), StringComparison.Ordinal);

        evening.Choose(evening.Anna, round, Choice.Consent).Reveal(round).Desk(id => new CharterCommand.Adopt(First) { Id = id });
        var wall = await evening.ScreenAsync();
        Assert.Contains("data-sound=\"knock\"", wall, StringComparison.Ordinal);
        Assert.DoesNotContain("<del>", wall, StringComparison.Ordinal);
        Assert.Equal("nieuw: belt", Changes(wall).Came);
    }

    [Fact]
    public async Task A_choice_may_be_made_while_a_draft_for_later_grows()
    {
        var round = evening.Ask(Before);
        evening.Send(evening.Anna, id => new CharterCommand.WriteArticle(First, After) { Id = id });
        Assert.DoesNotContain(ConsentNow.Of(Deciding), evening.Touched);
        Assert.DoesNotContain("belt", await evening.ScreenAsync(), StringComparison.Ordinal);
        evening.Choose(evening.Anna, round, Choice.Consent);
    }

    [Theory]
    [InlineData("a b c", "a c", "<p>a <del><span class=\"unseen\">weg: </span>b </del>c</p>\n")]
    [InlineData("a", "a <b>", "<p>a<ins><span class=\"unseen\">nieuw: </span> &lt;b&gt;</ins></p>\n")]
    [InlineData("- een\n- twee", "- een", "<ul>\n<li>een<del><span class=\"unseen\">weg: </span> twee</del></li>\n</ul>\n")]
    [InlineData("", "nieuw", "<p><ins><span class=\"unseen\">nieuw: </span>nieuw</ins></p>\n")]
    public void Changes_stand_in_the_markdown(string before, string after, string html) =>
        Assert.Equal(html, ChangedProse.Html(before, after, Words.For("nl")).Value);

    private void Objected()
    {
        var round = evening.Ask(Before);
        evening.Choose(evening.Anna, round, Choice.Consent).Choose(evening.Bram, round, Choice.Objection, "Wie ziek is, betaalt ook.").Reveal(round);
    }

    private static (string Went, string Came) Changes(string page)
    {
        var text = new HtmlParser().ParseDocument(page);
        return (text.QuerySelector("del")?.TextContent.Trim() ?? "", text.QuerySelector("ins")?.TextContent.Trim() ?? "");
    }
}
