using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Workshops;

/// <summary>
/// The state of one workshop: the fold of its events. Immutable and shared between threads without locks; its parts are values
/// inside it, each with its own file for state and for decisions.
/// </summary>
public sealed partial record Workshop
{
    /// <summary>Before the first event.</summary>
    public static Workshop Empty { get; } = new();

    /// <summary>How many events made this state; the version that fragments carry.</summary>
    public int Version { get; init; }

    /// <summary>The template that the workshop was started from, whole; <c>null</c> before the start.</summary>
    public WorkshopTemplate? Template { get; init; }

    /// <summary>Stages, current stage, timers, locks and reveals.</summary>
    public Programme Programme { get; init; } = Programme.Empty;

    /// <summary>People and groups, nameless.</summary>
    public Roster Roster { get; init; } = Roster.Empty;

    /// <summary>Answers, notes, dots, harvest lines, subject.</summary>
    public Board Board { get; init; } = Board.Empty;

    /// <summary>Organisations and their placements.</summary>
    public QuadrantMap Quadrants { get; init; } = QuadrantMap.Empty;

    /// <summary>Articles, rounds, signatures.</summary>
    public Charter Charter { get; init; } = Charter.Empty;

    /// <summary>What each facilitator can take back, newest last, 20 at most.</summary>
    public UndoList Undo { get; init; } = UndoList.Empty;
}
