using Karavaan.Domain.Texts;

namespace Karavaan.Bench.Live;

/// <summary>
/// An editor's side of a text that several write, as the browser's: what was typed and is not confirmed lies on what was received, and
/// moves along with it, one change at a time.
/// </summary>
/// <param name="editor">Its name.</param>
internal sealed class TextCopy(string editor)
{
    private readonly List<ChangeSet> unconfirmed = [];

    /// <summary>Its name.</summary>
    public string Editor => editor;

    /// <summary>The version that was received.</summary>
    public int Version { get; private set; }

    /// <summary>What stands in the editor.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What still has to be confirmed, oldest first.</summary>
    public IReadOnlyList<ChangeSet> Unconfirmed => unconfirmed;

    /// <summary>Types; runs of nothing are left out.</summary>
    public void Change(params Run[] runs)
    {
        var set = new ChangeSet([.. runs.Where(run => run.Length + run.LengthAfter > 0)]);
        unconfirmed.Add(set);
        Text = set.ApplyTo(Text);
    }

    /// <summary>Takes what was changed from a version on, and gives what of it was new; nothing when something before it is missing.</summary>
    public List<TextUpdate> Receive(int from, IEnumerable<TextUpdate> updates)
    {
        var taken = from > Version ? [] : updates.Skip(Version - from).ToList();
        taken.ForEach(Take);
        return taken;
    }

    private void Take(TextUpdate update)
    {
        Version++;
        if (update.Editor == editor)
        {
            unconfirmed.RemoveAt(0);
            return;
        }

        var theirs = update.Changes;
        for (var i = 0; i < unconfirmed.Count; i++)
        {
            (unconfirmed[i], theirs) = (unconfirmed[i].Map(theirs), theirs.Map(unconfirmed[i], before: true));
        }

        Text = theirs.ApplyTo(Text);
    }
}
