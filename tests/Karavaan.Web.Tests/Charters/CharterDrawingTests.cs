using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Charters;
using Karavaan.Web.Live;
using static Karavaan.Web.Tests.Charters.CharterEvening;

namespace Karavaan.Web.Tests.Charters;

public sealed class CharterDrawingTests
{
    private static readonly ArticlePlace Place = new(Writing, First);
    private readonly CharterEvening evening = new();

    [Fact]
    public async Task Only_who_holds_the_pen_gets_a_field_that_saves_by_itself()
    {
        evening.Assign(First, 1).TakePen(evening.Anna, First);
        Assert.Contains("data-auto=\"1200\"", await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
        var bram = await evening.PhoneAsync(evening.Bram);
        Assert.DoesNotContain("data-auto", bram, StringComparison.Ordinal);
        Assert.Contains("Neem de pen over", bram, StringComparison.Ordinal);
        Assert.Contains("Anna", bram, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_group_reads_along_and_another_group_reads_below()
    {
        evening.Assign(First, 1).Write(evening.Anna, First, "We delen **alles**.");
        Assert.Contains("<strong>alles</strong>", await evening.DrawAsync(ArticleReading.Of(Place, new(1))), StringComparison.Ordinal);
        var cem = Page(await evening.PhoneAsync(evening.Cem));
        Assert.Empty(cem.QuerySelectorAll("#charter-articles > li"));
        Assert.Contains("alles", cem.QuerySelector("#charter-sheets")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The style sheet hides 'freeze' and the versions by this: without a text both only led to a refusal or an empty page.</summary>
    [Fact]
    public async Task The_desk_offers_nothing_to_freeze_where_nothing_stands()
    {
        Assert.Equal(["bare", "no-text"], Row(await evening.DeskAsync()).Intersect(["bare", "no-text"]));
        evening.Assign(First, 1).Write(evening.Anna, First, "We delen alles.");
        Assert.Empty(Row(await evening.DeskAsync()).Intersect(["bare", "no-text"]));
        evening.Write(evening.Anna, First, "");
        Assert.Equal(["no-text"], Row(await evening.DeskAsync()).Intersect(["bare", "no-text"]));

        static ITokenList Row(string desk) => Page(desk).QuerySelector(".rows > li > .charter-row")!.ClassList;
    }

    /// <summary>The list of all articles to give a tip on had the reader's own among them.</summary>
    [Fact]
    public async Task Ones_own_article_is_none_of_those_to_give_a_tip_on()
    {
        evening.Assign(First, 1).Write(evening.Anna, First, "We delen alles.");
        Assert.NotNull(OwnMark(await evening.PhoneAsync(evening.Anna)));
        Assert.Null(OwnMark(await evening.PhoneAsync(evening.Cem)));

        evening.Assign(First, 2);
        Assert.All([evening.Anna, evening.Cem], who => Assert.Contains(OwnSheet.Of(Place, Audience.Person(who)), evening.Touched));
        Assert.Null(OwnMark(await evening.PhoneAsync(evening.Anna)));
        Assert.NotNull(OwnMark(await evening.PhoneAsync(evening.Cem)));

        static IElement? OwnMark(string phone) => Page(phone).QuerySelector("#charter-sheets > .article > [data-mine]");
    }

    [Fact]
    public async Task Whose_an_article_is_and_how_far_it_is_stand_beside_each_other_without_a_comma()
    {
        evening.Assign(First, 1).Write(evening.Anna, First, "We delen alles.");
        var stand = Page(await evening.PhoneAsync(evening.Cem)).QuerySelector("#charter-sheets .article-stand")!;
        Assert.Equal(["Tafel 1", "ontwerp"], stand.Children.Select(part => part.TextContent.Trim()));
        Assert.DoesNotContain(',', stand.TextContent);
    }

    [Fact]
    public async Task The_example_is_marked_and_never_filled_in()
    {
        evening.Assign(First, 1).TakePen(evening.Anna, First);
        var page = Page(await evening.PhoneAsync(evening.Anna));
        Assert.Contains($"voorbeeld: {Example}", page.QuerySelector(".example")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", page.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task When_the_pen_goes_the_field_stays_as_ones_own_text()
    {
        evening.Assign(First, 1).TakePen(evening.Anna, First).TakePen(evening.Bram, First);
        Assert.Contains(ArticleField.Of(Place, Audience.Person(evening.Anna)), evening.Touched);
        var field = Page(await evening.DrawAsync(ArticleField.Of(Place, Audience.Person(evening.Anna))));
        Assert.Contains("Jouw tekst", field.QuerySelector("form.kept")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("charter-1-1-text", field.QuerySelector("textarea")!.Id);
        Assert.Null(field.QuerySelector("form.kept")!.GetAttribute("data-auto"));
    }

    [Fact]
    public void What_others_do_never_touches_the_field_of_who_writes()
    {
        var mine = ArticleField.Of(Place, Audience.Person(evening.Anna));
        evening.Assign(First, 1).Assign(Second, 1).Assign(Third, 2).TakePen(evening.Anna, First);
        Action[] others =
        [
            () => evening.TakePen(evening.Bram, Second),
            () => evening.Write(evening.Bram, Second, "Iedereen mag binnen."),
            () => evening.Write(evening.Cem, Third, "We beslissen samen."),
            () => evening.Join("Dina", 1),
            () => evening.Desk(id => new CharterCommand.FreezeArticle(Second) { Id = id }),
            () => evening.Send(evening.Bram, id => new RosterCommand.ChangePerson(evening.Bram) { Id = id }),
        ];
        foreach (var other in others)
        {
            other();
            Assert.DoesNotContain(mine, evening.Touched);
        }
    }

    [Fact]
    public async Task Without_a_group_or_an_article_there_are_words()
    {
        Assert.Contains("nog niet aan een tafel", await evening.PhoneAsync(evening.Join("Dina")), StringComparison.Ordinal);
        evening.Desk(id => new CharterCommand.AssignArticle(First, null) { Id = id });
        Assert.Null(Page(await evening.DrawAsync(NoArticle.Of(Writing, new(1)))).QuerySelector("[hidden]"));
        evening.Assign(First, 1);
        Assert.NotNull(Page(await evening.DrawAsync(NoArticle.Of(Writing, new(1)))).QuerySelector("[hidden]"));
    }

    [Fact]
    public async Task The_wall_shows_whose_turn_it_is_large_and_leaves_out_what_nobody_has()
    {
        evening.Assign(First, 1).Assign(Third, 2).Write(evening.Cem, Third, "Oud.").Wait(WallTurn.Silence).Write(evening.Anna, First, "Nieuw.");
        var wall = Page(await evening.ScreenAsync());
        Assert.Equal("Wat we delen", wall.QuerySelector(".article h2")!.TextContent);
        Assert.Contains("Oud.", wall.QuerySelector(".articles")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Toegang en gebruik", wall.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_article_hangs_there_whole_and_a_text_without_room_is_left_out_whole()
    {
        var (longest, other) = (new string('a', 1990) + " einde", new string('b', 700));
        evening.Assign(First, 1).Assign(Third, 2).Write(evening.Cem, Third, other).Wait(WallTurn.Silence).Write(evening.Anna, First, longest);
        var wall = Page(await evening.ScreenAsync());
        Assert.Contains(longest, wall.QuerySelector(".article[data-length=whole]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("bb", wall.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("en nog 1 artikel", wall.QuerySelector("header .left")!.TextContent);
    }

    [Fact]
    public void Titles_that_the_column_has_no_room_for_are_counted()
    {
        var many = Domain.Tests.Cast.Buurt.With(new Domain.Templates.StageTemplate.Charter([.. Enumerable.Range(1, 14).Select(n => Domain.Tests.Cast.Buurt.Article(n))]) { Title = "Charter", Minutes = 9 });
        var hall = Domain.Tests.Cast.Evening.Started(many).Given(Domain.Tests.Cast.People.Fleur, Domain.Tests.Cast.Orders.Divide(14));
        foreach (var n in Enumerable.Range(1, 14))
        {
            hall.Given(Domain.Tests.Cast.People.Fleur, Domain.Tests.Cast.Orders.Assign(new(n), new(n)));
        }

        var wall = CharterWallView.Of(hall.Now, hall.Now.Programme.Now);
        Assert.Equal((10, 3), (wall.Others.Count, wall.Left));
    }

    [Fact]
    public async Task A_tip_reaches_the_table_that_writes_and_the_desk_until_it_is_worked_in()
    {
        evening.Assign(First, 1).Send(evening.Cem, id => new CharterCommand.GiveTip(Writing, First, "Wie beslist?") { Id = id });
        Assert.Contains("Wie beslist?", await evening.PhoneAsync(evening.Bram), StringComparison.Ordinal);
        Assert.Contains("Wie beslist?", await evening.DeskAsync(), StringComparison.Ordinal);
        Assert.All(
            [await evening.PhoneAsync(evening.Cem), await evening.ScreenAsync()],
            page => Assert.DoesNotContain("Wie beslist?", page, StringComparison.Ordinal));
        var tip = evening.State.Workshop.Charter.Find(First)!.Tips.Single().Id;
        evening.Send(evening.Anna, id => new CharterCommand.HandleTip(First, tip) { Id = id });
        Assert.DoesNotContain("Wie beslist?", await evening.PhoneAsync(evening.Bram), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_table_gave_its_dot_is_shown_to_nobody_else_before_the_reveal()
    {
        evening.Desk(id => new CharterCommand.ShareArticle(First, [new(1), new(2)]) { Id = id })
            .Send(evening.Anna, id => new CharterCommand.WriteSentence(Writing, First, "We delen alles.") { Id = id });
        Assert.DoesNotContain("We delen alles.", await evening.PhoneAsync(evening.Cem), StringComparison.Ordinal);
        evening.Send(evening.Cem, id => new CharterCommand.WriteSentence(Writing, First, "We delen wat werkt.") { Id = id });
        Assert.Contains("We delen alles.", await evening.PhoneAsync(evening.Cem), StringComparison.Ordinal);

        string[] before = [await evening.PhoneAsync(evening.Anna), await evening.ScreenAsync()];
        evening.Send(evening.Cem, id => new CharterCommand.DotSentence(Writing, First, new(1)) { Id = id });
        Assert.Equal(before.Select(Plain), new[] { await evening.PhoneAsync(evening.Anna), await evening.ScreenAsync() }.Select(Plain));
        Assert.Contains("jullie stip", await evening.PhoneAsync(evening.Cem), StringComparison.Ordinal);
        Assert.Contains("zinnen: 2 van 2, stippen: 1", await evening.DeskAsync(), StringComparison.Ordinal);

        evening.Desk(id => new CharterCommand.RevealSentences(First) { Id = id });
        Assert.Contains("Jullie zin wint", await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
        Assert.Contains("Neem de pen", await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
        Assert.DoesNotContain("Neem de pen", await evening.PhoneAsync(evening.Cem), StringComparison.Ordinal);
        Assert.Contains("We delen alles.", await evening.ScreenAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_sees_who_writes_how_much_and_since_when()
    {
        evening.Assign(First, 1).TakePen(evening.Anna, First).Write(evening.Anna, First, "Drie korte woorden");
        var row = await evening.DrawAsync(CharterRow.Of(Place));
        Assert.Contains("Anna", row, StringComparison.Ordinal);
        Assert.Contains("3 woorden", row, StringComparison.Ordinal);
        Assert.Contains("data-since", row, StringComparison.Ordinal);
        Assert.Contains("Drie korte woorden</textarea>", await evening.DeskAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_and_names_of_any_direction_stay_text_everywhere()
    {
        const string Hostile = "<script>alert(1)</script>";
        var rtl = evening.Join($"محمد {Hostile}", 1);
        evening.Assign(First, 1).TakePen(rtl, First).Write(rtl, First, Hostile);
        string[] pages =
        [
            await evening.PhoneAsync(rtl), await evening.PhoneAsync(evening.Anna), await evening.PhoneAsync(evening.Cem),
            await evening.ScreenAsync(), await evening.DeskAsync(),
        ];
        Assert.All(pages, page => Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("\u2068محمد", Page(await evening.DrawAsync(ArticlePen.Of(Place, new(1)))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "Neem de pen")]
    [InlineData("fr", "Prendre le stylo")]
    [InlineData("en", "Take the pen")]
    [InlineData("de", "Stift nehmen")]
    public async Task Everybody_reads_their_own_language(string language, string words) =>
        Assert.Contains(words, await evening.Assign(First, 1).PhoneAsync(evening.Anna, language), StringComparison.Ordinal);

    /// <summary>Without the versions that every drawing carries.</summary>
    private static string Plain(string html) => System.Text.RegularExpressions.Regex.Replace(html, "data-v=\"\\d+\"", "");

    private static AngleSharp.Html.Dom.IHtmlDocument Page(string html) => new HtmlParser().ParseDocument(html);
}
