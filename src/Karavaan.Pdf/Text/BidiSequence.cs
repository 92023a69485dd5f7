namespace Karavaan.Pdf.Text;

/// <summary>An isolating run sequence of UAX #9 (rule X10): what is read in one go at one level, and the rules W1 to W7, N0 to N2, I1 and I2 for it.</summary>
internal sealed class BidiSequence
{
    /// <summary>Pairs of brackets deeper than this are not sought (BD16).</summary>
    private const int MostOpen = 63;

    private readonly BidiExplicit text;
    private readonly int[] places;
    private readonly BidiClass[] kinds;
    private readonly byte level;
    private readonly BidiClass before;
    private readonly BidiClass after;

    private BidiSequence(BidiExplicit text, int[] places, byte levelBefore, byte levelAfter)
    {
        (this.text, this.places, level) = (text, places, text.Levels[places[0]]);
        kinds = [.. places.Select(place => text.Kinds[place])];
        (before, after) = (SideOf(Math.Max(level, levelBefore)), SideOf(Math.Max(level, levelAfter)));
    }

    private BidiClass Side => SideOf(level);

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

    private static BidiClass SideOf(int level) => (level & 1) == 1 ? BidiClass.Right : BidiClass.Left;

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

    private static bool IsNeutral(BidiClass kind) => kind is BidiClass.OtherNeutral or BidiClass.WhiteSpace or BidiClass.SegmentSeparator
        or BidiClass.ParagraphSeparator or BidiClass.PopIsolate || BidiExplicit.IsInitiator(kind);

    /// <summary>For brackets and neutrals (N0, N1) a number counts as a letter that runs to the left.</summary>
    private static BidiClass? Strong(BidiClass kind) => kind switch
    {
        BidiClass.Left => BidiClass.Left,
        BidiClass.Right or BidiClass.EuropeanNumber or BidiClass.ArabicNumber => BidiClass.Right,
        _ => null,
    };

    private void Resolve(ReadOnlySpan<char> line)
    {
        Marks();
        ArabicDigits();
        Separators();
        Terminators();
        LeftDigits();
        Brackets(line);
        Neutrals();
        for (var i = 0; i < kinds.Length; i++)
        {
            text.Levels[places[i]] = (byte)(level + ((level & 1) == 0
                ? kinds[i] switch { BidiClass.Right => 1, BidiClass.ArabicNumber or BidiClass.EuropeanNumber => 2, _ => 0 }
                : kinds[i] == BidiClass.Right ? 0 : 1));
        }
    }

