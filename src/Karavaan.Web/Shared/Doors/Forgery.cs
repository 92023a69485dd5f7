using Microsoft.AspNetCore.Antiforgery;

namespace Karavaan.Web.Shared.Doors;

/// <summary>Keeps forms of other sites out.</summary>
internal static class Forgery
{
    /// <summary>
    /// Every form of these endpoints has a token of ours, or gets 400. On the group, because the framework checks only handlers that bind
    /// form fields by attribute.
    /// </summary>
    public static RouteGroupBuilder RefuseForgery(this RouteGroupBuilder group) => group.AddEndpointFilter(async (call, next) =>
    {
        var context = call.HttpContext;
        return HttpMethods.IsGet(context.Request.Method)
            || await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context)
            ? await next(call)
            : Results.StatusCode(StatusCodes.Status400BadRequest);
    });
}
