using Microsoft.AspNetCore.Antiforgery;

namespace Karavaan.Web.Library;

/// <summary>Puts the library into the program.</summary>
public static class LibrarySetup
{
    /// <summary>The library, and what is done with one's own templates in it; for signed-in facilitators.</summary>
    public static void MapLibrary(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/templates").RequireAuthorization().AddEndpointFilter(RefuseForgery);
        group.MapGet("library", LibraryEndpoints.Show);
        group.MapPost("library/copies", LibraryEndpoints.Copy);
        group.MapPost("{template:guid}/title", LibraryEndpoints.Rename);
        group.MapPost("{template:guid}/archive", LibraryEndpoints.Archive);
        group.MapPost("{template:guid}/sharing", LibraryEndpoints.Share);
    }

    /// <summary>On the group, because the framework checks only handlers that bind form fields by attribute.</summary>
    private static async ValueTask<object?> RefuseForgery(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var context = call.HttpContext;
        return HttpMethods.IsGet(context.Request.Method)
            || await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context)
            ? await next(call)
            : Results.StatusCode(StatusCodes.Status400BadRequest);
    }
}
