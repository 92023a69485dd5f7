namespace Karavaan.Pdf.Text;

/// <summary>An isolating run sequence of UAX #9: what is read in one go at one level, and the rules W1 to W7, N0 to N2, I1 and I2 for it.</summary>
internal sealed class BidiSequence
{
    private readonly BidiExplicit text;
    private readonly int[] places;
    private readonly BidiClass[] kinds;
    private readonly byte level;
    private readonly BidiClass before;
    private readonly BidiClass after;

    /// <param name="text">The paragraph, with its explicit levels.</param>
    /// <param name="places">Of the signs of this sequence, in order.</param>
    /// <param name="levelBefore">The level of what is before it.</param>
    /// <param name="levelAfter">The level of what comes after it.</param>
    public BidiSequence(BidiExplicit text, int[] places, byte levelBefore, byte levelAfter)
    {
        (this.text, this.places, level) = (text, places, text.Levels[places[0]]);
        kinds = [.. places.Select(place => text.Kinds[place])];
        (before, after) = (SideOf(Math.Max(level, levelBefore)), SideOf(Math.Max(level, levelAfter)));
    }

    private BidiClass Side => SideOf(level);

    private static BidiClass SideOf(int level) => (level & 1) == 1 ? BidiClass.Right : BidiClass.Left;

    private static bool IsNeutral(BidiClass kind) => kind is BidiClass.OtherNeutral or BidiClass.WhiteSpace or BidiClass.SegmentSeparator
        or BidiClass.ParagraphSeparator or BidiClass.PopIsolate || BidiExplicit.IsInitiator(kind);

    /// <summary>For brackets and neutrals (N0, N1) a number counts as a letter that runs to the left.</summary>
    public static BidiClass? Strong(BidiClass kind) => kind switch
    {
        BidiClass.Left => BidiClass.Left,
        BidiClass.Right or BidiClass.EuropeanNumber or BidiClass.ArabicNumber => BidiClass.Right,
        _ => null,
    };

    /// <summary>Gives each of its signs its level.</summary>
    public void Resolve(ReadOnlySpan<char> line)
    {
        Marks();
        ArabicDigits();
        Separators();
        Terminators();
        LeftDigits();
        new BidiBrackets(text, places, kinds, before, Side).Turn(line);
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
