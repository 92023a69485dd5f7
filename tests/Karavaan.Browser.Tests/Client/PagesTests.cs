namespace Karavaan.Browser.Tests.Client;

/// <summary>A list on the wall that is longer than the wall: it comes page by page, and says which page hangs there.</summary>
public sealed class PagesTests(Chromium chromium) : ClientTest(chromium)
{
    /// <summary>How long a page hangs, ms.</summary>
    private const int Turn = 12_000;

    protected override string Surface => "screen";

    /// <summary>Two columns of which each holds two items.</summary>
    protected override string Extra => """
        <style nonce="karavaan">
          #long { height: 100px; width: 400px; padding: 0 10px; columns: 2; column-gap: 20px; column-fill: auto; overflow: hidden; margin: 0 }
          #long li { height: 50px; list-style: none; break-inside: avoid }
        </style>
        <section id="about"><ol id="long" data-pages></ol></section>
        """;

    [Fact]
    public async Task Nothing_is_said_while_everything_hangs_there()
    {
        await FillAsync(4);
        await Expect(Page.Locator("#about")).Not.ToHaveAttributeAsync("data-page", new System.Text.RegularExpressions.Regex("."));
    }

    [Fact]
    public async Task Pages_follow_each_other_and_begin_again()
    {
        await FillAsync(9);
        await Expect(Page.Locator("#about")).ToHaveAttributeAsync("data-page", "1/3");
        await SeesAsync("1 2 3 4");
        await TurnAsync();
        await Expect(Page.Locator("#about")).ToHaveAttributeAsync("data-page", "2/3");
        await SeesAsync("5 6 7 8");
        await TurnAsync();
        await Expect(Page.Locator("#about")).ToHaveAttributeAsync("data-page", "3/3");
        Assert.Contains("9", await SeenAsync(), StringComparison.Ordinal);
        await TurnAsync();
        await SeesAsync("1 2 3 4");
    }

    [Fact]
    public async Task What_arrives_in_front_is_shown_at_once()
    {
        await FillAsync(9);
        await TurnAsync();
        await Page.EvaluateAsync("() => document.getElementById('long').insertAdjacentHTML('afterbegin', '<li id=item-0>0</li>')");
        await BeatAsync(Room.Board.Version, Op.Put("notes", "note-x", 60, 60, """<li id="note-x" data-v="60" data-order="60">x</li>"""));
        await SeesAsync("0 1 2 3");
    }

    [Fact]
    public async Task What_arrives_at_the_end_of_a_list_that_grows_there_is_shown_at_once()
    {
        await FillAsync(8, "last");
        await SeesAsync("5 6 7 8");
        await TurnAsync();
        await SeesAsync("1 2 3 4");
        await Page.EvaluateAsync("() => document.getElementById('long').insertAdjacentHTML('beforeend', '<li id=item-9>9</li>')");
        await BeatAsync(Room.Board.Version, Op.Put("notes", "note-x", 60, 60, """<li id="note-x" data-v="60" data-order="60">x</li>"""));
        await Expect(Page.Locator("#about")).ToHaveAttributeAsync("data-page", "3/3");
        Assert.Contains("9", await SeenAsync(), StringComparison.Ordinal);
    }

    private async Task FillAsync(int items, string pages = "")
    {
        await StopTheClockAsync();
        await Page.EvaluateAsync("pages => { document.getElementById('long').dataset.pages = pages }", pages);
        await Page.EvaluateAsync("items => { document.getElementById('long').innerHTML = Array.from({ length: items }, (_, i) => `<li id=item-${i + 1}>${i + 1}</li>`).join('') }", items);
        await NoteCameAsync("note-y");
    }

    private Task TurnAsync() => Page.Clock.RunForAsync(Turn);

    /// <summary>Asked from here: the clock of the page stands still.</summary>
    private async Task SeesAsync(string items)
    {
        for (var i = 0; i < 100 && await SeenAsync() != items; i++)
        {
            await Task.Delay(50);
        }

        Assert.Equal(items, await SeenAsync());
    }

    private Task<string> SeenAsync() => Page.EvaluateAsync<string>(Seen);

    private const string Seen = """
        () => {
          const list = document.getElementById('long').getBoundingClientRect();
          return [...document.querySelectorAll('#long li')].filter(li => {
            const box = li.getBoundingClientRect();
            return box.left >= list.left && box.right <= list.right + 1;
          }).map(li => li.textContent).join(' ');
        }
        """;
}
