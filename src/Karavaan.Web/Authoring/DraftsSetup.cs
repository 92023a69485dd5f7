using Karavaan.Web.Shared.Doors;

namespace Karavaan.Web.Authoring;

/// <summary>Puts a facilitator's own templates into the program.</summary>
public static class DraftsSetup
{
    /// <summary>The largest request: how much of a file that is too large is read, to say so with words.</summary>
    private const int LargestRequest = 4 * 1024 * 1024;

    /// <summary>What the editor needs.</summary>
    public static IServiceCollection AddDrafts(this IServiceCollection services) => services.AddSingleton<EditOrders>();

    /// <summary>My templates; for signed-in facilitators.</summary>
    public static void MapDrafts(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(DraftPaths.Mine).RequireAuthorization().WithMetadata(new MostBytes(LargestRequest)).RefuseForgery();
        group.MapGet("", DraftEndpoints.Ask);
        group.MapPost("", DraftEndpoints.Take);
        group.MapGet("{template:guid}", EditEndpoints.Show);
        group.MapPost("{template:guid}", EditEndpoints.Save);
        group.MapGet("{template:guid}/preview/{stage:int}/phone", PreviewEndpoints.Phone);
        group.MapGet("{template:guid}/preview/{stage:int}/screen", PreviewEndpoints.Screen);
        group.MapGet("{template:guid}/text", TextEndpoints.Show);
        group.MapPost("{template:guid}/text", TextEndpoints.Save);
        group.MapGet("{template:guid}/versions", VersionEndpoints.List);
        group.MapGet("{template:guid}/versions/{version:int}", VersionEndpoints.Show);
        group.MapPost("{template:guid}/versions/{version:int}", VersionEndpoints.PutBack);
        group.MapGet("{template:guid}/file", DraftEndpoints.File);
        group.MapGet("{template:guid}/deletion", DraftEndpoints.AskDeletion);
        group.MapPost("{template:guid}/deletion", DraftEndpoints.Delete);
    }
}
