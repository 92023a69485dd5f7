namespace Karavaan.Pdf.Text;

/// <summary>Rule N0 of UAX #9: a pair of brackets takes one direction, so that both its halves point the same way.</summary>
/// <param name="text">The paragraph.</param>
/// <param name="places">Of the signs of a sequence.</param>
/// <param name="kinds">Their classes after W1 to W7; those of brackets are changed.</param>
/// <param name="before">The side of what is before the sequence.</param>
/// <param name="side">The side that its level runs to.</param>
internal sealed class BidiBrackets(BidiExplicit text, int[] places, BidiClass[] kinds, BidiClass before, BidiClass side)
{
    /// <summary>Pairs of brackets deeper than this are not sought (BD16).</summary>
    private const int MostOpen = 63;

    /// <summary>Gives each pair that has letters in it its direction.</summary>
    public void Turn(ReadOnlySpan<char> line)
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
            if (BidiSequence.Strong(kinds[i]) is { } inside)
            {
                if (inside == side)
                {
                    return side;
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
            if (BidiSequence.Strong(kinds[i]) is { } strong)
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
}
