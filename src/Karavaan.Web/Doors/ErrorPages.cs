using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

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

            // What the sender did is no error of ours, and a line that breaks in the middle of a form least of all.
            SuppressDiagnosticsCallback = context => StatusOf(context.Exception) < StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePages(context => DrawAsync(context.HttpContext));
    }

    /// <summary>
    /// A form that can't be read is the sender's mistake, not ours: as InvalidDataException, as IOException when it ends too soon, and
    /// as either of them inside what antiforgery throws. A disk that can't be written is nobody's: later it may go well.
    /// </summary>
    private static int StatusOf(Exception error) => error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        AntiforgeryValidationException or InvalidDataException => StatusCodes.Status400BadRequest,
        CorruptEventException => StatusCodes.Status503ServiceUnavailable,
        _ when DiskTrouble.Caused(error) => StatusCodes.Status503ServiceUnavailable,
        IOException when error.GetType() == typeof(IOException) => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static Task DrawAsync(HttpContext context)
    {
        // The exception handler took away every header, those of security too.
        SecurityHeaders.Set(context.Response.Headers);
        var (request, status) = (context.Request, context.Response.StatusCode);
        if (DiskTrouble.Caused(ErrorOf(context)))
        {
            context.Response.Headers.RetryAfter = $"{Reply.RetryAfterSeconds}";
        }

        return Reply.WantsJson(request) ? SayAsync(context)
            : WantsPage(request)
            ? DoorPage.Draw<ErrorPage>(
                status,
                PageLanguage.Of(request),
                (nameof(ErrorPage.Trouble), TroubleOf(context)),
                (nameof(ErrorPage.Back), BackFrom(request, status))).ExecuteAsync(context)
            : Task.CompletedTask;
    }

    private static Trouble TroubleOf(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status413PayloadTooLarge && context.Request.ContentLength is { } came
        && context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } fits && came > fits
            ? Trouble.TooMuch(fits, came)
            : IsUnsaved(context) ? Trouble.NotSaved
            : Trouble.Of(ErrorOf(context), context.Response.StatusCode);

    private static Exception? ErrorOf(HttpContext context) => context.Features.Get<IExceptionHandlerFeature>()?.Error;

    /// <summary>Did somebody send something that the disk did not take?</summary>
    private static bool IsUnsaved(HttpContext context) => !HttpMethods.IsGet(context.Request.Method) && DiskTrouble.Caused(ErrorOf(context));

    /// <summary>Our client shows the words beside what was typed, and keeps that.</summary>
    private static Task SayAsync(HttpContext context)
    {
        var (status, words) = (context.Response.StatusCode, PageLanguage.Of(context.Request));
        var code = IsUnsaved(context) ? nameof(LiveText.NotSaved) : $"{status}";
        return Results.Json(new { saved = false, code, words = TroubleOf(context).ReasonIn(words) }, Reply.Json, statusCode: status).ExecuteAsync(context);
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
