namespace Karavaan.Domain.Texts;

/// <summary>Carries a stale push over what was accepted since.</summary>
public static class Rebase
{
    /// <summary>
    /// The pushed changes as they are on the newest version, over one entry of the log at a time. Composing the entries first would be
    /// quicker and is wrong: clients receive them one by one, ties fall otherwise, and texts drift apart.
    /// </summary>
    /// <param name="pushed">All of an editor's changes that it has no confirmation of, each on the one before it.</param>
    /// <param name="editor">Whose they are.</param>
    /// <param name="since">What was accepted after the version that the first of them was made on, oldest first.</param>
    /// <returns>What is still to be added; what was accepted already, its answer lost, is left out.</returns>
    /// <exception cref="ArgumentException">A change does not fit the text that it says it was made on.</exception>
    public static IReadOnlyList<ChangeSet> Over(IReadOnlyList<ChangeSet> pushed, string editor, IEnumerable<TextUpdate> since)
    {
        var mine = pushed.ToList();
        foreach (var update in since)
        {
            if (mine.Count > 0 && update.Editor == editor)
            {
                mine.RemoveAt(0);
                continue;
            }

            var theirs = update.Changes;
            for (var i = 0; i < mine.Count; i++)
            {
                (mine[i], theirs) = (mine[i].Map(theirs), theirs.Map(mine[i], before: true));
            }
        }

        return mine;
    }
}
