namespace Karavaan.Domain.Texts;

/// <summary>
/// Carries a change over another that was made on the same text and happened first. A sweep over that text: at every place what comes in
/// there, in order; between places what the other left, taken out where this change takes it out.
/// </summary>
internal sealed class Mapping
{
    private readonly ChangeSetBuilder mapped = new();
    private int at;
    private int theirsGoesTo;
    private int mineGoesTo;

    public static ChangeSet Of(ChangeSet mine, ChangeSet theirs, bool before)
    {
        if (mine.LengthBefore != theirs.LengthBefore)
        {
            throw new ArgumentException($"The changes are for texts of {mine.LengthBefore} and {theirs.LengthBefore} code units.", nameof(theirs));
        }

        var mapping = new Mapping();
        mapping.Sweep(new(Edit.Of(mine)), new(Edit.Of(theirs)), before);
        mapping.Pass(mine.LengthBefore);
        return mapping.mapped.Build();
    }

    private void Sweep(Queue<Edit> mine, Queue<Edit> theirs, bool before)
    {
        while (mine.Count + theirs.Count > 0)
        {
            if (mine.Count == 0 || (theirs.Count > 0 && ComesFirst(theirs.Peek(), mine.Peek(), before)))
            {
                var edit = theirs.Dequeue();
                Pass(edit.From);
                mapped.Keep(edit.Inserted.Length);
                theirsGoesTo = edit.To;
            }
            else
            {
                var edit = mine.Dequeue();
                Pass(edit.From);
                mapped.Begin(edit.Inserted);
                mineGoesTo = edit.To;
            }
        }
    }

    /// <summary>
    /// Which of two changes stands first: the one that begins first; at one place the one that takes less out; and of two that take out
    /// the same, the one that <paramref name="before"/> says.
    /// </summary>
    private static bool ComesFirst(Edit theirs, Edit mine, bool before) =>
        (theirs.From, theirs.Length).CompareTo((mine.From, mine.Length)) is var order && (order < 0 || (order == 0 && !before));

    private void Pass(int to)
    {
        at = Math.Max(at, Math.Min(theirsGoesTo, to));
        var going = Math.Clamp(mineGoesTo, at, Math.Max(at, to)) - at;
        mapped.TakeOut(going);
        mapped.Keep(Math.Max(0, to - at - going));
        at = Math.Max(at, to);
    }
}
