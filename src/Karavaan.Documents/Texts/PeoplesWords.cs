using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Documents.Texts;

/// <summary>
/// What people wrote, marked with its language as far as the words themselves tell it. The language of a phone tells too little (who writes
/// Arabic reads a screen in Dutch) and too much: a mark that only one person's words have would say whose they are.
/// </summary>
internal static class PeoplesWords
{
    /// <summary>Stands for the words while a sentence is made around them.</summary>
    private const string Hole = "\uFFFC";

    /// <summary>A text: in the language of its script, or in one that nobody said.</summary>
    public static Inline Of(string text) => new(text) { Language = ScriptLanguage.Of(text) ?? ScriptLanguage.Unknown };

    /// <summary>A name or a title, which is the same in every language, or what the room agreed on, which is in its own; other letters mark it.</summary>
    public static Inline Name(string name) => new(name) { Language = ScriptLanguage.Of(name) };

    /// <summary>A sentence of ours with texts in its only hole.</summary>
    public static IReadOnlyList<Inline> Within(Words words, TextKey sentence, IEnumerable<string> texts)
    {
        var all = texts.ToList();
        return Around(words, sentence, [.. words.Joints(all).Zip(all, (joint, text) => joint.Length == 0 ? [Of(text)] : (Inline[])[joint, Of(text)]).SelectMany(part => part)]);
    }

    /// <summary>A sentence of ours with somebody's words in each of its holes, in the order in which its language has them.</summary>
    public static IReadOnlyList<Inline> Within(Words words, TextKey sentence, IReadOnlyList<Inline> holes)
    {
        var around = words[sentence, [.. holes.Select((_, i) => (object)(Hole + (char)('0' + i)))]].Split(Hole);
        return Joined([around[0], .. around[1..].SelectMany(part => (Inline[])[Isolated(holes[part[0] - '0']), part[1..]])]);
    }

    /// <summary>Words that nothing sets apart are one stretch, which is set as a whole.</summary>
    private static List<Inline> Joined(IEnumerable<Inline> inlines)
    {
        List<Inline> joined = [];
        foreach (var inline in inlines.Where(inline => inline.Text.Length > 0))
        {
            if (joined.Count > 0 && joined[^1] with { Text = inline.Text } == inline)
            {
                joined[^1] = inline with { Text = joined[^1].Text + inline.Text };
            }
            else
            {
                joined.Add(inline);
            }
        }

        return joined;
    }

    /// <summary>A sentence of ours with somebody's words or name in its first hole, which turn nothing of it around; what is ours in the others.</summary>
    public static IReadOnlyList<Inline> Within(Words words, TextKey sentence, Inline first, params object[] others) =>
        Around(words, sentence, [Isolated(first)], others);

    /// <summary>Somebody's words beside words of ours on one line, which they don't turn around.</summary>
    public static Inline Isolated(Inline words) => words with { Text = BidiControls.Isolate(words.Text) };

    private static Inline[] Around(Words words, TextKey sentence, Inline[] inside, params object[] others)
    {
        var around = words[sentence, [Hole, .. others]].Split(Hole);
        return [.. around[0].Length > 0 ? [around[0]] : Array.Empty<Inline>(), .. inside, .. around[^1].Length > 0 ? [around[^1]] : Array.Empty<Inline>()];
    }
}
