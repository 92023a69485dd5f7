using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Karavaan.Web.Shared.Doors;

/// <summary>A page that holds what somebody typed, or a secret: no cache keeps it.</summary>
internal sealed class Unkept<T>(int status, Dictionary<string, object?> parameters) : IResult
    where T : IComponent
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<T>(parameters) { StatusCode = status }.ExecuteAsync(httpContext);
    }
}
