namespace Karavaan.Browser.Tests.Client;

/// <summary>What a screen reader says while the evening goes on: what matters, once, and nothing at every save.</summary>
public sealed class SaidTests(Chromium chromium) : ClientTest(chromium)
{
    [Fact]
    public async Task Saving_is_silent_and_what_lasts_is_said_and_that_it_is_over()
    {
        await Ears.ListenAsync(Page);
        for (var note = 1; note <= 3; note++)
        {
            Room.Slowness = 300;
            await WriteAsync($"Kaartje {note}");
            await ExpectLightAsync("bewaard");
        }

        Room.Slowness = 0;
        Assert.Empty(await Ears.SaidAsync(Page));
        var held = Room.Hold();
        await WriteAsync("Dit blijft hangen");
        await EventuallyAsync(() => Ears.SaidAsync(Page).GetAwaiter().GetResult() is ["wacht om te versturen: 1"]);
        held.SetResult();
        await ExpectLightAsync("bewaard");
        Assert.Equal(["wacht om te versturen: 1", "bewaard"], await Ears.SaidAsync(Page));
        await WriteAsync("En dit weer vlot");
        await ExpectLightAsync("bewaard");
        Assert.Equal(2, (await Ears.SaidAsync(Page)).Length);
    }

    [Fact]
    public async Task A_line_that_breaks_is_said_at_once_and_that_it_is_back()
    {
        await ConnectedAsync();
        await Ears.ListenAsync(Page);
        await CutOffAsync();
        await ExpectLightAsync("geen verbinding");
        Assert.Equal(["geen verbinding"], await Ears.SaidAsync(Page));
        await ReachAsync();
        await ExpectLightAsync("bewaard");
        Assert.Equal(["geen verbinding", "bewaard"], await Ears.SaidAsync(Page));
    }
}

/// <summary>The wall in words, heard.</summary>
public sealed class RetoldTests(Chromium chromium) : ClientTest(chromium)
{
    /// <summary>What people do is told at most so often, ms.</summary>
    private const int Calm = 10_000;

    /// <summary>What is said stands on the page a frame later, ms.</summary>
    private const int Frame = 100;

    protected override string Surface => "retelling";

    protected override string Extra => """
        <p id="retold-told" role="status" data-title="Nu: {0}" data-more-one="Eén erbij" data-more="{0} erbij"></p>
        <div id="retold"><h1 id="screen-title" data-v="10">Welkom</h1><div id="stage" data-v="10"></div><ul id="wall"></ul></div>
        """;

    [Fact]
    public async Task Forty_check_ins_are_one_sentence_and_a_new_stage_is_said_at_once()
    {
        await StopTheClockAsync();
        await Ears.ListenAsync(Page);
        for (var i = 1; i <= 40; i++)
            await BeatAsync(10 + i, Op.Put("wall", $"in-{i}", i, 10 + i, $"""<li id="in-{i}" data-v="{10 + i}" data-order="{i}">Mens {i} wil koken</li>"""));
        await Expect(Page.Locator("#wall li")).ToHaveCountAsync(40);
        await ToldCalmlyAsync("40 erbij");

        await BeatAsync(60, Op.Replace("screen-title", 60, """<h1 id="screen-title" data-v="60">Oogst</h1>"""));
        await Expect(Page.Locator("#screen-title")).ToHaveTextAsync("Oogst");
        await Page.Clock.RunForAsync(Frame);
        Assert.Equal(["40 erbij", "Nu: Oogst"], await Ears.SaidAsync(Page));
    }

    [Fact]
    public async Task What_came_is_told_also_when_something_else_went_and_what_went_again_or_is_hidden_is_not()
    {
        await StopTheClockAsync();
        await Ears.ListenAsync(Page);
        await BeatAsync(11, Put("in-1", 11));
        await Expect(Page.Locator("#wall li")).ToHaveTextAsync(["in-1"]);
        await ToldCalmlyAsync("Eén erbij");

        await BeatAsync(12, Put("in-2", 12), Op.Drop("in-1", 12));
        await Expect(Page.Locator("#wall li")).ToHaveTextAsync(["in-2"]);
        await ToldCalmlyAsync("Eén erbij", "Eén erbij");

        await BeatAsync(13, Put("in-3", 13));
        await BeatAsync(14, Op.Drop("in-3", 14), Put("in-1", 14));
        await StageAsync(15, """<ul hidden><li id="in-4">Later</li></ul>""");
        await Expect(Page.Locator("#in-4")).ToBeAttachedAsync();
        await Expect(Page.Locator("#wall li")).ToHaveCountAsync(2);
        await Page.Clock.RunForAsync(Calm + Frame);
        Assert.Equal(["Eén erbij", "Eén erbij"], await Ears.SaidAsync(Page));
    }

