using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Turns;

namespace Karavaan.Web.Choosing;

/// <summary>Dots for themes, and taking over the proposal.</summary>
public static class ChooseEndpoints
{
    /// <summary>The slice and its fragments.</summary>
    public static IServiceCollection AddChoose(this IServiceCollection services) => services
        .AddStage<ChooseSlice>()
        .AddPersonalAct<ThemeDotsInTurn>()
        .AddFragment<ThemeDot>().AddFragment<ThemeDotsLeft>().AddFragment<ThemeDotProgress>().AddFragment<ThemeBars>().AddFragment<Proposal>().AddFragment<TableTheme>();

    /// <summary>Routes of participants and of the desk.</summary>
    public static void MapChoose(RouteGroupBuilder participant, RouteGroupBuilder desk)
    {
        participant.MapPost("choose/{stage:int}/themes/{theme}/dots", (CurrentParticipant me, int stage, string theme) =>
            me.SendAsync(new BoardCommand.GiveThemeDot(new StageId(stage), theme) { Id = me.CommandId }));
        participant.MapDelete("choose/{stage:int}/themes/{theme}/dots", (CurrentParticipant me, int stage, string theme) =>
            me.SendAsync(new BoardCommand.TakeThemeDot(new StageId(stage), theme) { Id = me.CommandId }));
        desk.MapPut("choose/{stage:int}/proposal", (CurrentDesk me, int stage) =>
            me.SendAsync(new BoardCommand.AcceptProposal(new StageId(stage)) { Id = me.CommandId }));
    }
}
