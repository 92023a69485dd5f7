using System.Diagnostics;
using Karavaan.Domain.Agreements;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Halls;
using Karavaan.Domain.Markets;
using Karavaan.Domain.Quadrants;

namespace Karavaan.Domain.Workshops;

/// <summary>Decides on every command of a workshop.</summary>
public static class WorkshopDecider
{
    /// <summary>
    /// What happens when this actor gives this command to a workshop in this state. Pure; never throws. A repeated tap is accepted
    /// without events; a refusal changes nothing. Before the start only <see cref="ProgrammeCommand.StartWorkshop"/> is accepted;
    /// after the close only <see cref="ProgrammeCommand.ReopenWorkshop"/>, the wheel, corrections of names, attendance, forgetting, and the answer
    /// of a board to which somebody laid the charter before. What moves the whole room is accepted from the facilitator who steers.
    /// </summary>
    /// <param name="state">The workshop now.</param>
    /// <param name="command">The order.</param>
    /// <param name="actor">Who gives it, proved by the web.</param>
    /// <param name="now">The server's clock. Its date is 'today' for dates that have to lie ahead.</param>
    public static Decision Decide(Workshop state, Command command, Actor actor, DateTimeOffset now) => command switch
    {
        ProgrammeCommand.StartWorkshop c => ProgrammeDecider.Start(state, c, actor, now),
        _ when state.Template is null => Decision.Refuse(RefusalCode.NotStarted),
        _ when state.Programme.IsClosed && !IsOpenAfterClose(command) => Decision.Refuse(RefusalCode.WorkshopClosed),
        _ when !Steering.May(state.Hall, command, actor) => Decision.Refuse(RefusalCode.SomebodyElseSteers),
        ProgrammeCommand c => ProgrammeDecider.Decide(state, c, actor, now),
        RosterCommand c => RosterDecider.Decide(state, c, actor),
        BoardCommand c => BoardDecider.Decide(state, c, actor),
        ClusterCommand c => ClusterDecider.Decide(state, c, actor),
        ApprovalCommand c => ApprovalDecider.Decide(state, c, actor),
        SubjectCommand c => SubjectDecider.Decide(state, c, actor),
        QuadrantCommand c => QuadrantDecider.Decide(state, c, actor),
        QuadrantDeskCommand c => QuadrantDeskDecider.Decide(state, c, actor),
        MarketCommand c => MarketDecider.Decide(state, c, actor),
        AgreementCommand c => AgreementDecider.Decide(state, c, actor, now),
        CharterCommand c => CharterDecider.Decide(state, c, actor, now),
        HallCommand c => HallDecider.Decide(state, c, actor, now),
        _ => throw new UnreachableException(),
    };

    private static bool IsOpenAfterClose(Command command) =>
        command is ProgrammeCommand.CloseWorkshop or ProgrammeCommand.ReopenWorkshop or RosterCommand.ChangePerson or HallCommand.TakeWheel
            or RosterCommand.SharePhone or RosterCommand.NameAttendance or RosterCommand.Forget or RosterCommand.EraseNames
            or CharterCommand.WriteLetter or CharterCommand.ConfirmSignature or CharterCommand.DeclineSignature;
}
