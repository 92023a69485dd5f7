using Karavaan.Web.Live;
using Karavaan.Web.Shared.Doors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Karavaan.Web.Shared;

/// <summary>Groups of endpoints that know who is asking before anything else happens.</summary>
public static class Entrances
{
    /// <summary>The most bytes of a form: a pasted page of any script has to be read before it can be refused with words.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>What a participant does: <c>/w/{code}</c>.</summary>
    public static RouteGroupBuilder MapParticipant(this IEndpointRouteBuilder routes) => routes.MapEntrance("/w/{code}", Surface.Phone);

    /// <summary>What a facilitator of the workshop does: <c>/w/{code}/desk</c>.</summary>
    public static RouteGroupBuilder MapDesk(this IEndpointRouteBuilder routes) => routes.MapEntrance("/w/{code}/desk", Surface.Desk);

    /// <summary>What the projector shows: <c>/w/{code}/screen</c>.</summary>
    public static RouteGroupBuilder MapScreen(this IEndpointRouteBuilder routes) => routes.MapEntrance("/w/{code}/screen", Surface.Screen);

    /// <summary>
    /// Forms that say <c>_method</c> (put or delete) get that method, and no form of a workshop is larger than
    /// <see cref="MostBytes"/>. Has to stand before routing.
    /// </summary>
    public static IApplicationBuilder UseWorkshopForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HasReadableCharset(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        }
        else if (!context.Request.Path.StartsWithSegments("/w") || Origin.IsSafe(context.Request) || await TryReadAsync(context))
        {
            await next(context);
        }
    });

    /// <summary>Lets in whoever <paramref name="surface"/> of the request says that they are, if they are.</summary>
    internal static void LetIn(this IEndpointConventionBuilder endpoints, Func<HttpContext, Surface> surface) =>
        endpoints.Wrap(inside => context => LetInAsync(context, surface(context), inside));

    private static RouteGroupBuilder MapEntrance(this IEndpointRouteBuilder routes, string path, Surface surface)
    {
        // The Origin says what an antiforgery token would.
        var group = routes.MapGroup(path).DisableAntiforgery();
        group.LetIn(_ => surface);
        return group.RequireOurOrigin();
    }

    private static async Task LetInAsync(HttpContext context, Surface surface, RequestDelegate inside)
    {
        var visit = await context.RequestServices.GetRequiredService<Entrance>().FindAsync(context, surface);
        if (visit is { IsElsewhere: false })
        {
            visit.Enter(context);
            await (context.RequestServices.GetRequiredService<Pace>().Allows(visit, Origin.IsSafe(context.Request)) ? inside(context) : Pace.Refuse(context));
        }
        else if (visit is not null && Reply.WantsJson(context.Request) && !HttpMethods.IsGet(context.Request.Method))
        {
            await Reply.Elsewhere(visit).ExecuteAsync(context);
        }
        else if (context.RequestServices.GetRequiredService<Rooms>().HasEnded($"{context.Request.RouteValues["code"]}"))
        {
            await DoorPage.Draw<EndedPage>(StatusCodes.Status410Gone, PageLanguage.Of(context.Request)).ExecuteAsync(context);
        }
        else if (!HttpMethods.IsGet(context.Request.Method) || Reply.WantsJson(context.Request) || context.Request.Headers.Upgrade.Count > 0)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (surface == Surface.Phone)
        {
            context.Response.Redirect($"/j/{Uri.EscapeDataString((string)context.Request.RouteValues["code"]!)}");
        }
        else if (context.User.Identity?.IsAuthenticated == true)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            await context.ChallengeAsync();
        }
    }

    /// <summary>Reading a form in UTF-7 throws, because .NET doesn't speak it any more; no browser sends it.</summary>
    private static bool HasReadableCharset(HttpRequest request)
    {
        try
        {
            _ = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type.Encoding : null;
            return true;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }

    private static async Task<bool> TryReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostBytes;
        }

        try
        {
            if (context.Request.HasFormContentType && (await context.Request.ReadFormAsync())["_method"].ToString() is { Length: > 0 } method)
            {
                context.Request.Method = method.ToUpperInvariant() is "PUT" or "DELETE" ? method.ToUpperInvariant() : context.Request.Method;
            }

            return true;
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            context.Response.StatusCode = (error as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
            return false;
        }
    }
}