    [Fact]
    public async Task How_far_a_room_is_comes_in_the_same_sentence_as_what_came_and_not_at_every_dot()
    {
        await StopTheClockAsync();
        await StageAsync(11, """<div data-tally><span>0</span><p>van 40 stippen</p></div>""");
        await Ears.ListenAsync(Page);
        for (var dots = 1; dots <= 30; dots++)
            await StageAsync(11 + dots, $"""<div data-tally><span>{dots}</span> <p>van 40 stippen</p></div>""");
        await BeatAsync(50, Op.Put("wall", "in-1", 1, 50, """<li id="in-1" data-v="50" data-order="1">Koken</li>"""));
        await Expect(Page.Locator("#wall li")).ToHaveCountAsync(1);
        await ToldCalmlyAsync("30 van 40 stippen. Eén erbij");
    }

    /// <summary>After a reveal the count is a heading, and somebody may still hide a note; an article that somebody writes on comes to the front of the wall.</summary>
    [Fact]
    public async Task A_heading_that_goes_with_what_people_do_is_said_with_the_reveal_and_not_by_itself()
    {
        await ConnectedAsync();
        await Ears.ListenAsync(Page);
        await StageAsync(11, """<h2 data-drifts>24 stippen</h2>""");
        await HeardAsync("Nu: Welkom. 24 stippen");
        await StageAsync(12, """<h2 data-drifts>23 stippen</h2>""");
        await StageAsync(13, """<h2>Wie doet mee?</h2>""");
        await HeardAsync("Nu: Welkom. 24 stippen", "Nu: Welkom. Wie doet mee?");
    }

    [Fact]
    public async Task What_the_desk_shows_is_said_at_once_and_only_what_is_new_of_it()
    {
        await ConnectedAsync();
        await Ears.ListenAsync(Page);
        await StageAsync(11, """<p data-news>Ronde 1 van 2</p><p data-news>Schrijf  alleen.</p><p>$& op de wand</p>""");
        await HeardAsync("Ronde 1 van 2. Schrijf alleen.");
        await StageAsync(12, """<p data-news>Ronde 2 van 2</p><p data-news>Schrijf alleen.</p><section hidden><p data-news>Later</p></section>""");
        await HeardAsync("Ronde 1 van 2. Schrijf alleen.", "Ronde 2 van 2");
        await StageAsync(13, """<h2>Kies voor $& en $1</h2><p data-news>Kies samen!</p>""");
        await HeardAsync("Ronde 1 van 2. Schrijf alleen.", "Ronde 2 van 2", "Nu: Welkom. Kies voor $& en $1. Kies samen!");
    }

    private Task StageAsync(int version, string html) => BeatAsync(version, Op.Replace("stage", version, $"""<div id="stage" data-v="{version}">{html}</div>"""));

    private static Op Put(string id, int version) => Op.Put("wall", id, version, version, $"""<li id="{id}" data-v="{version}" data-order="{version}">{id}</li>""");

    /// <summary>This, and nothing else.</summary>
    private async Task HeardAsync(params string[] said)
    {
        await EventuallyAsync(() => Ears.SaidAsync(Page).GetAwaiter().GetResult().Length >= said.Length);
        Assert.Equal(said, await Ears.SaidAsync(Page));
    }

    /// <summary>The last of these when the calm is over, and not before.</summary>
    private async Task ToldCalmlyAsync(params string[] told)
    {
        await Page.Clock.RunForAsync(Calm - Frame);
        Assert.Equal(told[..^1], await Ears.SaidAsync(Page));
        await Page.Clock.RunForAsync(2 * Frame);
        Assert.Equal(told, await Ears.SaidAsync(Page));
    }
}
