using Karavaan.Domain.Templates;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Authoring;

/// <summary>Phone and screen as their own pages draw them, at a moment of a stage of a template; to look at in a frame, where nothing runs.</summary>
internal static class PreviewEndpoints
{
    public static Task<IResult> Phone(HttpContext context, Guid template, int stage, OwnTemplateStore drafts, IEnumerable<IPage> pages, TimeProvider clock) =>
        ShowAsync(context, template, stage, drafts, pages.Single(page => page.Surface == Surface.Phone), Viewer.Phone(PreviewRoom.Guest), clock);

    public static Task<IResult> Screen(HttpContext context, Guid template, int stage, OwnTemplateStore drafts, IEnumerable<IPage> pages, TimeProvider clock) =>
        ShowAsync(context, template, stage, drafts, pages.Single(page => page.Surface == Surface.Screen), Viewer.Screen, clock);

    private static async Task<IResult> ShowAsync(
        HttpContext context, Guid template, int stage, OwnTemplateStore drafts, IPage page, Viewer viewer, TimeProvider clock)
    {
        if (await drafts.FindAsync(template, SignedIn.Asking(context), context.RequestAborted) is not { } draft
            || TemplateReader.Read(draft.Text).Template is not { } read
            || PreviewRoom.In(read, stage, DraftPaths.MomentIn(context.Request), clock.GetUtcNow()) is not { } room)
        {
            return Results.NotFound();
        }

        SecurityHeaders.StandInFrame(context.Response.Headers);
        context.Response.Headers.CacheControl = "no-store";
        // No workshop shows the pictures yet: they are the facilitator's own.
        return page.Show(new Scene(room, Words.For(read.Language)) { Pictures = PictureChoice.Mine }, viewer);
    }
}
