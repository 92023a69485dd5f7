using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Helping;

/// <summary>'Hulp, graag': a table asks, the desk sees it and comes.</summary>
public static class HelpEndpoints
{
    /// <summary>The fragments.</summary>
    public static IServiceCollection AddHelp(this IServiceCollection services) =>
        services.AddFragment<HelpLine>().AddFragment<HelpCalls>();

    /// <summary>Asking, promising, and that it is over.</summary>
    public static void MapHelp(RouteGroupBuilder participant, RouteGroupBuilder desk)
    {
        participant.MapPut("help", (CurrentParticipant me) => me.SendAsync(new RosterCommand.AskHelp { Id = me.CommandId }));
        participant.MapDelete("help", (CurrentParticipant me, [FromForm] int group) =>
            me.SendAsync(new RosterCommand.EndHelp(new GroupId(group)) { Id = me.CommandId }));
        desk.MapPut("help/{group:int}", (CurrentDesk me, int group) =>
            me.SendAsync(new RosterCommand.PromiseHelp(new GroupId(group)) { Id = me.CommandId }));
        desk.MapDelete("help/{group:int}", (CurrentDesk me, int group) =>
            me.SendAsync(new RosterCommand.EndHelp(new GroupId(group)) { Id = me.CommandId }));
    }
}
