using System.Text.Json;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Publications.Papers;

/// <summary>
/// Tells who tapped a document how its making goes on, as server-sent events on one answer, until it lies ready. Who hears nothing just downloads
/// it: the download itself waits until it is made.
/// </summary>
internal static class Making
{
    /// <summary>What is told more often nobody can read.</summary>
    private static readonly TimeSpan step = TimeSpan.FromMilliseconds(400);

    /// <summary>What goes on for longer is told again, so that a listener knows that the line still works.</summary>
    private static readonly TimeSpan silent = TimeSpan.FromSeconds(2);

    /// <summary>Longer than any document takes; then the download itself says what is wrong.</summary>
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(1);

    public static async Task TellAsync(HttpContext context, Words words, FileJob job, TimeProvider clock)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var (begun, said, saidAt) = (clock.GetTimestamp(), "", clock.GetTimestamp());
        while (!job.File.IsCompleted && clock.GetElapsedTime(begun) < longest)
        {
            await Task.WhenAny(job.File, Task.Delay(step, clock, context.RequestAborted));
            context.RequestAborted.ThrowIfCancellationRequested();
            if (!job.File.IsCompleted && job.Told(words) is var now && (now != said || clock.GetElapsedTime(saidAt) >= silent))
            {
                (said, saidAt) = (now, clock.GetTimestamp());
                await SayAsync(context, now, false);
            }
        }

        await SayAsync(context, job.File.IsCompletedSuccessfully ? (await job.File).Told(words) : "", true);
    }

    private static async Task SayAsync(HttpContext context, string words, bool isReady)
    {
        await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(new { words, isReady }, Reply.Json)}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
