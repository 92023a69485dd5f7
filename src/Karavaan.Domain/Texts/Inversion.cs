namespace Karavaan.Domain.Texts;

/// <summary>Makes the change that takes another back.</summary>
internal static class Inversion
{
    /// <param name="change">What happened.</param>
    /// <param name="before">The text that it happened to.</param>
    public static ChangeSet Of(ChangeSet change, string before)
    {
        var (inverse, at) = (new ChangeSetBuilder(), 0);
        foreach (var run in change.Runs)
        {
            if (run.Inserted is { } inserted)
            {
                inverse.Begin(before.Substring(at, run.Length));
                inverse.TakeOut(inserted.Length);
            }
            else
            {
                inverse.Keep(run.Length);
            }

            at += run.Length;
        }

        return inverse.Build();
    }
}
