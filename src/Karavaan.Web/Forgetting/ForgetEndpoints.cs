using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Forgetting;

/// <summary>The promise at the door: 'vergeet mij', names that go by themselves, a workshop that is deleted with everything.</summary>
public static class ForgetEndpoints
{
    /// <summary>What forgetting needs.</summary>
    public static IServiceCollection AddForgetting(this IServiceCollection services) =>
        services.AddSingleton<NameSweep>()
            .AddSingleton<IRetention>(s => s.GetRequiredService<NameSweep>()).AddHostedService(s => s.GetRequiredService<NameSweep>());

    /// <summary>A participant's own way out, and the owner's page to delete a workshop.</summary>
    public static void MapForgetting(this IEndpointRouteBuilder app, RouteGroupBuilder participant)
    {
        participant.MapGet("forget", IResult (CurrentParticipant me) => new RazorComponentResult<ForgetPage>(new { me.Scene, Who = me.Id }));
        participant.MapPost("forget", ForgetAsync);
        participant.MapGet("kept", async Task<IResult> (CurrentParticipant me, EventLog log, CancellationToken cancellation) =>
            new RazorComponentResult<KeptPage>(new { me.Scene, Who = me.Id, Kept = await Kept.OfAsync(me.Scene.State, me.Id, log, cancellation) }));
        participant.MapGet("kept.json", async Task<IResult> (CurrentParticipant me, EventLog log, CancellationToken cancellation) =>
            Results.File((await Kept.OfAsync(me.Scene.State, me.Id, log, cancellation)).ToJson(me.Scene.State.Row), "application/json", "karavaan.json"));
        app.MapDeletion();
    }

    private static async Task<IResult> ForgetAsync(HttpContext context, CurrentParticipant me, [FromForm] string? sure)
    {
        if (sure != "yes")
        {
            return new SeeOther($"/w/{me.Scene.Code}/forget");
        }

        var bearers = await me.BearersAsync();
        var outcome = await me.Room.SendAsync(new RosterCommand.Forget(me.Id) { Id = me.CommandId }, me.By);
        if (!outcome.IsAccepted)
        {
            return new SeeOther($"/w/{me.Scene.Code}/forget");
        }

        var tokens = bearers.Where(bearer => bearer.Who == me.Id)
            .Aggregate(DeviceTokens.Of(context.Request), (left, bearer) => left.Without(bearer.Token));
        LiveCookies.SetParticipants(context.Response, me.Room.State.Row, tokens);
        LiveCookies.SetTurn(context.Response, me.Room.State.Row, null);
        return new RazorComponentResult<ForgottenPage>(new { me.Scene, Who = me.Id, IsShared = tokens.Tokens.Count > 0 });
    }
}
