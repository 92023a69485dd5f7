using System.Collections.Immutable;

namespace Karavaan.Domain.Workshops;

/// <summary>What facilitators can take back, oldest first; the last <see cref="Depth"/> of each.</summary>
public sealed record UndoList(ImmutableList<Undoable> Entries)
{
    /// <summary>How many actions each facilitator can take back.</summary>
    public const int Depth = 20;

    /// <summary>Nothing to take back.</summary>
    public static UndoList Empty { get; } = new(ImmutableList<Undoable>.Empty);
}

/// <summary>An event that a facilitator caused, and the event that would take it back.</summary>
public sealed record Undoable(FacilitatorId By, WorkshopEvent Done, WorkshopEvent Inverse);
