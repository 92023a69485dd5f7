using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Shared.Groups;

/// <summary>Sitting down at a group.</summary>
public static class GroupEndpoints
{
    /// <summary>The fragment to choose from.</summary>
    public static IServiceCollection AddGroups(this IServiceCollection services) => services.AddFragment<GroupKeys>();

    /// <summary>The participant's route.</summary>
    public static void MapGroups(this RouteGroupBuilder participant) => participant.MapPut("group", (CurrentParticipant me, [FromForm] int group) =>
        me.SendAsync(new RosterCommand.ChooseGroup(new GroupId(group)) { Id = me.CommandId }));
}
