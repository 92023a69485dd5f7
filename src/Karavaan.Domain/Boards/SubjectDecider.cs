using System.Diagnostics;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>Decides on the poll about the subject.</summary>
internal static class SubjectDecider
{
    public static Decision Decide(Workshop state, SubjectCommand command, Actor actor) => command switch
    {
        SubjectCommand.JudgeSubject c => Only.Participant(state, actor, me =>
            Until.Locked<StageTemplate.Harvest>(state, c.Stage, _ => Judge(state.Board, c, me.Id))),
        SubjectCommand.RevealSubjectPoll => Only.Facilitator(actor, _ =>
            state.Board.Subject is null ? Decision.Refuse(RefusalCode.NotFound)
            : state.Board.Poll.IsRevealed ? Decision.Accept()
            : Decision.Accept(new SubjectEvent.SubjectPollRevealed())),
        SubjectCommand.CoverSubjectPoll => Only.Facilitator(actor, _ =>
            state.Board.Poll.IsRevealed ? Decision.Accept(new SubjectEvent.SubjectPollCovered()) : Decision.Accept()),
        _ => throw new UnreachableException(),
    };

    private static Decision Judge(Board board, SubjectCommand.JudgeSubject c, ParticipantId me) =>
        board.Subject is null || !Enum.IsDefined(c.Fit) ? Decision.Refuse(RefusalCode.NotFound)
        : board.Poll.Asked != c.Asked ? Decision.Refuse(RefusalCode.SubjectChanged)
        : board.Poll.IsRevealed ? Decision.Refuse(RefusalCode.AlreadyRevealed)
        : board.Poll.Fits.TryGetValue(me, out var before) && before == c.Fit ? Decision.Accept()
        : Decision.Accept(new SubjectEvent.SubjectJudged(me, c.Fit));
}
