using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>A template that is changed as its very file and has wrong lines: each is one tap away, wherever it stands in a long text.</summary>
[Collection(ClientTests.Name)]
public sealed class WrongLinesTests(Chromium chromium)
{
    /// <summary>The kinds of two stages, the first and the last of them far apart, with letters that make them unknown.</summary>
    private static readonly (string Right, string Wrong)[] lines = [("- **Stap:** kwadrant", "- **Stap:** kwadrand"), ("- **Stap:** tekenen", "- **Stap:** teeken")];

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(390, 844)]
    public async Task What_is_wrong_is_selected_and_seen_at_its_line(int width, int height)
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(width, height);
        var page = await laptop.NewPageAsync();
        await new Desk(page).BeginAsync(house);
        await page.TakeAsync(house);
        await page.GotoAsync($"{house.Url}/templates/{new Uri(page.Url).Segments[2].TrimEnd('/')}/text");
        var text = await page.InputValueAsync("#text");
        await page.FillAsync("#text", lines.Aggregate(text, (stands, line) => stands.Replace(line.Right, line.Wrong, StringComparison.Ordinal)));
        await page.ClickAsync("form[data-text] button.strong");
        var errors = page.Locator("a[data-line]");
        await Expect(errors).ToHaveCountAsync(lines.Length);
        await IsShownAsync(page, lines[0].Wrong);

        await errors.Last.ClickAsync();
        await IsShownAsync(page, lines[^1].Wrong);
        await errors.First.ClickAsync();
        await IsShownAsync(page, lines[0].Wrong);
    }

    /// <summary>The field has the focus, this line is selected, and the browser can draw it: the place of the selection is in the window and in the field.</summary>
    private static async Task IsShownAsync(IPage page, string line)
    {
        await Expect(page.Locator("#text")).ToBeFocusedAsync();
        Assert.Equal(line, await page.EvaluateAsync<string>("() => { const field = document.querySelector('#text'); return field.value.slice(field.selectionStart, field.selectionEnd) }"));
        Assert.Equal("seen", await page.EvaluateAsync<string>("""
            () => {
              const field = document.querySelector('#text');
              const twin = document.createElement('div');
              const style = getComputedStyle(field);
              for (const name of ['font', 'lineHeight', 'letterSpacing', 'padding', 'border', 'boxSizing', 'width', 'whiteSpace', 'overflowWrap', 'wordBreak', 'tabSize']) twin.style[name] = style[name];
              twin.style.width = `${field.clientWidth + 2 * field.clientLeft}px`;
              twin.style.position = 'absolute';
              twin.style.visibility = 'hidden';
              twin.textContent = field.value.slice(0, field.selectionStart);
              const mark = twin.appendChild(document.createElement('span'));
              mark.textContent = field.value.slice(field.selectionStart, field.selectionEnd);
              document.body.append(twin);
              const at = mark.offsetTop - field.scrollTop;
              twin.remove();
              const inWindow = field.getBoundingClientRect().top + at;
              return at >= 0 && at < field.clientHeight && inWindow >= 0 && inWindow < innerHeight ? 'seen' : `at ${at} of ${field.clientHeight} in the field, ${inWindow} of ${innerHeight} in the window`;
            }
            """));
    }
}
