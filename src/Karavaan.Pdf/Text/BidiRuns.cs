namespace Karavaan.Pdf.Text;

/// <summary>The isolating run sequences of a paragraph (UAX #9, rules X9 and X10): runs of one level, joined over the isolates in them.</summary>
internal static class BidiRuns
{
    /// <summary>Finds the sequences of a paragraph and resolves each; what rule X9 takes out gets the level of what is before it.</summary>
    public static void ResolveAll(ReadOnlySpan<char> line, BidiExplicit text, byte paragraph)
    {
        List<int> kept = [];
        for (var i = 0; i < text.Original.Length; i++)
        {
            if (!BidiExplicit.IsRemoved(text.Original[i]))
            {
                kept.Add(i);
            }
        }

        foreach (var sequence in Sequences(text, kept, paragraph))
        {
            sequence.Resolve(line);
        }

        for (var i = 0; i < text.Original.Length; i++)
        {
            if (BidiExplicit.IsRemoved(text.Original[i]))
            {
                text.Levels[i] = i == 0 ? paragraph : text.Levels[i - 1];
            }
        }
    }

    /// <summary>Runs of one level; one that ends in an isolate goes on in the run that starts with its end.</summary>
    private static List<BidiSequence> Sequences(BidiExplicit text, List<int> kept, byte paragraph)
    {
        Dictionary<int, (int Start, int End)> runs = [];
        List<int> starts = [];
        for (var (start, end) = (0, 0); start < kept.Count; start = end)
        {
            while (end < kept.Count && text.Levels[kept[end]] == text.Levels[kept[start]])
            {
                end++;
            }

            runs[kept[start]] = (start, end);
            starts.Add(kept[start]);
        }

        // Levels are written over while sequences are resolved, so the ends are looked up first.
        byte[] levels = [.. text.Levels];
        List<BidiSequence> sequences = [];
        foreach (var first in starts.Where(first => text.Original[first] != BidiClass.PopIsolate || text.MatchOf(first) < 0))
        {
            List<int> places = [];
            for (var run = first; ;)
            {
                var (start, end) = runs[run];
                places.AddRange(kept.GetRange(start, end - start));
                if (!BidiExplicit.IsInitiator(text.Original[places[^1]]) || text.MatchOf(places[^1]) is not (>= 0 and var match) || !runs.ContainsKey(match))
                {
                    var levelBefore = runs[first].Start == 0 ? paragraph : levels[kept[runs[first].Start - 1]];
                    var levelAfter = end == kept.Count || BidiExplicit.IsInitiator(text.Original[places[^1]]) ? paragraph : levels[kept[end]];
                    sequences.Add(new(text, [.. places], levelBefore, levelAfter));
                    break;
                }

                run = match;
            }
        }

        return sequences;
    }
}
