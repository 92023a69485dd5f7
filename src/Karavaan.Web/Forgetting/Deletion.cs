using Karavaan.Web.Live;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Forgetting;

/// <summary>A workshop is deleted with everything, by who made it, who types its code to say that they mean it.</summary>
internal static class Deletion
{
    private const string Mine = "/desk";

    public static void MapDeletion(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup($"{Mine}/{{id:guid}}/deletion").RequireAuthorization().RefuseForgery();
        group.MapGet("", ShowAsync);
        group.MapPost("", DeleteAsync);
        group.MapPost("rehearsal", RemoveRehearsalAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Guid id, WorkshopStore workshops) =>
        await OwnAsync(context, id, workshops) is { } row ? Page(context, StatusCodes.Status200OK, row, "") : Results.NotFound();

    private static async Task<IResult> DeleteAsync(HttpContext context, Guid id, WorkshopStore workshops, Rooms rooms, EventLog log)
    {
        if (await OwnAsync(context, id, workshops) is not { } row)
        {
            return Results.NotFound();
        }

        var typed = (await context.Request.ReadFormAsync(context.RequestAborted))["typed"].ToString();
        if (Codes.Normalize(typed) != row.Code)
        {
            return Page(context, StatusCodes.Status422UnprocessableEntity, row, typed);
        }

        return await RemoveAsync(row, rooms, log);
    }

    /// <summary>Nothing in a rehearsal is anybody's: it goes with one tap. Of a real evening the code is asked all the same.</summary>
    private static async Task<IResult> RemoveRehearsalAsync(HttpContext context, Guid id, WorkshopStore workshops, Rooms rooms, EventLog log) =>
        await OwnAsync(context, id, workshops) is not { } row ? Results.NotFound()
        : row.IsRehearsal ? await RemoveAsync(row, rooms, log)
        : new SeeOther($"{Mine}/{id}/deletion");

    private static async Task<IResult> RemoveAsync(WorkshopRow row, Rooms rooms, EventLog log)
    {
        await rooms.EndAsync(row);
        await log.DeleteAsync(row.Id, CancellationToken.None);
        return new SeeOther(Mine);
    }

    private static async Task<WorkshopRow?> OwnAsync(HttpContext context, Guid id, WorkshopStore workshops) =>
        await workshops.FindAsync(new WorkshopId(id), context.RequestAborted) is { } row && row.Owner == SignedIn.Facilitator(context.User)
            ? row
            : null;

    private static IResult Page(HttpContext context, int status, WorkshopRow row, string typed) => DoorPage.Draw<DeletionPage>(
        status, PageLanguage.Of(context.Request), (nameof(DeletionPage.Workshop), row), (nameof(DeletionPage.Typed), typed));
}