    /// <summary>W1.</summary>
    private void Marks()
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == BidiClass.NonspacingMark)
            {
                var previous = i == 0 ? before : kinds[i - 1];
                kinds[i] = BidiExplicit.IsInitiator(previous) || previous == BidiClass.PopIsolate ? BidiClass.OtherNeutral : previous;
            }
        }
    }

    /// <summary>W2 and W3.</summary>
    private void ArabicDigits()
    {
        var strong = before;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is BidiClass.Left or BidiClass.Right or BidiClass.ArabicLetter)
            {
                strong = kinds[i];
                kinds[i] = strong == BidiClass.ArabicLetter ? BidiClass.Right : strong;
            }
            else if (kinds[i] == BidiClass.EuropeanNumber && strong == BidiClass.ArabicLetter)
            {
                kinds[i] = BidiClass.ArabicNumber;
            }
        }
    }

    /// <summary>W4.</summary>
    private void Separators()
    {
        for (var i = 1; i < kinds.Length - 1; i++)
        {
            var around = kinds[i - 1];
            var fits = around == kinds[i + 1] && (kinds[i], around) is (BidiClass.EuropeanSeparator, BidiClass.EuropeanNumber)
                or (BidiClass.CommonSeparator, BidiClass.EuropeanNumber or BidiClass.ArabicNumber);
            kinds[i] = fits ? around : kinds[i];
        }
    }

    /// <summary>W5 and W6.</summary>
    private void Terminators()
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            var end = i;
            while (end < kinds.Length && kinds[end] == BidiClass.EuropeanTerminator)
            {
                end++;
            }

            var touchesNumber = (i > 0 && kinds[i - 1] == BidiClass.EuropeanNumber) || (end < kinds.Length && kinds[end] == BidiClass.EuropeanNumber);
            kinds.AsSpan(i, end - i).Fill(touchesNumber ? BidiClass.EuropeanNumber : BidiClass.OtherNeutral);
            i = Math.Max(i, end - 1);
        }

        kinds.AsSpan().Replace(BidiClass.EuropeanSeparator, BidiClass.OtherNeutral);
        kinds.AsSpan().Replace(BidiClass.CommonSeparator, BidiClass.OtherNeutral);
    }

    /// <summary>W7.</summary>
    private void LeftDigits()
    {
        var strong = before;
        for (var i = 0; i < kinds.Length; i++)
        {
            strong = kinds[i] is BidiClass.Left or BidiClass.Right ? kinds[i] : strong;
            kinds[i] = kinds[i] == BidiClass.EuropeanNumber && strong == BidiClass.Left ? BidiClass.Left : kinds[i];
        }
    }

    /// <summary>N0: a pair of brackets takes one direction, so that both its halves point the same way.</summary>
    private void Brackets(ReadOnlySpan<char> line)
    {
        foreach (var (open, close) in Pairs(line))
        {
            if (DirectionOf(open, close) is { } direction)
            {
                Turn(open, direction);
                Turn(close, direction);
            }
        }
    }

    private BidiClass? DirectionOf(int open, int close)
    {
        var hasOther = false;
        for (var i = open + 1; i < close; i++)
        {
            if (Strong(kinds[i]) is { } inside)
            {
                if (inside == Side)
                {
                    return Side;
                }

                hasOther = true;
            }
        }

        if (!hasOther)
        {
            return null;
        }

        var context = before;
        for (var i = open - 1; i >= 0; i--)
        {
            if (Strong(kinds[i]) is { } strong)
            {
                context = strong;
                break;
            }
        }

        return context;
    }

    /// <summary>The marks on a bracket turn with it.</summary>
    private void Turn(int bracket, BidiClass direction)
    {
        kinds[bracket] = direction;
        for (var i = bracket + 1; i < kinds.Length && text.Original[places[i]] == BidiClass.NonspacingMark; i++)
        {
            kinds[i] = direction;
        }
    }

    private List<(int Open, int Close)> Pairs(ReadOnlySpan<char> line)
    {
        List<(int Open, int Close)> pairs = [];
        List<(char Closing, int At)> open = [];
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != BidiClass.OtherNeutral)
            {
                continue;
            }

            var mark = BidiClasses.Canonical(line[places[i]]);
            if (BidiClasses.ClosedBy(mark) is { } closing)
            {
                if (open.Count == MostOpen)
                {
                    return [];
                }

                open.Add((closing, i));
            }
            else if (BidiClasses.IsClosing(mark) && open.FindLastIndex(one => one.Closing == mark) is >= 0 and var found)
            {
                pairs.Add((open[found].At, i));
                open.RemoveRange(found, open.Count - found);
            }
        }

        pairs.Sort();
        return pairs;
    }

    /// <summary>N1 and N2: a neutral takes the direction that is on both its sides, else that of the sequence.</summary>
    private void Neutrals()
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            var end = i;
            while (end < kinds.Length && IsNeutral(kinds[end]))
            {
                end++;
            }

            if (end > i)
            {
                var (left, right) = (i == 0 ? before : Strong(kinds[i - 1]), end == kinds.Length ? after : Strong(kinds[end]));
                kinds.AsSpan(i, end - i).Fill(left == right && left is { } both ? both : Side);
                i = end - 1;
            }
        }
    }
}
