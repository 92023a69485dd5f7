using Karavaan.Domain.Halls;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Calls;

namespace Karavaan.Web.Halls;

/// <summary>The room itself: who steers, where people look, what they hear.</summary>
public static class HallServices
{
    /// <summary>What the three surfaces show of it.</summary>
    public static IServiceCollection AddHall(this IServiceCollection services) => services
        .AddFragment<DeskWheel>().AddFragment<DeskHall>().AddFragment<PhoneDown>().AddFragment<PhoneHall>()
        .AddFragment<ScreenBlank>().AddFragment<ScreenGong>().AddFragment<ScreenKeys>();

    /// <summary>The desk's keys.</summary>
    public static void MapHall(this RouteGroupBuilder desk)
    {
        var hall = desk.MapGroup("hall");
        hall.MapPut("wheel", (CurrentDesk me) => me.SendAsync(new HallCommand.TakeWheel { Id = me.CommandId }));
        hall.MapPut("phones", (CurrentDesk me) => me.SendAsync(new HallCommand.LayPhones(true) { Id = me.CommandId }));
        hall.MapDelete("phones", (CurrentDesk me) => me.SendAsync(new HallCommand.LayPhones(false) { Id = me.CommandId }));
        hall.MapPut("blank", (CurrentDesk me) => me.SendAsync(new HallCommand.BlankScreen(true) { Id = me.CommandId }));
        hall.MapDelete("blank", (CurrentDesk me) => me.SendAsync(new HallCommand.BlankScreen(false) { Id = me.CommandId }));
        hall.MapPost("gong", (CurrentDesk me) => me.SendAsync(new HallCommand.SoundGong { Id = me.CommandId }));
        hall.MapPost("call", (CurrentDesk me) => me.SendAsync(new HallCommand.CallEveryone { Id = me.CommandId }));
        hall.MapPut("guide", (CurrentDesk me) => me.SendAsync(new HallCommand.Guide(true) { Id = me.CommandId }));
        hall.MapDelete("guide", (CurrentDesk me) => me.SendAsync(new HallCommand.Guide(false) { Id = me.CommandId }));
    }
}
