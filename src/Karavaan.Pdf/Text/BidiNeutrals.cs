namespace Karavaan.Pdf.Text;

/// <summary>Rules N1 and N2 of UAX #9: a neutral takes the direction that is on both its sides, else that of the line.</summary>
internal static class BidiNeutrals
{
    public static void Resolve(Span<BidiClass> classes, BidiClass side)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            var end = i;
            while (end < classes.Length && classes[end] == BidiClass.Neutral)
            {
                end++;
            }

            var before = i == 0 ? side : Direction(classes[i - 1]);
            var after = end == classes.Length ? side : Direction(classes[end]);
            classes[i..end].Fill(before == after ? before : side);
            i = end;
        }
    }

    private static BidiClass Direction(BidiClass kind) => kind == BidiClass.Left ? BidiClass.Left : BidiClass.Right;
}
