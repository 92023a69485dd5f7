using System.Globalization;

namespace Karavaan.Browser.Tests.Storms;

/// <summary>Somebody with a phone in a storm: does at random what the page lets them do, and remembers it.</summary>
/// <param name="page">The phone.</param>
/// <param name="chance">What they do.</param>
internal sealed class StormPhone(WeakPage page, Random chance)
{
    private const int ThemeDots = 2;
    private const int NoteDots = 3;

    /// <summary>The text of an article whose pen this person has; it sends itself when nobody types for a moment.</summary>
    private const string WithPen = "form[action$='/text'][data-auto]";

    private static readonly string[] Choices = ["consent", "concern", "objection"];

    private int sentences;

    /// <summary>The phone.</summary>
    public WeakPage Page => page;

    /// <summary>What they remember.</summary>
    public Ledger Ledger { get; } = new();

    /// <summary>Chance of this person.</summary>
    public Random Chance => chance;

    /// <summary>How often they did something.</summary>
    public int Acts { get; private set; }

    /// <summary>Does one of the things that can be done on the page now.</summary>
    public async Task ActAsync()
    {
        Func<Task<bool>>[] acts =
        [
            () => NewestAsync("form[data-draft^=answer-]", ("text", Sentence())),
            () => NewestAsync("form[data-draft^=harvest-]", ("text", Sentence())),
            () => NewestAsync("form[data-draft^=organisation-]", ("name", Sentence())),
            () => NewestAsync("form[data-draft^=why-]", ("text", Secret())),
            () => NewestAsync("form[action*='/placements/'].moment", ("x", Place()), ("y", Place())),
            () => NewestAsync(WithPen, ("text", Sentence())),
            () => NewestAsync("form[action*='/consent/rounds/']", ("choice", Choices[chance.Next(Choices.Length)]), ("reason", Secret())),
            () => SentAsync("form[data-draft^=note-]"),
            () => SentAsync("form[action$='/tips']"),
            () => TypeAsync("form[data-draft^=note-]:not([data-unsent]), form[data-draft^=answer-], form[data-draft^=harvest-]"),
            GiveAsync,
            TakeAsync,
            TickAsync,
            PenAsync,
        ];
        chance.Shuffle(acts);
        foreach (var act in acts)
        {
            if (await act())
            {
                Acts++;
                return;
            }
        }
    }

    /// <summary>Every sentence is another one, and none is part of another one.</summary>
    private string Sentence() => string.Create(CultureInfo.InvariantCulture, $"{page.Name} zegt zin {++sentences:000}.");

    /// <summary>Words that nobody else may read before the reveal.</summary>
    private string Secret() => string.Create(CultureInfo.InvariantCulture, $"{page.Name} verzwijgt zin {++sentences:000}.");

    private string Place() => chance.Next(-90, 91).ToString(CultureInfo.InvariantCulture);

    /// <summary>A form of which only the newest counts. Forms that send themselves are sometimes left to do that.</summary>
    private async Task<bool> NewestAsync(string css, params (string Name, string Value)[] fields)
    {
        var sendsItself = css == WithPen && chance.Next(2) == 0;
        var form = await FillAsync(css, !sendsItself, fields);
        if (form is [_, var address])
        {
            Ledger.Say(address, string.Join(' ', fields.Select(f => f.Value)));
        }

        return form is not null;
    }

    /// <summary>Words of which each counts. Nobody writes over those that stand in their field and wait.</summary>
    private async Task<bool> SentAsync(string css)
    {
        var text = Sentence();
        if (await FillAsync($"{css}:not([data-unsent])", true, ("text", text)) is null)
        {
            return false;
        }

        Ledger.Sent.Add(text);
        return true;
    }

    /// <summary>Half a thought: typed, not sent.</summary>
    private async Task<bool> TypeAsync(string css)
    {
        var text = Sentence();
        if (await FillAsync(css, false, ("text", text)) is not [var name, _])
        {
            return false;
        }

        Ledger.Typed[name] = text;
        return true;
    }

    private async Task<bool> GiveAsync()
    {
        var (themes, notes) = (Given("/themes/"), Given("/notes/"));
        var css = themes < ThemeDots ? "form[id^=give-theme-]" : "form[id^=none-]";
        css += notes < NoteDots ? ", form[id^=give-]:not([id^=give-theme-])" : "";
        if (await FillAsync(css, true) is not [_, var address])
        {
            return false;
        }

        Ledger.Dots[address] = Ledger.Dots.GetValueOrDefault(address) + 1;
        return true;
    }

    /// <summary>Takes back a dot of which the page knows.</summary>
    private async Task<bool> TakeAsync()
    {
        var given = Ledger.Dots.Where(d => d.Value > 0).Select(d => $"form[id^=take-][action='{d.Key}']").ToList();
        if (given.Count == 0 || await FillAsync(string.Join(',', given), true) is not [_, var address])
        {
            return false;
        }

        Ledger.Dots[address]--;
        return true;
    }

    private async Task<bool> TickAsync()
    {
        if (await page.DoAsync(Script.Tick, "#phone-ready input[type=checkbox]") is not [var address, var isTicked])
        {
            return false;
        }

        Ledger.Say(address, isTicked);
        page.Tell($"{address} {isTicked}");
        return true;
    }

    private async Task<bool> PenAsync() => await FillAsync("form[action$='/pen'][data-command=put]", true) is not null;

    private int Given(string what) => Ledger.Dots.Where(d => d.Key.Contains(what, StringComparison.Ordinal)).Sum(d => d.Value);

    private async Task<string[]?> FillAsync(string css, bool sends, params (string Name, string Value)[] fields)
    {
        var form = await page.DoAsync(Script.Fill, css, chance.Next(1_000), fields.ToDictionary(f => f.Name, f => f.Value), sends);
        if (form is [var name, var address])
        {
            Ledger.Typed.Remove(name);
            page.Tell($"{(sends ? "sends" : "types")} {address} {string.Join(' ', fields.Select(f => f.Value))}");
        }

        return form;
    }
}
