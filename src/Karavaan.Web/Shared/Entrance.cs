using System.Security.Claims;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Shared;

/// <summary>Proves who is asking: the only way into a workshop.</summary>
internal sealed class Entrance(Rooms rooms, PeopleStore people, WorkshopStore workshops, ScreenStore screens, PairedDeskStore desks)
{
    /// <summary>The visit to this surface of the workshop in the path; <c>null</c>: not here, or not you.</summary>
    public async Task<Visit?> FindAsync(HttpContext context, Surface surface)
    {
        if (context.Request.RouteValues["code"] is not string code || await rooms.FindAsync(code) is not { } room)
        {
            return null;
        }

        return surface switch
        {
            Surface.Phone => await ParticipantAsync(context, room),
            Surface.Desk => await DeskAsync(context, room),
            _ => await ScreenAsync(context, room),
        };
    }

    private async Task<Visit?> ParticipantAsync(HttpContext context, Room room)
    {
        var here = await Bearer.FindAsync(context.Request, room, people);
        if (here.Count == 0)
        {
            return null;
        }

        var asked = Bearer.AskedBy(context.Request) ?? here[0].Who;
        var viewer = context.Request.Query["surface"] == "retelling" ? Viewer.Retelling(asked) : Viewer.Phone(asked);
        return new(room, viewer, await ActorAsync(context, room, asked)) { IsElsewhere = here.All(bearer => bearer.Who != asked) };
    }

    /// <summary>For somebody without a phone the log keeps who at the desk fills it in.</summary>
    private async Task<Actor.Participant> ActorAsync(HttpContext context, Room room, ParticipantId who) =>
        room.State.Workshop.Roster.Find(who) is { IsByDesk: true } && await DeskAsync(context, room) is { By: Actor.Facilitator(var desk) }
            ? new(who) { EnteredBy = desk }
            : new(who);

    private async Task<Visit?> DeskAsync(HttpContext context, Room room)
    {
        var own = Facilitator(context);
        var paired = own is null ? await PairedAsync(context, room) : null;
        return (own ?? paired?.Facilitator) is { } facilitator && await workshops.MayLeadAsync(room.State.Row.Id, facilitator)
            ? new(room, Viewer.Desk with { Language = PageLanguage.ChosenIn(context.Request) }, new Actor.Facilitator(facilitator)) { PairedDesk = paired?.Id }
            : null;
    }

    private async Task<Visit?> ScreenAsync(HttpContext context, Room room)
    {
        var isPaired = context.Request.Cookies[LiveCookies.Screen] is { Length: > 0 } key
            && await screens.IsScreenAsync(room.State.Row.Id, key);
        var desk = await DeskAsync(context, room);
        return isPaired || desk is not null ? new(room, Viewer.Screen, desk?.By) { PairedDesk = isPaired ? null : desk?.PairedDesk } : null;
    }

    /// <summary>A phone that a facilitator made the desk of this workshop.</summary>
    private async Task<PairedDesk?> PairedAsync(HttpContext context, Room room) =>
        context.Request.Cookies[LiveCookies.Desk] is { Length: > 0 } key ? await desks.FindAsync(room.State.Row.Id, key) : null;

    private static FacilitatorId? Facilitator(HttpContext context) =>
        Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? new FacilitatorId(id) : null;
}
