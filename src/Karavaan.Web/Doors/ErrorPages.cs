using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;

namespace Karavaan.Web.Doors;

/// <summary>
/// Answers without words get a page with words, in the browser's language, and a way back. Scripts and pictures get none: they ask for
/// something else than HTML.
/// </summary>
internal static class ErrorPages
{
    public static void Use(IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = DrawAsync,
            StatusCodeSelector = StatusOf,
        });
        app.UseStatusCodePages(context => DrawAsync(context.HttpContext));
    }

    /// <summary>A form that can't be read (InvalidDataException) is the sender's mistake, not ours.</summary>
    private static int StatusOf(Exception error) => error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static Task DrawAsync(HttpContext context)
    {
        // The exception handler took away every header, those of security too.
        SecurityHeaders.Set(context.Response.Headers);
        var (request, status) = (context.Request, context.Response.StatusCode);
        return WantsPage(request)
            ? DoorPage.Draw<ErrorPage>(
                status,
                PageLanguage.Of(request),
                (nameof(ErrorPage.Trouble), Trouble.Of(status)),
                (nameof(ErrorPage.Back), BackFrom(request, status))).ExecuteAsync(context)
            : Task.CompletedTask;
    }

    private static bool WantsPage(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>Somebody whose form in a workshop failed goes back to that workshop; whose page failed, to the front door.</summary>
    private static string BackFrom(HttpRequest request, int status) =>
        status != StatusCodes.Status404NotFound
        && !HttpMethods.IsGet(request.Method)
        && request.Path.Value?.Split('/') is ["", "w" or "j", { Length: > 0 } code, ..]
            ? $"/w/{Uri.EscapeDataString(code)}"
            : "/";
}
