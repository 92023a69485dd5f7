using System.Net.Mime;
using Karavaan.Documents;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Shared.Shelves;

namespace Karavaan.Web.Workshops;

/// <summary>Puts a facilitator's own workshops into the program.</summary>
public static class WorkshopsSetup
{
    /// <summary>The largest request: how much of a file that is too large is read, to say so with words.</summary>
    private const int LargestRequest = 4 * 1024 * 1024;

    /// <summary>What starting and sharing workshops needs.</summary>
    public static IServiceCollection AddWorkshops(this IServiceCollection services) =>
        services.AddSingleton<TemplateShelf>().AddScoped<WorkshopFiles>().AddScoped<WorkshopStart>().AddScoped<CoFacilitators>();

    /// <summary>My workshops, and a new one; for signed-in facilitators.</summary>
    public static void MapWorkshops(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/desk").RequireAuthorization().WithMetadata(new MostBytes(LargestRequest)).RefuseForgery();
        group.MapGet("", WorkshopEndpoints.List);
        group.MapGet("new", WorkshopEndpoints.ShowStart);
        group.MapPost("new", WorkshopEndpoints.Start);
        group.MapGet("new/files/{file}", WorkshopEndpoints.ShelvedFile);
        group.MapGet("{id:guid}/file", WorkshopEndpoints.OwnFile);
        group.MapGet("guides/{file}", GuideOf);
        group.MapPost("{id:guid}/facilitators", WorkshopEndpoints.AddFacilitator);
    }

    /// <summary>
    /// What a file on the shelf asks of who leads it, to read before a workshop is started: its guide. It is made in about 0.1 s, and a whole day at all
    /// limits in 0.5 s, so nothing is told of how its making goes on, as it is for papers of a whole workshop.
    /// </summary>
    private static IResult GuideOf(string file, TemplateShelf shelf) => shelf.Find(file) is { Reading.Template: { } template } found
        ? Results.File(GuideDocument.Render(GuideInput.Of(template, found.Written)), MediaTypeNames.Application.Pdf)
        : Results.NotFound();
}
