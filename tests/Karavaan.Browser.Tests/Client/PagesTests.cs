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
          .roomy[data-rest] > #long { height: 200px }
          #long li { height: 50px; list-style: none; break-inside: avoid }
        </style>
        <section id="about"><ol id="long" data-pages></ol></section>
        <style nonce="karavaan">
          #rows { height: 100px; width: 400px; display: grid; grid-template-columns: 1fr 1fr; align-content: start; overflow: hidden; margin: 0; padding: 0 }
          #rows li { list-style: none }
          #rows[data-flows] { display: block; columns: 2; column-fill: auto; column-gap: 20px }
          #rows [data-away] { display: none }
          #leaf { height: 100px; width: 200px; columns: 1; column-fill: auto; column-gap: 20px; overflow: hidden; line-height: 20px }
          #leaf > section { break-inside: avoid }
          #leaf > [data-tall] { break-inside: auto }
          #leaf p { height: 40px; margin: 0; break-inside: avoid }
          #fit { height: 100px; width: 200px; columns: 1; column-fill: auto; column-gap: 20px; overflow: hidden; margin: 0; font-size: calc(var(--letters) * 1px) }
          #fit ul { margin: 0; padding: 0 }
          #fit :is(p, li) { height: 2em; margin: 0; list-style: none; break-inside: avoid }
          [data-page] > #fit { box-sizing: border-box; padding-block-end: 20px }
        </style>
        <div class="poster" data-rest="en nog {0}"><section id="names"><ol id="rows" data-pages></ol></section><div id="page"><div id="leaf" data-pages></div></div><div id="sheet"><div id="fit" data-pages></div></div></div>
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

    /// <summary>In a hall nobody waits for the last of fifty pages: the newest hang in turn, and the wall says how much does not.</summary>
    [Theory]
    [InlineData("", "1 2 3 4", "5 6 7 8", "1 2 3 4")]
    [InlineData("last", "5 6 7 8", "9 10 11 12", "5 6 7 8")]
    public async Task Of_very_many_only_so_many_pages_hang_in_turn(string pages, string first, string second, string again)
    {
        await FillAsync(12, pages, "2");
        if (pages == "last")
        {
            await TurnAsync();
        }

        await SeesAsync(first);
        await Expect(Page.Locator("#about")).ToHaveAttributeAsync("data-page", "1/2");
        await Expect(Page.Locator("#about")).ToHaveAttributeAsync("data-rest", "en nog 4");
        await TurnAsync();
        await SeesAsync(second);
        await TurnAsync();
        await SeesAsync(again);
    }

    /// <summary>Where the room for the mark makes just as many pages as may hang, nothing is left, and the wall does not say how much.</summary>
    [Fact]
    public async Task Nobody_reads_that_there_are_none_more()
    {
        await FillAsync(12, most: "2", room: "roomy");
        await SeesAsync("1 2 3 4 5 6 7 8");
        await Expect(Page.Locator("#about")).ToHaveAttributeAsync("data-page", "1/2");
        await Expect(Page.Locator("#about")).ToHaveAttributeAsync("data-rest", "");
    }

    /// <summary>Columns are as wide as parts of a pixel allow; so also the last of many pages begins where its letters do.</summary>
    [Fact]
    public async Task The_last_of_many_pages_is_not_cut()
    {
        await FillAsync(163, "last");
        await Page.EvaluateAsync("() => { document.getElementById('long').style.width = '401.4px' }");
        await Page.EvaluateAsync("() => document.getElementById('long').insertAdjacentHTML('beforeend', '<li id=item-164>164</li>')");
        await NoteCameAsync("note-x");
        await Expect(Page.Locator("#about")).ToHaveAttributeAsync("data-page", "41/41");
        Assert.InRange(await Page.EvaluateAsync<double>("() => document.getElementById('item-161').getBoundingClientRect().left - document.getElementById('long').getBoundingClientRect().left - 10"), -1, 1);
    }

    /// <summary>Names stand in rows, and a row is never cut in two.</summary>
    [Fact]
    public async Task A_grid_hangs_row_by_row()
    {
        await StopTheClockAsync();
        await Page.EvaluateAsync("() => { document.getElementById('rows').innerHTML = [40, 20, 20, 40, 20, 40].map((high, i) => `<li><p class=high-${high}>${i + 1}</p></li>`).join(''); for (const p of document.querySelectorAll('#rows p')) { p.style.height = `${p.className.slice(5)}px`; p.style.margin = 0; } }");
        await NoteCameAsync("note-z");
        await Expect(Page.Locator("#names")).ToHaveAttributeAsync("data-page", "1/2");
        Assert.Equal("1 2 3 4", await Page.EvaluateAsync<string>(InRows));
        await TurnAsync();
        await Expect(Page.Locator("#names")).ToHaveAttributeAsync("data-page", "2/2");
        Assert.Equal("5 6", await Page.EvaluateAsync<string>(InRows));
    }

    /// <summary>A name that is taller than a page would be cut in a row: then they flow, and it goes on in the next column.</summary>
    [Fact]
    public async Task A_grid_of_which_one_thing_is_taller_than_a_page_flows()
    {
        await StopTheClockAsync();
        await Page.EvaluateAsync("() => { document.getElementById('rows').innerHTML = '<li>a</li><li id=tall></li><li>c</li>'; document.getElementById('tall').style.height = '250px'; }");
        await NoteCameAsync("note-z");
        await Expect(Page.Locator("#rows")).ToHaveAttributeAsync("data-flows", "");
        await Expect(Page.Locator("#names")).ToHaveAttributeAsync("data-page", "1/2");
        await Page.EvaluateAsync("() => { document.getElementById('tall').style.height = '20px' }");
        await NoteCameAsync("note-y");
        await Expect(Page.Locator("#rows")).Not.ToHaveAttributeAsync("data-flows", "");
    }

    /// <summary>An article goes whole to the next page; one that is taller than a page begins where there is room, and goes on where a paragraph ends.</summary>
    [Fact]
    public async Task A_chapter_breaks_only_when_it_is_taller_than_a_page()
    {
        await StopTheClockAsync();
        await Page.EvaluateAsync("() => { document.getElementById('leaf').innerHTML = '<section><p>a</p></section><section><p>b</p><p>c</p></section><section><p>d</p><p>e</p><p>f</p></section>' }");
        await NoteCameAsync("note-z");
        await Expect(Page.Locator("#page")).ToHaveAttributeAsync("data-page", "1/4");
        Assert.Equal("0 1 1 2 2 3", await Page.EvaluateAsync<string>("""
            () => [...document.querySelectorAll('#leaf p')].map(p => Math.round((p.getBoundingClientRect().left - document.getElementById('leaf').getBoundingClientRect().left) / 220)).join(' ')
            """));
        Assert.Equal("d e f", await Page.EvaluateAsync<string>("() => [...document.querySelectorAll('#leaf > [data-tall] p')].map(p => p.textContent).join(' ')"));
    }

    /// <summary>What is short is written large; what is long goes to as few pages as small letters make of it, and with the room for the mark.</summary>
    [Theory]
    [InlineData(1, "40", null)]
    [InlineData(2, "20", null)]
    [InlineData(3, "12", null)]
    [InlineData(5, "10", null)]
    [InlineData(6, "12", "1/2")]
    [InlineData(8, "10", "1/2")]
    [InlineData(9, "12", "1/3")]
    public async Task Letters_are_as_large_as_few_pages_allow(int lines, string letters, string? page)
    {
        await StopTheClockAsync();
        await FitAsync(string.Concat(Enumerable.Range(1, lines).Select(i => $"<p>{i}</p>")), ("letters", "10 12 20 40"));
        await Expect(Page.Locator("#fit")).ToHaveCSSAsync("font-size", $"{letters}px");
        Assert.Equal(page, await Page.GetAttributeAsync("#sheet", "data-page"));
    }

    /// <summary>Other words, or another projector: then they are measured again.</summary>
    [Fact]
    public async Task Letters_are_found_again_for_other_words_and_on_another_wall()
    {
        await StopTheClockAsync();
        await FitAsync("<p>a</p>", ("letters", "10 12 20 40"));
        await Expect(Page.Locator("#fit")).ToHaveCSSAsync("font-size", "40px");
        await FitAsync("<p>a</p><p>b</p>");
        await Expect(Page.Locator("#fit")).ToHaveCSSAsync("font-size", "20px");
        await Page.EvaluateAsync("() => { document.getElementById('fit').style.height = '50px'; dispatchEvent(new Event('resize')) }");
        await Expect(Page.Locator("#fit")).ToHaveCSSAsync("font-size", "12px");
    }

    /// <summary>Articles always hang; of the agreements behind them only so many pages do, and it is said in other words how many do not.</summary>
    [Fact]
    public async Task Only_of_the_tail_some_hang_on_no_page()
    {
        await StopTheClockAsync();
        await FitAsync("<p>a</p><p>b</p><p>c</p><ul><li>1</li><li>2</li><li>3</li><li>4</li><li>5</li></ul>", ("letters", "20"), ("tail", "li"), ("most", "2"), ("restWords", "meer: {0}"));
        await Expect(Page.Locator("#sheet")).ToHaveAttributeAsync("data-page", "1/3");
        await Expect(Page.Locator("#sheet")).ToHaveAttributeAsync("data-rest", "");
        await TurnAsync();
        await Expect(Page.Locator("#sheet")).ToHaveAttributeAsync("data-page", "2/3");
        await Expect(Page.Locator("#sheet")).ToHaveAttributeAsync("data-rest", "meer: 2");
    }

    [Fact]
    public async Task Without_a_tail_every_page_hangs()
    {
        await StopTheClockAsync();
        await FitAsync("<p>a</p><p>b</p><p>c</p><p>d</p>", ("letters", "40"), ("tail", "li"), ("most", "1"));
        await Expect(Page.Locator("#sheet")).ToHaveAttributeAsync("data-page", "1/4");
        Assert.Null(await Page.GetAttributeAsync("#sheet", "data-rest"));
    }

    private async Task FitAsync(string inside, params (string Name, string Value)[] data)
    {
        foreach (var (name, value) in data)
        {
            await Page.EvaluateAsync("([name, value]) => { document.getElementById('fit').dataset[name] = value }", new[] { name, value });
        }

        await Page.EvaluateAsync("inside => { document.getElementById('fit').innerHTML = inside }", inside);
        await NoteCameAsync($"note-{inside.Length}");
    }

    private const string InRows = "() => [...document.querySelectorAll('#rows li')].filter(li => li.clientHeight > 0).map(li => li.textContent).join(' ')";

    private async Task FillAsync(int items, string pages = "", string? most = null, string room = "")
    {
        await StopTheClockAsync();
        await Page.EvaluateAsync("room => { document.getElementById('about').className = room }", room);
        await Page.EvaluateAsync("pages => { document.getElementById('long').dataset.pages = pages }", pages);
        if (most is not null)
        {
            await Page.EvaluateAsync("most => { document.getElementById('long').dataset.most = most }", most);
        }

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
