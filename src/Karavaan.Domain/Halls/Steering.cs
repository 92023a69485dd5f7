using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Halls;

/// <summary>
/// Which orders belong to the one who steers. At a second desk people, groups, notes, themes, articles and the subject can be cared
/// for; what moves the whole room is one person's.
/// </summary>
internal static class Steering
{
    /// <summary>Does this order move the whole room?</summary>
    public static bool Needs(Command command) => command switch
    {
        ProgrammeCommand.StartWorkshop or ProgrammeCommand.Undo or HallCommand.TakeWheel => false,
        QuadrantDeskCommand.MergeOrganisations or QuadrantDeskCommand.PartOrganisation => false,
        ProgrammeCommand or HallCommand or QuadrantDeskCommand => true,
        SubjectCommand.RevealSubjectPoll or SubjectCommand.CoverSubjectPoll or CharterCommand.RevealSentences => true,
        CharterCommand.FreezeArticle or CharterCommand.OpenRound or CharterCommand.RevealRound or CharterCommand.ShowObjection
            or CharterCommand.Adopt or CharterCommand.LeaveOpen or CharterCommand.Reconsider => true,
        _ => false,
    };

    /// <summary>May this actor give it? Who is no facilitator is refused by the order itself, with a reason of its own.</summary>
    public static bool May(Hall hall, Command command, Actor actor) =>
        actor is not Actor.Facilitator(var id) || hall.Wheel is not { } wheel || wheel == id || !Needs(command);

    /// <summary>Did this event move the whole room? What the start of a workshop brings by itself doesn't count.</summary>
    public static bool Is(Workshop before, WorkshopEvent happened) => happened switch
    {
        _ when before.Template is null => false,
        ProgrammeEvent.StageEntered => !before.Programme.IsWaiting,
        ProgrammeEvent.WorkshopStarted or ProgrammeEvent.TimerStarted or ProgrammeEvent.Undone => false,
        ProgrammeEvent or HallEvent => true,
        _ => false,
    };
}
