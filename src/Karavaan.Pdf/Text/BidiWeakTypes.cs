namespace Karavaan.Pdf.Text;

/// <summary>Rules W1 to W7 of UAX #9: numbers and what belongs to them.</summary>
internal static class BidiWeakTypes
{
    /// <summary>Leaves only Left, Right, EuropeanNumber, ArabicNumber and Neutral in <paramref name="classes"/>.</summary>
    public static void Resolve(Span<BidiClass> classes, BidiClass side)
    {
        Marks(classes, side);
        ArabicDigits(classes, side);
        Separators(classes);
        Terminators(classes);
        LeftDigits(classes, side);
    }

    private static void Marks(Span<BidiClass> classes, BidiClass side)
    {
        var previous = side;
        foreach (ref var kind in classes)
        {
            previous = kind = kind == BidiClass.NonspacingMark ? previous : kind;
        }
    }

    private static void ArabicDigits(Span<BidiClass> classes, BidiClass side)
    {
        var strong = side;
        foreach (ref var kind in classes)
        {
            if (kind is BidiClass.Left or BidiClass.Right or BidiClass.ArabicLetter)
            {
                strong = kind;
                kind = kind == BidiClass.ArabicLetter ? BidiClass.Right : kind;
            }
            else if (kind == BidiClass.EuropeanNumber && strong == BidiClass.ArabicLetter)
            {
                kind = BidiClass.ArabicNumber;
            }
        }
    }

    private static void Separators(Span<BidiClass> classes)
    {
        for (var i = 1; i < classes.Length - 1; i++)
        {
            var around = classes[i - 1];
            var fits = around == classes[i + 1] && (classes[i], around) is (BidiClass.EuropeanSeparator, BidiClass.EuropeanNumber)
                or (BidiClass.CommonSeparator, BidiClass.EuropeanNumber or BidiClass.ArabicNumber);
            classes[i] = fits ? around : classes[i];
        }
    }

    private static void Terminators(Span<BidiClass> classes)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            var end = i;
            while (end < classes.Length && classes[end] == BidiClass.EuropeanTerminator)
            {
                end++;
            }

            var touchesNumber = (i > 0 && classes[i - 1] == BidiClass.EuropeanNumber) || (end < classes.Length && classes[end] == BidiClass.EuropeanNumber);
            classes[i..end].Fill(touchesNumber ? BidiClass.EuropeanNumber : BidiClass.Neutral);
            i = end;
        }

        classes.Replace(BidiClass.EuropeanSeparator, BidiClass.Neutral);
        classes.Replace(BidiClass.CommonSeparator, BidiClass.Neutral);
    }

    private static void LeftDigits(Span<BidiClass> classes, BidiClass side)
    {
        var strong = side;
        foreach (ref var kind in classes)
        {
            strong = kind is BidiClass.Left or BidiClass.Right ? kind : strong;
            kind = kind == BidiClass.EuropeanNumber && strong == BidiClass.Left ? BidiClass.Left : kind;
        }
    }
}
