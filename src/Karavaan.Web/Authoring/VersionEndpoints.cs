using Karavaan.Domain.Templates;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Shared.Shelves;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Authoring;

/// <summary>The versions of a template: all of them, one of them, and one put back, which is a new version itself.</summary>
internal static class VersionEndpoints
{
    public static async Task<IResult> List(HttpContext context, Guid template, OwnTemplateStore drafts) =>
        await FindAsync(context, template, drafts) is var (draft, versions)
            ? DoorPage.Draw<VersionsPage>(
                StatusCodes.Status200OK,
                PageLanguage.Of(context.Request),
                (nameof(VersionsPage.Draft), draft),
                (nameof(VersionsPage.Versions), VersionLine.Of(versions)))
            : Results.NotFound();

    /// <summary>A version that went into the next one, because a page saves by itself, is seen there.</summary>
    public static async Task<IResult> Show(HttpContext context, Guid template, int version, OwnTemplateStore drafts) =>
        await FindAsync(context, template, drafts) is var (draft, versions) && versions.LastOrDefault(one => one.Version >= version) is { } found
            ? DoorPage.Draw<VersionPage>(
                StatusCodes.Status200OK, PageLanguage.Of(context.Request), (nameof(VersionPage.Draft), draft), (nameof(VersionPage.Version), found))
            : Results.NotFound();

    public static async Task<IResult> PutBack(HttpContext context, Guid template, int version, OwnTemplateStore drafts)
    {
        if (await FindAsync(context, template, drafts) is not var (draft, versions)
            || versions.FirstOrDefault(one => one.Version == version) is not { } found
            || TemplateReader.Read(found.Text).Template is not { } read)
        {
            return Results.NotFound();
        }

        // What another tab saved in between is a version too, so nothing is lost by going before it.
        var answer = await drafts.SaveAsync(template, draft.Owner, draft.Version, TemplateFile.Content(read), false, context.RequestAborted);
        return new SeeOther(answer is TemplateSaved.Done ? DraftPaths.Of(template) : DraftPaths.VersionsOf(template));
    }

    private static async Task<(OwnTemplate Draft, IReadOnlyList<TemplateVersion> Versions)?> FindAsync(HttpContext context, Guid template, OwnTemplateStore drafts)
    {
        var who = SignedIn.Asking(context);
        return await drafts.FindAsync(template, who, context.RequestAborted) is { } draft
            ? (draft, await drafts.VersionsAsync(template, who, context.RequestAborted))
            : null;
    }
}
