using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Desk;

/// <summary>What the facilitator steers: stage, time, locks, reveals, slides, closing, undo.</summary>
public static class DeskEndpoints
{
    private static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);

    /// <summary>The page and its fragments.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddPage<DeskPages>()
        .AddFragment<DeskCount>().AddFragment<DeskReady>().AddFragment<DeskProgramme>().AddFragment<DeskNow>().AddFragment<DeskDrift>().AddFragment<DeskActions>().AddFragment<DeskMain>()
        .AddFragment<DeskNotes>().AddFragment<DeskGroups>().AddFragment<DeskPeople>().AddFragment<DeskPerson>().AddFragment<PlaceQuestion>();

    /// <summary>The page and its keys.</summary>
    public static void MapDeskPage(this RouteGroupBuilder desk)
    {
        desk.MapGet("", (CurrentDesk me) => me.Page());
        desk.MapPut("stage", (CurrentDesk me, [FromForm] int from, [FromForm] int to) =>
            me.SendAsync(new ProgrammeCommand.GoToStage(new StageId(from), new StageId(to)) { Id = me.CommandId }));
        desk.MapPut("stages/{stage:int}/minutes", (CurrentDesk me, int stage, [FromForm] int minutes) =>
            me.SendAsync(new ProgrammeCommand.PlanMinutes(new StageId(stage), minutes) { Id = me.CommandId }));
        desk.MapPut("timer", (CurrentDesk me, [FromForm] int stage, [FromForm] bool running) => me.SendAsync(
            running
                ? new ProgrammeCommand.StartTimer(new StageId(stage)) { Id = me.CommandId }
                : new ProgrammeCommand.PauseTimer(new StageId(stage)) { Id = me.CommandId }));
        desk.MapPost("timer/minutes", (CurrentDesk me, [FromForm] int stage) =>
            me.SendAsync(new ProgrammeCommand.ExtendTimer(new StageId(stage), OneMinute) { Id = me.CommandId }));
        desk.MapPut("locks/{stage:int}", (CurrentDesk me, int stage) =>
            me.SendAsync(new ProgrammeCommand.LockStage(new StageId(stage)) { Id = me.CommandId }));
        desk.MapDelete("locks/{stage:int}", (CurrentDesk me, int stage) =>
            me.SendAsync(new ProgrammeCommand.UnlockStage(new StageId(stage)) { Id = me.CommandId }));
        desk.MapPut("reveals/{stage:int}", (CurrentDesk me, int stage) =>
            me.SendAsync(new ProgrammeCommand.RevealStage(new StageId(stage)) { Id = me.CommandId }));
        desk.MapDelete("reveals/{stage:int}", (CurrentDesk me, int stage) =>
            me.SendAsync(new ProgrammeCommand.CoverStage(new StageId(stage)) { Id = me.CommandId }));
        desk.MapPut("slides/{stage:int}", (CurrentDesk me, int stage, [FromForm] int slide) =>
            me.SendAsync(new ProgrammeCommand.ShowSlide(new StageId(stage), slide) { Id = me.CommandId }));
        desk.MapPut("code", (CurrentDesk me) => me.SendAsync(new ProgrammeCommand.ShowCode(true) { Id = me.CommandId }));
        desk.MapDelete("code", (CurrentDesk me) => me.SendAsync(new ProgrammeCommand.ShowCode(false) { Id = me.CommandId }));
        desk.MapPut("closing", (CurrentDesk me) => me.SendAsync(new ProgrammeCommand.CloseWorkshop { Id = me.CommandId }, Closing.Of(me, true)));
        desk.MapDelete("closing", (CurrentDesk me) => me.SendAsync(new ProgrammeCommand.ReopenWorkshop { Id = me.CommandId }, Closing.Of(me, false)));
        desk.MapDelete("last-action", (CurrentDesk me) => me.SendAsync(new ProgrammeCommand.Undo { Id = me.CommandId }));
        desk.MapDeskPeople();
    }
}
