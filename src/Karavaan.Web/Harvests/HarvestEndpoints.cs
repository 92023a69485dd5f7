using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Turns;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Harvests;

/// <summary>Dots, clusters, harvest lines and the subject.</summary>
public static class HarvestEndpoints
{
    /// <summary>The slice and its fragments.</summary>
    public static IServiceCollection AddHarvest(this IServiceCollection services) => services
        .AddStage<HarvestSlice>()
        .AddPersonalAct<DotsInTurn>().AddPersonalAct<FitInTurn>()
        .AddFragment<ClusterHead>().AddFragment<DeskCluster>().AddFragment<ClusterName>().AddFragment<ClusterNote>()
        .AddFragment<FitCount>().AddFragment<MyFit>().AddFragment<SubjectPollDesk>().AddFragment<SubjectProposals>().AddFragment<SubjectFields>()
        .AddFragment<DotList>().AddFragment<DotNote>().AddFragment<MyDots>().AddFragment<GroupLine>().AddFragment<DeskLine>().AddFragment<DotProgress>().AddFragment<ScreenDots>();

    /// <summary>Routes of participants and of the desk.</summary>
    public static void MapHarvest(RouteGroupBuilder participant, RouteGroupBuilder desk)
    {
        participant.MapPost("harvest/{stage:int}/notes/{note:guid}/dots", (CurrentParticipant me, int stage, Guid note) =>
            me.SendAsync(new BoardCommand.GiveDot(new StageId(stage), new NoteId(note)) { Id = me.CommandId }));
        participant.MapDelete("harvest/{stage:int}/notes/{note:guid}/dots", (CurrentParticipant me, int stage, Guid note) =>
            me.SendAsync(new BoardCommand.TakeDot(new StageId(stage), new NoteId(note)) { Id = me.CommandId }));
        participant.MapPut("harvest/{stage:int}/all-notes", (CurrentParticipant me, int stage) =>
            me.SendAsync(new BoardCommand.OpenNotes(new StageId(stage)) { Id = me.CommandId }));
        participant.MapPut("harvest/{stage:int}/line", (CurrentParticipant me, int stage, [FromForm] string? text) =>
            me.SendAsync(new BoardCommand.WriteHarvest(new StageId(stage), text ?? "") { Id = me.CommandId }));
        participant.MapPut("harvest/{stage:int}/fit", (CurrentParticipant me, int stage, [FromForm] int asked, [FromForm] string? fit) =>
            me.SendAsync(new SubjectCommand.JudgeSubject(new StageId(stage), asked, FitWords.Read(fit)) { Id = me.CommandId }));
        desk.MapPut("harvest/{stage:int}/lines/{group:int}/cover", (CurrentDesk me, int stage, int group) =>
            me.SendAsync(new BoardCommand.HideLine(new StageId(stage), new GroupId(group)) { Id = me.CommandId }));
        desk.MapDelete("harvest/{stage:int}/lines/{group:int}/cover", (CurrentDesk me, int stage, int group) =>
            me.SendAsync(new BoardCommand.RestoreLine(new StageId(stage), new GroupId(group)) { Id = me.CommandId }));
        desk.MapClusters();
        desk.MapPut("subject/poll", (CurrentDesk me) => me.SendAsync(new SubjectCommand.RevealSubjectPoll { Id = me.CommandId }));
        desk.MapDelete("subject/poll", (CurrentDesk me) => me.SendAsync(new SubjectCommand.CoverSubjectPoll { Id = me.CommandId }));
        desk.MapPut("subject", (CurrentDesk me, [FromForm] string? about, [FromForm] string? whom) =>
            me.SendAsync(new BoardCommand.SetSubject(about ?? "", whom ?? "") { Id = me.CommandId }));
    }
}
