using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Rehearsals;

/// <summary>'Oefenen': simulated people in a workshop that is only played.</summary>
public static class RehearsalEndpoints
{
    /// <summary>The people, and what drives them.</summary>
    public static IServiceCollection AddRehearsals(this IServiceCollection services) =>
        services.AddFragment<PlayedCount>().AddSingleton<Rehearsals>().AddHostedService(s => s.GetRequiredService<Rehearsals>());

    /// <summary>The desk's panel; a real evening has none, and gets nobody.</summary>
    public static void MapRehearsal(this RouteGroupBuilder desk) => desk.MapPut("rehearsal", AskAsync);

    private static async Task<IResult> AskAsync(
        HttpContext context, CurrentDesk me, Rehearsals rehearsals, ILoggerFactory loggers, [FromForm] int? people, [FromForm] string? wish)
    {
        if (me.Scene.Workshop.Programme.IsClosed)
        {
            return await me.RefuseAsync(RefusalCode.WorkshopClosed);
        }

        if (!me.Scene.State.Row.IsRehearsal)
        {
            return Results.StatusCode(StatusCodes.Status409Conflict);
        }

        await rehearsals.AskAsync(
            me.Scene.State, people ?? RehearsalStand.Usual, Enum.TryParse<RehearsalWish>(wish, out var asked) ? asked : RehearsalWish.Pause);
        if (!Reply.WantsJson(context.Request))
        {
            return new SeeOther($"/w/{me.Scene.Code}/desk");
        }

        var version = rehearsals.Version;
        Op[] ops = [new Op.Replace(RehearsalPanel.Id, version, await DrawAsync(context, loggers, me.Scene, rehearsals.Of(me.Room.State), version))];
        return Results.Json(new { saved = true, version = me.Room.State.Version, ops }, Reply.Json);
    }

    private static async Task<string> DrawAsync(HttpContext context, ILoggerFactory loggers, Scene scene, RehearsalStand stand, int version)
    {
        await using var renderer = new HtmlRenderer(context.RequestServices, loggers);
        RenderFragment panel = builder =>
        {
            builder.OpenComponent<RehearsalPanel>(0);
            builder.AddComponentParameter(1, nameof(RehearsalPanel.Scene), scene);
            builder.AddComponentParameter(2, nameof(RehearsalPanel.Stand), stand);
            builder.AddComponentParameter(3, nameof(RehearsalPanel.Version), version);
            builder.CloseComponent();
        };
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Backdrop>(ParameterView.FromDictionary(
            new Dictionary<string, object?> { [nameof(Backdrop.Scene)] = scene, [nameof(Backdrop.ChildContent)] = panel }))).ToHtmlString());
    }
}
