using System.Net;
using AngleSharp.Html.Dom;
using Karavaan.Web.Tests.Storage;
using Karavaan.Web.Tests.Upkeep;

namespace Karavaan.Web.Tests.Rehearsals;

/// <summary>
/// 'Oefenen' in the real program: simulated people go the road of phones from the front door to the signature, while Fleur presses
/// the keys of the desk.
/// </summary>
public sealed class WholeRehearsalTests : IDisposable
{
    private readonly string folder = StorageHouse.NewFolder();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The usual few, and as many as there can be.</summary>
    [Theory]
    [InlineData(6)]
    [InlineData(60)]
    public async Task From_the_front_door_to_a_signed_charter_and_away(int people)
    {
        await using var program = await RealProgram.ServeWorkshopAsync(folder);
        var real = program.Code;
        var hall = await PlayedHall.StartAsync(program, people);

        await BeginAsync(hall, people);
        await TalkAsync(hall, people);
        await PlaceAsync(hall, people);
        await WriteAsync(hall);
        await DecideAsync(hall, people);
        await LeaveAsync(hall, people);

        var charter = (await program.Fleur.GetAsync("results/charter.txt", "text/plain")).Body;
        Assert.Contains("title: Oefening: Van de buurt naar de wereld", charter, StringComparison.Ordinal);
        Assert.Contains("Iedereen kan dit lezen.", charter, StringComparison.Ordinal);
        Assert.DoesNotContain("fail:", program.Said, StringComparison.Ordinal);

        // The real workshop has nobody; the rehearsal goes with one tap.
        var played = program.Code;
        program.GoTo(real);
        Assert.Empty((await hall.DeskAsync()).QuerySelectorAll("#people > li"));
        program.GoTo(played);
        var gone = await program.Fleur.SubmitFirstAsync("desk", ".rehearsal-away");
        Assert.Equal(HttpStatusCode.SeeOther, gone.Status);
        Assert.Equal(HttpStatusCode.Gone, (await program.Fleur.GetAsync("desk")).Status);
        Assert.DoesNotContain(played, (await program.Fleur.GetAsync("/desk")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_restart_nobody_acts_until_a_tap_and_then_the_same_people_come_back()
    {
        var before = await RealProgram.ServeWorkshopAsync(folder);
        var hall = await PlayedHall.StartAsync(before, 3);
        await hall.AskAsync("Run");
        await PlayedHall.WaitAsync("three people", hall.DeskAsync, page => Names(page).Count == 3);
        var names = Names(await hall.DeskAsync());
        before.AskToStop();
        Assert.Equal(0, await before.EndAsync());

        await using var after = (await RealProgram.ServeAsync(folder, before.Address.Port)).Follow(before);
        var desk = await hall.DeskAsync();
        Assert.Equal("3", desk.QuerySelector("#rehearsal-people")!.GetAttribute("value"));
        Assert.NotNull(desk.QuerySelector("#rehearsal-form [value=Run]"));
        var more = new PlayedHall(before, 5);
        await more.StepUntilAsync("five people", more.DeskAsync, page => Names(page).Count == 5);
        Assert.Equal(names, Names(await more.DeskAsync()).Take(3));
        await before.DisposeAsync();
    }

    private static List<string> Names(IHtmlDocument desk) => [.. desk.QuerySelectorAll("#people > li .person bdi").Select(name => name.TextContent)];

    private static async Task BeginAsync(PlayedHall hall, int people)
    {
        await hall.AllReadyAsync("welcome");
        Assert.Equal(people, (await hall.ScreenAsync()).QuerySelectorAll("main .card, main li").Length);
        await hall.GoToAsync(1, 2);
        await hall.AllReadyAsync("story");
        await hall.PressAsync("post", "groups", ("count", "2"), ("mode", "choose"));
    }

    private static async Task TalkAsync(PlayedHall hall, int people)
    {
        await hall.GoToAsync(2, 3);
        await hall.AllReadyAsync("choose");
        await hall.PressAsync("put", "reveals/3");
        await hall.PressAsync("put", "choose/3/proposal");
        await hall.GoToAsync(3, 4);
        await hall.AllReadyAsync("themes");

        // What several say in the same words hangs once, and the small cast has not sixty things to say.
        Assert.True((await hall.ScreenAsync()).QuerySelectorAll("main .card").Length >= Math.Min(people, 12));
        await hall.PressAsync("put", "themes/4/round", ("round", "5"));
        await hall.StepUntilAsync("a note of each table", hall.ScreenAsync, page => page.QuerySelectorAll("main .card").Length == 2);
        await hall.GoToAsync(4, 5);
        await hall.AllReadyAsync("harvest");
        await hall.PressAsync("put", "reveals/5");
        await hall.PressAsync("put", "subject", ("about", "gereedschap dat we delen"), ("whom", "iedereen in de wijk"));
    }

    private static async Task PlaceAsync(PlayedHall hall, int people)
    {
        await hall.GoToAsync(5, 6);
        await hall.AllReadyAsync("the teaching example");
        await hall.PressAsync("delete", "quadrant/6/practice");
        await hall.StepUntilAsync("everybody placed", hall.ScreenAsync, page => PlayedHall.Number(page, "main .progress .huge") == people);
        await hall.PressAsync("put", "reveals/6");
        await hall.StepUntilAsync("an organisation's name", hall.ScreenAsync, page => page.QuerySelector(".names-told tbody th") is not null);
        await hall.PressAsync("put", "quadrant/6/arrows");
        await hall.GoToAsync(6, 7);
        await hall.AllReadyAsync("market");
    }

    private static async Task WriteAsync(PlayedHall hall)
    {
        await hall.GoToAsync(7, 8);
        await hall.PressAsync("put", "charter/8/articles/1/group", ("group", "1"));
        await hall.PressAsync("put", "charter/8/writing", ("mode", "together"));
        await hall.AllReadyAsync("writing together");
        Assert.NotEmpty(TextOf(await hall.DeskAsync(), 1));
        await hall.PressAsync("put", "charter/8/writing", ("mode", "pen"));
        await hall.PressAsync("put", "charter/8/articles/4/group", ("group", "2"));
        await hall.StepUntilAsync("an article with a pen", hall.DeskAsync, page => TextOf(page, 4).EndsWith('.'));
        await hall.PressAsync("post", "charter/8/articles/1/versions");
    }

    private static async Task DecideAsync(PlayedHall hall, int people)
    {
        await hall.GoToAsync(8, 9);
        await AskAsync(hall, people);
        Assert.Matches("[1-9][0-9]* bezwa(ar|ren)", PlayedHall.Words((await hall.ScreenAsync()).QuerySelector("main")!));
        var text = TextOf(await hall.DeskAsync(), 1);
        await hall.PressAsync("put", "articles/1/text", ("text", $"{text} Iedereen kan dit lezen."));
        await AskAsync(hall, people);
        await hall.PressAsync("put", "consent/articles/1/adoption");
    }

    private static async Task LeaveAsync(PlayedHall hall, int people)
    {
        await hall.GoToAsync(9, 10);
        await hall.AllReadyAsync("agreements");
        await hall.GoToAsync(10, 11);
        await hall.AllReadyAsync("sign");

        // One in ten does not sign.
        Assert.Equal(people - (people / 10), (await hall.DeskAsync()).QuerySelectorAll("#signatures > li").Length);
        await hall.GoToAsync(11, 12);
        await hall.AllReadyAsync("check-out");
        await hall.PressAsync("put", "closing");
    }

    private static async Task AskAsync(PlayedHall hall, int people)
    {
        await hall.PressAsync("post", "consent/articles/1/rounds");
        await hall.StepUntilAsync("every choice", hall.ScreenAsync, page => page.QuerySelector(".progress > .huge")?.TextContent == $"{people}");
        await hall.PressAsync("put", $"consent/rounds/{await hall.RoundAsync()}/reveal");
    }

    private static string TextOf(IHtmlDocument desk, int article) => desk.QuerySelector($"#desk-article-{article}")?.TextContent ?? "";
}
