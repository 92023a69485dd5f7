namespace Karavaan.Domain.Texts;

/// <summary>A change at its place: what goes from there, and what comes.</summary>
/// <param name="From">Where, in the text before.</param>
/// <param name="Length">How much goes.</param>
/// <param name="Inserted">What comes.</param>
internal readonly record struct Edit(int From, int Length, string Inserted)
{
    public int To => From + Length;

    public static List<Edit> Of(ChangeSet set)
    {
        var (edits, at) = (new List<Edit>(), 0);
        foreach (var run in set.Runs)
        {
            if (run.Inserted is { } inserted)
            {
                edits.Add(new(at, run.Length, inserted));
            }

            at += run.Length;
        }

        return edits;
    }
}
