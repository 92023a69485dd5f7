using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Karavaan.Web.Publications;

/// <summary>Proves who may read results; whoever may not has been answered.</summary>
internal sealed class ResultsDoor(
    Entrance entrance, Rooms rooms, PublicationStore publications, WorkshopStore workshops, WrongCodes wrong)
{
    /// <summary>The desk before the phone: a facilitator who also takes part can still share.</summary>
    public async Task<Reading?> FindOwnAsync(HttpContext context)
    {
        var visit = await entrance.FindAsync(context, Surface.Desk) ?? await entrance.FindAsync(context, Surface.Phone);
        if (visit is null)
        {
            var code = (string)context.Request.RouteValues["code"]!;
            context.Response.Redirect(await SharedAsync(context, code) ?? $"/j/{Uri.EscapeDataString(code)}");
            return null;
        }

        var row = visit.Room.State.Row;
        var link = (await publications.OfAsync(row.Id, context.RequestAborted)).FirstOrDefault(ResultsEndpoints.IsShared);
        return new(visit.Room, visit.Words, Reading.OwnPath(row.Code), link, visit.Viewer.Participant, visit.Viewer.Surface == Surface.Desk);
    }

    /// <summary>Without a cookie: the slug is enough, as long as it was not withdrawn.</summary>
    public async Task<Reading?> FindPublicAsync(HttpContext context)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        var slug = ((string)context.Request.RouteValues["slug"]!).ToLowerInvariant();
        if (await publications.FindAsync(slug, context.RequestAborted) is not { } publication)
        {
            // The error page has the words.
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return null;
        }

        if (ResultsEndpoints.IsShared(publication) && await rooms.OpenAsync(publication.Workshop) is { } room)
        {
            return new(room, PageLanguage.Of(context.Request, room.State.Row.Language), Reading.PublicPath(publication.Slug), publication, null, false);
        }

        await SayGoneAsync(context, publication);
        return null;
    }

    /// <summary>
    /// The QR on the wall is for everybody: who took no part reads what the desk shared, if it did. Trying out codes is slowed down as
    /// at the front door.
    /// </summary>
    private async Task<string?> SharedAsync(HttpContext context, string code)
    {
        var link = await wrong.LookAsync(context, $"results/{Codes.Normalize(code)}", async () =>
            await rooms.FindAsync(code) is { } room
                ? (await publications.OfAsync(room.State.Row.Id, context.RequestAborted)).FirstOrDefault(ResultsEndpoints.IsShared)
                : null);
        return link is null ? null : Reading.PublicPath(link.Slug);
    }

    private async Task SayGoneAsync(HttpContext context, Publication publication)
    {
        var words = PageLanguage.Of(context.Request, (await workshops.FindAsync(publication.Workshop, context.RequestAborted))?.Language ?? "nl");
        context.Response.Headers.CacheControl = "no-cache";
        await new RazorComponentResult<GonePage>(new { Words = words }) { StatusCode = StatusCodes.Status410Gone }.ExecuteAsync(context);
    }
}
