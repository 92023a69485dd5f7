using System.Text.RegularExpressions;

namespace Karavaan.Browser.Tests.Client;

/// <summary>A pin can be placed in three ways, which agree; and time runs by the server's clock.</summary>
public sealed partial class PlaneTests(Chromium chromium) : ClientTest(chromium)
{
    protected override string Extra => """
        <form id="pin-form" method="post" action="/w/WEGNAR/quadrant/6/placements" data-command="put" data-auto="100">
          <svg width="300" height="300" viewBox="-50 -50 1100 1100"><svg id="plane" data-plane tabindex="0" width="1000" height="1000" viewBox="0 0 1000 1000">
            <rect width="1000" height="1000"/><g id="name" data-field="++" data-places="0 300 150"></g><svg data-pin class="pin" overflow="visible"><circle r="20"/></svg></svg></svg>
          <input type="range" id="x" name="x" min="-100" max="100" value="0"><input type="range" id="y" name="y" min="-100" max="100" value="0">
        </form>
        <time id="left"></time><time id="paused" data-left="95"></time>
        """;

    [Fact]
    public async Task A_dragged_pin_moves_the_sliders_and_is_sent_where_it_was_let_go()
    {
        await PlacedAsync();
        var box = (await Page.Locator("rect").BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(box.X + (box.Width * 0.75f), box.Y + (box.Height * 0.25f), new() { Steps = 30 });
        await Page.Mouse.UpAsync();
        await EventuallyAsync(() => !Room.Arrived.IsEmpty);
        await ExpectLightAsync("bewaard");
        var fields = Room.Arrived.Last().Fields;
        Assert.InRange(int.Parse(fields["x"], System.Globalization.CultureInfo.InvariantCulture), 49, 51);
        Assert.InRange(int.Parse(fields["y"], System.Globalization.CultureInfo.InvariantCulture), 49, 51);
        await Expect(Page.Locator("#x")).ToHaveValueAsync(fields["x"]);
        await Expect(Page.Locator("[data-pin]")).ToHaveAttributeAsync("x", Percent75());
    }

    [Fact]
    public async Task A_drag_out_of_the_plane_stops_at_its_edge()
    {
        await PlacedAsync();
        var box = (await Page.Locator("rect").BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(box.X + 50, box.Y + 50);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(box.X + box.Width + 400, box.Y + box.Height + 400, new() { Steps = 4 });
        await Page.Mouse.UpAsync();
        await Expect(Page.Locator("#x")).ToHaveValueAsync("100");
        await Expect(Page.Locator("#y")).ToHaveValueAsync("-100");
    }

    [Fact]
    public async Task The_name_of_a_field_gives_way_to_the_pin_and_comes_back()
    {
        await PlacedAsync();
        await Page.FillAsync("#x", "50");
        await Page.FillAsync("#y", "95");
        await Expect(Page.Locator("#name")).ToHaveAttributeAsync("transform", "translate(0 300)");
        await Page.FillAsync("#y", "50");
        await Expect(Page.Locator("#name")).Not.ToHaveAttributeAsync("transform", "translate(0 300)");
    }

    [Fact]
    public async Task Arrow_keys_and_sliders_move_the_same_pin()
    {
        await PlacedAsync();
        await Page.FocusAsync("#plane");
        await Page.Keyboard.PressAsync("ArrowRight");
        await Page.Keyboard.PressAsync("Shift+ArrowUp");
        await Expect(Page.Locator("#x")).ToHaveValueAsync("2");
        await Expect(Page.Locator("#y")).ToHaveValueAsync("10");
        await Page.FillAsync("#x", "-100");
        await Expect(Page.Locator("[data-pin]")).ToHaveAttributeAsync("x", "0%");
        await Expect(Page.Locator("[data-pin]")).ToHaveAttributeAsync("y", "45%");
    }

    [Fact]
    public async Task A_timer_runs_by_the_servers_clock_on_a_phone_that_is_an_hour_wrong()
    {
        Room.Ahead = TimeSpan.FromHours(1);
        Site.Extra = $"""<time id="left" data-ends="{Room.Now + 90_000}"></time><time id="over" data-ends="{Room.Now - 5_000}"></time><time id="paused" data-left="95"></time>""";
        await Page.ReloadAsync();
        await Expect(Page.Locator("#left")).ToHaveTextAsync(AboutNinety());
        await Expect(Page.Locator("#paused")).ToHaveTextAsync("01:35");
        await Expect(Page.Locator("#over[data-over]")).ToHaveTextAsync("00:00");
    }

    /// <summary>What drags comes a moment after the page; the pin then stands where the sliders say.</summary>
    private Task PlacedAsync() => Expect(Page.Locator("[data-pin]")).ToHaveAttributeAsync("x", "50%");

    [GeneratedRegex("^7[45]")]
    private static partial Regex Percent75();

    [GeneratedRegex("^01:(30|2[4-9])$")]
    private static partial Regex AboutNinety();
}
