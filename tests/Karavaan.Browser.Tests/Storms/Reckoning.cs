namespace Karavaan.Browser.Tests.Storms;

/// <summary>What people remember, against the log on disk: everything once, in their order, and nothing that nobody did.</summary>
internal static class Reckoning
{
    private const string Consent = "consent/rounds/";

    /// <summary>What one person did.</summary>
    public static async Task HoldsAsync(StormPhone phone, WrittenLog log)
    {
        var (page, ledger) = (phone.Page, phone.Ledger);
        var who = Guid.Parse(await page.Page.EvaluateAsync<string>("() => document.body.dataset.who"));
        Assert.All(page.Answered, id => Assert.True(log.Has(id), $"{page.Name}: {id} was answered and is not in the log"));
        Same(page.Name, "notes and tips", ledger.Sent, log.Sent(who));
        Same(page.Name, "dots", Sorted(ledger.Dots.Where(d => d.Value > 0)), Sorted(log.Dots(who)));

        var said = log.Said(who);
        var own = ledger.Said.Where(s => !s.Key.Contains(Consent, StringComparison.Ordinal)).ToDictionary(s => Short(s.Key), s => s.Value);
        Same(page.Name, "last words", Sorted(Last(own.Select(s => (s.Key, s.Value[^1])))), Sorted(Last(said.Select(s => (s.Key, s.Last())))));
        foreach (var form in said)
        {
            Assert.True(IsPartOf([.. form], own[form.Key]), $"{page.Name} said {Join(own[form.Key])} in {form.Key}, and the log says {Join(form)}");
        }

        foreach (var text in ledger.Typed.Values)
        {
            Assert.True(await page.Page.EvaluateAsync<bool>(Script.Keeps, text), $"{page.Name} typed '{text}', and it is nowhere");
        }
    }

    /// <summary>The choices of a secret round, which nobody's name stands beside; also those of which a newer one took the place.</summary>
    public static void Choices(IEnumerable<StormPhone> phones, WrittenLog log)
    {
        var said = phones.SelectMany(p => p.Ledger.Said).Where(s => s.Key.Contains(Consent, StringComparison.Ordinal)).Select(s => s.Value.ConvertAll(Choice)).ToList();
        var written = log.Choices().ToList();
        Same("everybody", "choices that count", said.Select(s => s[^1]).Order(), written.Select(ballot => ballot[^1]).Order());
        Assert.All(written, ballot => Assert.Contains(said, mine => mine[^1] == ballot[^1] && IsPartOf(ballot, mine)));
    }

    /// <summary>The reasons that the room may read after the reveal, in no order.</summary>
    public static IEnumerable<string> Reasons(WrittenLog log) => log.Choices().Select(b => b[^1]).Where(c => c.Contains(' ', StringComparison.Ordinal)).Select(c => c[(c.IndexOf(' ', StringComparison.Ordinal) + 1)..]);

    /// <summary>Who agrees needs no reason, and what they typed as one is not kept.</summary>
    private static string Choice(string said) => said.StartsWith("consent ", StringComparison.Ordinal) ? "consent" : said;

    private static void Same(string who, string what, IEnumerable<string> remembered, IEnumerable<string> written) =>
        Assert.True(remembered.SequenceEqual(written), $"{who}'s {what} are\n  {Join(remembered)}\nand the log says\n  {Join(written)}");

    /// <summary>A box without a tick is as if nobody touched it.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Last(IEnumerable<(string Address, string Words)> said) =>
        said.Where(s => s.Words != "false").Select(s => KeyValuePair.Create(s.Address, s.Words));

    /// <summary>The same in the same order, some left out; the last one never, and nothing twice.</summary>
    private static bool IsPartOf(List<string> part, List<string> all)
    {
        var found = 0;
        foreach (var one in all)
        {
            found += found < part.Count && part[found] == one ? 1 : 0;
        }

        return found == part.Count;
    }

    /// <summary>Addresses without the workshop's part, in one order.</summary>
    private static List<string> Sorted<T>(IEnumerable<KeyValuePair<string, T>> said) =>
        [.. said.Select(s => $"{Short(s.Key)}: {s.Value}").Order(StringComparer.Ordinal)];

    private static string Short(string address) => address.StartsWith("/w/", StringComparison.Ordinal) ? string.Join('/', address.Split('/')[3..]) : address;

    private static string Join(IEnumerable<string> words) => string.Join(" | ", words);
}
