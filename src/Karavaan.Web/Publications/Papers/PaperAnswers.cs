using Karavaan.Web.Live;
using Karavaan.Web.Storage;
using Microsoft.Net.Http.Headers;

namespace Karavaan.Web.Publications.Papers;

/// <summary>Papers as answers: from the shelf, written down where they are issued, and asked for again every time.</summary>
internal sealed class PaperAnswers(PaperShelves shelves, Issuing issuing)
{
    /// <summary>For who reads results.</summary>
    public async Task<IResult> ToReaderAsync(HttpContext context, Reading reading, Paper paper)
    {
        context.Response.Headers.CacheControl = reading.IsPublic ? "no-cache" : "private, no-cache";
        return await FileAsync(paper, reading.Room, reading.Link, "", context.RequestAborted);
    }

    /// <summary>For the desk.</summary>
    public async Task<IResult> ToDeskAsync(HttpContext context, Room room, Paper paper, string variant = "")
    {
        context.Response.Headers.CacheControl = "private, no-cache";
        return await FileAsync(paper, room, null, variant, context.RequestAborted);
    }

    private async Task<IResult> FileAsync(Paper paper, Room room, Publication? link, string variant, CancellationToken cancellation)
    {
        var file = await shelves.TakeAsync(paper, room, link, variant);
        if (paper.Issued is { } kind)
        {
            await issuing.IssueAsync(room.State.Row.Id, kind, file, cancellation);
        }

        return Results.File(file.Bytes, file.Type, file.Name, entityTag: new EntityTagHeaderValue(file.Tag));
    }
}
