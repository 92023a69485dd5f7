using System.Collections.Immutable;

namespace Karavaan.Domain.Workshops;

/// <summary>What facilitators can take back, oldest first; the last <see cref="Depth"/> of each.</summary>
public sealed record UndoList(ImmutableList<Undoable> Entries)
{
    /// <summary>How many actions each facilitator can take back.</summary>
    public const int Depth = 20;

    /// <summary>Nothing to take back.</summary>
    public static UndoList Empty { get; } = new(ImmutableList<Undoable>.Empty);

    /// <summary>What this facilitator would take back next, or <c>null</c>.</summary>
    public Undoable? Last(FacilitatorId by) => Entries.FindLast(entry => entry.By == by);

    internal UndoList Push(Undoable entry)
    {
        var own = Entries.Count(e => e.By == entry.By);
        var kept = own < Depth ? Entries : Entries.RemoveAt(Entries.FindIndex(e => e.By == entry.By));
        return new UndoList(kept.Add(entry));
    }

    /// <summary>Without the last entry of this facilitator that has this inverse; a replay of blanked texts may not have it.</summary>
    internal UndoList Pop(FacilitatorId by, WorkshopEvent inverse)
    {
        var last = Entries.FindLastIndex(entry => entry.By == by && entry.Inverse == inverse);
        return last < 0 ? this : new UndoList(Entries.RemoveAt(last));
    }
}

/// <summary>An event that a facilitator caused, and the event that would take it back.</summary>
public sealed record Undoable(FacilitatorId By, WorkshopEvent Done, WorkshopEvent Inverse);
