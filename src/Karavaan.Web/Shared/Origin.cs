namespace Karavaan.Web.Shared;

/// <summary>
/// Does a request come from a page of ours? The guard of every unsafe request beside SameSite cookies: it needs no token, so it
/// survives restarts and works on a LAN without https, where Sec-Fetch-Site is missing (W3C Fetch Metadata) but Origin is not.
/// </summary>
public static class Origin
{
    /// <summary>
    /// True when the Origin's host and port are those that the request was sent to. Without an Origin, Sec-Fetch-Site decides, and
    /// without that the Referer; a request that says nothing at all is refused.
    /// </summary>
    public static bool IsOurs(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != "null")
        {
            return IsHost(origin, request);
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site.Length > 0 ? site is "same-origin" or "none" : IsHost(request.Headers.Referer.ToString(), request);
    }

    /// <summary>Refuses unsafe requests from elsewhere with 403, before anything of them is read.</summary>
    public static T RequireOurOrigin<T>(this T endpoints)
        where T : IEndpointConventionBuilder
    {
        endpoints.Wrap(inside => context => IsSafe(context.Request) || IsOurs(context.Request) ? inside(context) : Refuse(context));
        return endpoints;
    }

    internal static bool IsSafe(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);

    internal static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>Puts something around the endpoints, before their parameters are bound.</summary>
    internal static void Wrap(this IEndpointConventionBuilder endpoints, Func<RequestDelegate, RequestDelegate> around) =>
        endpoints.Add(endpoint => endpoint.RequestDelegate = around(endpoint.RequestDelegate!));

    private static bool IsHost(string address, HttpRequest request) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
