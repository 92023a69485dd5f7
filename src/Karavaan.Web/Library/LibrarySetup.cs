using Karavaan.Web.Shared.Doors;

namespace Karavaan.Web.Library;

/// <summary>Puts the library into the program.</summary>
public static class LibrarySetup
{
    /// <summary>The library, and what is done with one's own templates in it; for signed-in facilitators.</summary>
    public static void MapLibrary(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/templates").RequireAuthorization().RefuseForgery();
        group.MapGet("library", LibraryEndpoints.Show);
        group.MapPost("library/copies", LibraryEndpoints.Copy);
        group.MapPost("{template:guid}/title", LibraryEndpoints.Rename);
        group.MapPost("{template:guid}/archive", LibraryEndpoints.Archive);
        group.MapPost("{template:guid}/sharing", LibraryEndpoints.Share);
    }
}
