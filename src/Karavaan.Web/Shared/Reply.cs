using System.Text.Encodings.Web;
using System.Text.Json;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Microsoft.Net.Http.Headers;

namespace Karavaan.Web.Shared;

/// <summary>Turns the outcome of a command into an answer: JSON for our client, a page for a browser without script.</summary>
internal sealed class Reply(CatchUp catchUp, IEnumerable<IPage> pages)
{
    /// <summary>After so many seconds somebody whose words could not be saved may try again.</summary>
    public const int RetryAfterSeconds = 2;

    /// <summary>As the hub writes: HTML inside JSON stays readable, because no JSON of ours is put into HTML.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Does our client ask?</summary>
    public static bool WantsJson(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The answer to this request.</summary>
    public async Task<IResult> ToAsync(HttpContext context, Visit visit, Outcome outcome)
    {
        if (outcome.IsFailed)
        {
            context.Response.Headers[HeaderNames.RetryAfter] = $"{RetryAfterSeconds}";
        }

        if (WantsJson(context.Request))
        {
            return await ToJsonAsync(visit, outcome);
        }

        return outcome.IsAccepted ? new SeeOther(PathOf(visit)) : new WithStatus(StatusOf(outcome), PageOf(visit, WordsOf(visit, outcome)));
    }

    /// <summary>A final answer for who is not on this device any more, so that what others wrote on it doesn't wait behind it.</summary>
    public static IResult Elsewhere(Visit visit)
    {
        const RefusalCode Code = RefusalCode.NotInWorkshop;
        visit.Room.Count(new(Decision.Refuse(Code), visit.Room.State.Version, [], false));
        return Results.Json(
            new { saved = false, code = Code.ToString(), words = visit.Words[RefusalsText.NotInWorkshop] }, Json, statusCode: StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<IResult> ToJsonAsync(Visit visit, Outcome outcome)
    {
        if (!outcome.IsAccepted)
        {
            var code = outcome.Refusal?.Code.ToString() ?? nameof(LiveText.NotSaved);
            return Results.Json(new { saved = false, code, words = WordsOf(visit, outcome) }, Json, statusCode: StatusOf(outcome));
        }

        var ops = await catchUp.BringAsync(visit.Room, visit.Viewer, outcome);
        return Results.Json(new { saved = true, version = outcome.Version, ops }, Json);
    }

    private IResult PageOf(Visit visit, string notice) =>
        pages.Single(p => p.Surface == visit.Viewer.Surface).Show(visit.Scene, visit.Viewer, notice);

    private static int StatusOf(Outcome outcome) =>
        outcome.IsFailed ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity;

    private static string WordsOf(Visit visit, Outcome outcome) => outcome.Refusal is { } refusal
        ? visit.Words[RefusalsText.Named(refusal.Code.ToString()), [.. refusal.Arguments]]
        : visit.Words[LiveText.NotSaved];

    private static string PathOf(Visit visit) =>
        $"/w/{visit.Room.State.Row.Code}{(visit.Viewer.Surface == Surface.Desk ? "/desk" : "")}";

    /// <summary>Load this with GET: what a form's answer is without script (RFC 9110, 15.4.4).</summary>
    private sealed class SeeOther(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }

    private sealed class WithStatus(int status, IResult page) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            return page.ExecuteAsync(httpContext);
        }
    }
}
