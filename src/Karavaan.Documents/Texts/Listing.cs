namespace Karavaan.Documents.Texts;

/// <summary>
/// Several things in one sentence, as a language names them (CLDR's list patterns): 'Anna, Bram en Cas', 'Anna et Bram'. A thing with a comma in it
/// would look like two, so then semicolons stand between: 'De Berk, vzw; Anna; en Bram'.
/// </summary>
public static class Listing
{
    /// <summary>The things one after another, the last with its word; none: nothing.</summary>
    /// <param name="words">The language of the sentence.</param>
    /// <param name="things">Each as it is said; names of people isolated (<see cref="Karavaan.Pdf.Text.BidiControls.Isolate"/>).</param>
    public static string List(this Words words, IEnumerable<string> things)
    {
        var all = things.ToList();
        return string.Concat(words.Joints(all).Zip(all, (joint, thing) => joint + thing));
    }

    /// <summary>The same for numbers.</summary>
    public static string List(this Words words, IEnumerable<int> numbers) => words.List(numbers.Select(number => number.ToString(words.Culture)));

    /// <summary>What stands before each of them, for who sets the things apart from what is between: nothing, a comma, a word.</summary>
    internal static IEnumerable<string> Joints(this Words words, IReadOnlyList<string> things)
    {
        var hasComma = things.Any(thing => thing.Contains(',', StringComparison.Ordinal));
        var between = words[hasComma ? CharterWordsText.ListSemicolon : CharterWordsText.ListComma, "", ""];
        var last = words[hasComma ? CharterWordsText.ListSemicolonAnd : CharterWordsText.ListAnd, "", ""];
        return things.Select((_, i) => i == 0 ? "" : i == things.Count - 1 ? last : between);
    }
}
