using System.Text.Json;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Publications.Papers;

/// <summary>Tells who tapped a document how its making goes on, as server-sent events, until it lies ready. Who hears nothing just downloads it.</summary>
internal static class Making
{
    /// <summary>Who asks again so soon knows nothing new.</summary>
    private static readonly TimeSpan step = TimeSpan.FromMilliseconds(500);

    /// <summary>Longer than any document takes; then the download itself says what is wrong.</summary>
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(1);

    public static async Task TellAsync(HttpContext context, Words words, Workshop workshop, Task<DocumentFile> making, TimeProvider clock)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var begun = clock.GetTimestamp();
        while (!making.IsCompleted && clock.GetElapsedTime(begun) < longest)
        {
            await Task.WhenAny(making, Task.Delay(step, clock, context.RequestAborted));
            if (!making.IsCompleted && !context.RequestAborted.IsCancellationRequested)
            {
                await SayAsync(context, words[ResultsText.Making, workshop.Board.Notes.Count, workshop.Charter.Articles.Count, (int)clock.GetElapsedTime(begun).TotalSeconds], false);
            }

            context.RequestAborted.ThrowIfCancellationRequested();
        }

        await SayAsync(context, making.IsCompletedSuccessfully ? (await making).Told(words) : "", true);
    }

    private static async Task SayAsync(HttpContext context, string words, bool isReady)
    {
        await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(new { words, isReady }, Reply.Json)}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
