using System.Text;

namespace Karavaan.Domain.Charters;

/// <summary>
/// Joins the words of a difference into parts that read well: neighbours of one kind are one part, and white space between two changes
/// belongs to the change, so that a sentence that was written anew is struck as a whole.
/// </summary>
internal sealed class DiffBuilder
{
    private readonly List<DiffPart> done = [];
    private readonly StringBuilder struck = new(), inserted = new(), space = new();

    public Sequence<DiffPart> Parts
    {
        get
        {
            Close();
            return [.. done];
        }
    }

    public void Add(DiffKind kind, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            Add(kind, word);
        }
    }

    public void Add(DiffKind kind, string word)
    {
        if (kind != DiffKind.Kept)
        {
            struck.Append(space);
            inserted.Append(space);
            space.Clear();
            (kind == DiffKind.Struck ? struck : inserted).Append(word);
        }
        else if (IsChanging && string.IsNullOrWhiteSpace(word))
        {
            space.Append(word);
        }
        else
        {
            Close();
            Part(DiffKind.Kept, word);
        }
    }

    private bool IsChanging => struck.Length > 0 || inserted.Length > 0;

    private void Close()
    {
        Part(DiffKind.Struck, struck.ToString());
        Part(DiffKind.Inserted, inserted.ToString());
        Part(DiffKind.Kept, space.ToString());
        struck.Clear();
        inserted.Clear();
        space.Clear();
    }

    private void Part(DiffKind kind, string text)
    {
        if (text.Length > 0 && done.Count > 0 && done[^1].Kind == kind)
        {
            done[^1] = new(kind, done[^1].Text + text);
        }
        else if (text.Length > 0)
        {
            done.Add(new(kind, text));
        }
    }
}
