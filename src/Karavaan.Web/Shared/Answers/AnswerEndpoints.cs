using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Turns;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Shared.Answers;

/// <summary>Giving an answer, and hiding one from the screen.</summary>
public static class AnswerEndpoints
{
    /// <summary>The fragments that show answers.</summary>
    public static IServiceCollection AddAnswers(this IServiceCollection services) =>
        services.AddPersonalAct<AnswersInTurn>().AddFragment<MyAnswer>().AddFragment<AnswerWall>().AddFragment<ScreenAnswer>().AddFragment<DeskAnswer>();

    /// <summary>Routes of participants and of the desk.</summary>
    public static void MapAnswers(RouteGroupBuilder participant, RouteGroupBuilder desk)
    {
        participant.MapPut("answers/{stage:int}/{question:int}", (CurrentParticipant me, int stage, int question, [FromForm] string? text) =>
            me.SendAsync(new BoardCommand.GiveAnswer(new StageId(stage), question, text ?? "") { Id = me.CommandId }));
        desk.MapPut("answers/{stage:int}/{question:int}/{by:guid}", (CurrentDesk me, int stage, int question, Guid by) =>
            me.SendAsync(new BoardCommand.HideAnswer(new StageId(stage), question, new ParticipantId(by)) { Id = me.CommandId }));
        desk.MapDelete("answers/{stage:int}/{question:int}/{by:guid}", (CurrentDesk me, int stage, int question, Guid by) =>
            me.SendAsync(new BoardCommand.RestoreAnswer(new StageId(stage), question, new ParticipantId(by)) { Id = me.CommandId }));
    }
}
