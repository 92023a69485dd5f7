using Karavaan.Domain;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Karavaan.Web.Companions;

/// <summary>A phone that goes from hand to hand.</summary>
public static class CompanionEndpoints
{
    /// <summary>The fragment below the task.</summary>
    public static IServiceCollection AddCompanions(this IServiceCollection services) => services.AddFragment<TurnOffer>();

    /// <summary>Handing over, the page that shows nothing of anybody, and taking over.</summary>
    public static void MapCompanions(this RouteGroupBuilder participant)
    {
        participant.MapPost("turn/{id:guid}", HandAsync);
        participant.MapGet("turn", ShowAsync);
        participant.MapPut("turn/{id:guid}", TakeAsync);
    }

    private static async Task<IResult> HandAsync(HttpContext context, CurrentParticipant me, Guid id)
    {
        var next = Find(await me.BearersAsync(), new(id));
        if (next is not null && next.Who != me.Id)
        {
            LiveCookies.SetTurn(context.Response, me.Room.State.Row, next.Who);
        }

        return new SeeOther($"/w/{me.Scene.Code}{(next is null ? "" : "/turn")}");
    }

    private static async Task<IResult> ShowAsync(HttpContext context, CurrentParticipant me)
    {
        context.Response.Headers.CacheControl = "no-store";
        return LiveCookies.TurnOf(context.Request) is { } to && Find(await me.BearersAsync(), to) is { } next
            ? new RazorComponentResult<HandOverPage>(new { me.Scene, Next = next.Who, Before = me.Id })
            : new SeeOther($"/w/{me.Scene.Code}");
    }

    private static async Task<IResult> TakeAsync(HttpContext context, CurrentParticipant me, Guid id)
    {
        if (Find(await me.BearersAsync(), new(id)) is { } taker)
        {
            LiveCookies.SetParticipants(context.Response, me.Room.State.Row, DeviceTokens.Of(context.Request).First(taker.Token));
        }

        LiveCookies.SetTurn(context.Response, me.Room.State.Row, null);
        return new SeeOther($"/w/{me.Scene.Code}");
    }

    private static Bearer? Find(Sequence<Bearer> bearers, ParticipantId who) => bearers.FirstOrDefault(bearer => bearer.Who == who);
}
