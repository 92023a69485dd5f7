using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Proxies;

/// <summary>
/// Somebody without a phone takes part through the desk. The desk's browser becomes theirs for as long as it fills in for them, so
/// that every stage works as on a phone; who was entered like this stays marked.
/// </summary>
public static class ProxyEndpoints
{
    /// <summary>The desk's panel and the line on the page that it fills in.</summary>
    public static IServiceCollection AddProxies(this IServiceCollection services) =>
        services.AddFragment<ProxyDesk>().AddFragment<ProxyLine>();

    /// <summary>Entering somebody, and filling in for them.</summary>
    public static void MapProxies(this RouteGroupBuilder desk)
    {
        desk.MapPost("people", EnterAsync);
        desk.MapPost("people/{id:guid}/visit", VisitAsync);
    }

    private static Task<IResult> EnterAsync(CurrentDesk me, [FromForm] string? name, [FromForm] string? organisation, [FromForm] int? group)
    {
        var (called, from) = (PersonNames.Clean(name, int.MaxValue), PersonNames.Clean(organisation, int.MaxValue));
        if (called.Length == 0)
        {
            return me.RefuseAsync(RefusalCode.TextEmpty);
        }

        if ((TooLong(called, PersonNames.Longest) ?? TooLong(from, PersonNames.LongestOrganisation)) is { } counts)
        {
            return me.RefuseAsync(RefusalCode.TextTooLong, counts);
        }

        var who = new ParticipantId(me.CommandId);
        var row = me.Room.State.Row;
        return me.SendAsync(
            new RosterCommand.Join(who, null, group is { } number ? new GroupId(number) : null) { Id = me.CommandId },
            new SideWrite.SavePerson(new(who, row.Id, called, from, row.Language, "", "", HasPhone: false)));
    }

    /// <summary>The most characters and how many it has; <c>null</c>: it fits.</summary>
    private static string[]? TooLong(string text, int most) => text.Length > most ? [$"{most}", $"{text.Length}"] : null;

    /// <summary>Only for who has no phone: a desk is nobody's phone behind their back.</summary>
    private static async Task<IResult> VisitAsync(HttpContext context, CurrentDesk me, PeopleStore people, Guid id)
    {
        var who = new ParticipantId(id);
        if (me.Room.State.Workshop.Programme.IsClosed)
        {
            return await me.RefuseAsync(RefusalCode.WorkshopClosed);
        }

        if (me.Room.State.Workshop.Roster.Find(who) is not { IsByDesk: true } || me.Scene.People.Find(who) is null)
        {
            return Results.NotFound();
        }

        var token = Token.Draw();
        var code = await people.FindReturnCodeAsync(who) ?? Codes.DrawReturnCode();
        var outcome = await me.Room.SendAsync(
            new RosterCommand.ChangePerson(who) { Id = me.CommandId }, new Actor.Facilitator(me.Id), new SideWrite.SaveToken(who, token.Hash, code));
        if (outcome.IsAccepted && !outcome.IsRepeat)
        {
            LiveCookies.SetTurn(context.Response, me.Room.State.Row, null);
            LiveCookies.SetParticipants(context.Response, me.Room.State.Row, DeviceTokens.Of(context.Request).First(token));
        }

        return new SeeOther($"/w/{me.Scene.Code}");
    }
}
