using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Notes;

namespace Karavaan.Web.Themes;

/// <summary>Which changes are about picked notes.</summary>
internal static class Picks
{
    /// <summary>The note that was picked, laid down, taken back, hidden or shown again: in each case what its group shows may differ.</summary>
    public static Note? In(Change change) =>
        change.Event is BoardEvent.NotePicked e ? change.After.Board.Notes.GetValueOrDefault(e.Note) : NoteLists.In(change);

    /// <summary>Did a pick make all of them longer or shorter, so that other pages are needed?</summary>
    public static StageId? Resized(Change change) => In(change) is { Stage: var stage }
        && PickPages.AreLong(change.Before, stage) != PickPages.AreLong(change.After, stage) ? stage : null;

    /// <summary>Did the groups of this stage begin or stop picking?</summary>
    public static StageId? Turned(Change change) => change.Event is ProgrammeEvent.RoundStarted e
        && change.Before.Programme.Find(e.Stage)?.IsPicking != change.After.Programme.Find(e.Stage)?.IsPicking ? e.Stage : null;
}
