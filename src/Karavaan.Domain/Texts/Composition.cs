namespace Karavaan.Domain.Texts;

/// <summary>Makes one change of two that follow each other: a walk over the text between them, which neither of them shows any more.</summary>
internal sealed class Composition
{
    private readonly ChangeSetBuilder composed = new();
    private readonly Queue<Run> first;
    private Run left;

    private Composition(ChangeSet first) => this.first = new(first.Runs);

    public static ChangeSet Of(ChangeSet first, ChangeSet next)
    {
        if (first.LengthAfter != next.LengthBefore)
        {
            throw new ArgumentException($"The first change leaves {first.LengthAfter} code units; the next is for {next.LengthBefore}.", nameof(next));
        }

        var composition = new Composition(first);
        foreach (var run in next.Runs)
        {
            composition.Add(run);
        }

        composition.Finish();
        return composition.composed.Build();
    }

    private void Add(Run next)
    {
        composed.Insert(next.Inserted ?? "");
        for (var length = next.Length; length > 0;)
        {
            var piece = Take(length);
            length -= piece.LengthAfter;
            switch (piece.Inserted, next.IsKept)
            {
                case (null, true):
                    composed.Keep(piece.Length);
                    break;
                case (null, false):
                    composed.TakeOut(piece.Length);
                    break;
                case ({ } inserted, true):
                    composed.Insert(inserted);
                    break;
                default: // It came with the first change and went with the next.
                    break;
            }
        }
    }

    /// <summary>The next piece of what the first change left, at most this long; what it took out before that place goes.</summary>
    private Run Take(int atMost)
    {
        while (left.LengthAfter == 0)
        {
            left = Next();
        }

        var piece = left.Inserted is { } inserted ? Run.Replace(0, inserted[..Math.Min(atMost, inserted.Length)]) : Run.Keep(Math.Min(atMost, left.Length));
        left = left.Inserted is { } whole ? Run.Replace(0, whole[piece.LengthAfter..]) : Run.Keep(left.Length - piece.Length);
        return piece;
    }

    private Run Next()
    {
        var run = first.Dequeue();
        if (run.IsKept)
        {
            return run;
        }

        composed.TakeOut(run.Length);
        return run with { Length = 0 };
    }

    private void Finish()
    {
        while (first.Count > 0)
        {
            Next();
        }
    }
}
