namespace Karavaan.Web.Shared;

/// <summary>Several things in one sentence, as a language names them (CLDR's list patterns): 'Anna, Bram en Cas', 'Anna et Bram'.</summary>
public static class Listing
{
    /// <summary>The things one after another, the last with its word; none: nothing.</summary>
    /// <param name="words">The language of the sentence.</param>
    /// <param name="things">Each as it is said; names of people isolated (<see cref="Bidi.Isolate"/>).</param>
    public static string List(this Words words, IEnumerable<string> things)
    {
        var all = things.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(words[ShellText.ListComma, "", ""], all[..^1]) + words[ShellText.ListAnd, "", ""] + all[^1];
    }

    /// <summary>The same for numbers.</summary>
    public static string List(this Words words, IEnumerable<int> numbers) => words.List(numbers.Select(number => number.ToString(words.Culture)));
}
