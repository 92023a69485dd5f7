namespace Karavaan.Domain.Texts;

/// <summary>
/// The text in a plain field, which knows nothing of what others write: it was drawn from a version, and everything that was saved from
/// it since is in it still. What it says now is a change of that text, not of the newest one.
/// </summary>
internal sealed class Copy
{
    private readonly List<ChangeSet> unseen = [];

    private Copy(string text) => Text = text;

    /// <summary>What the field showed when it was last saved, or drawn.</summary>
    public string Text { get; private set; }

    /// <summary>The field that was drawn from this version, and saves as this editor.</summary>
    public static Copy Of(TextLog log, int version, string editor)
    {
        var copy = new Copy(log.At(version));
        foreach (var update in log.Since(version))
        {
            copy.Take(update, editor);
        }

        return copy;
    }

    /// <summary>A change of what the field showed, as a change of the newest text.</summary>
    public ChangeSet Carry(ChangeSet change) => unseen.Aggregate(change, (mine, theirs) => mine.Map(theirs));

    /// <summary>Its own saving is taken back to before what it has not seen; that in turn goes over it.</summary>
    private void Take(TextUpdate update, string editor)
    {
        if (update.Editor != editor)
        {
            unseen.Add(update.Changes);
            return;
        }

        var mine = Uncarry(update.Changes);
        Text = mine.ApplyTo(Text);
        for (var i = 0; i < unseen.Count; i++)
        {
            (unseen[i], mine) = (unseen[i].Map(mine, before: true), mine.Map(unseen[i]));
        }
    }

    private ChangeSet Uncarry(ChangeSet saved)
    {
        var texts = new List<string> { Text };
        foreach (var theirs in unseen)
        {
            texts.Add(theirs.ApplyTo(texts[^1]));
        }

        for (var i = unseen.Count - 1; i >= 0; i--)
        {
            saved = saved.Map(Inversion.Of(unseen[i], texts[i]));
        }

        return saved;
    }
}
