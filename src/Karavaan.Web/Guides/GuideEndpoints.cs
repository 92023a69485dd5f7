using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Guides;

/// <summary>Help for who leads: open to everybody, in the reader's language, without script, printable.</summary>
public static class GuideEndpoints
{
    /// <summary>Where it begins.</summary>
    public const string Path = "/help";

    /// <summary>Where everything stands that is kept.</summary>
    public const string Kept = $"{Path}/kept";

    /// <summary>The list of pages, and each page.</summary>
    public static void MapGuides(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, IResult (HttpContext context) =>
            DoorPage.Draw<GuidesPage>(StatusCodes.Status200OK, PageLanguage.Of(context.Request)));
        app.MapGet(Kept, IResult (HttpContext context, StoredTables tables) =>
            DoorPage.Draw<KeptPage>(StatusCodes.Status200OK, PageLanguage.Of(context.Request), (nameof(KeptPage.Tables), tables.All())));
        app.MapGet($"{Path}/{{topic}}", IResult (HttpContext context, string topic) =>
            GuideTopic.All.FirstOrDefault(one => one.Path == topic) is { } found
                ? DoorPage.Draw<GuidePage>(StatusCodes.Status200OK, PageLanguage.Of(context.Request), (nameof(GuidePage.Topic), found))
                : Results.NotFound());
    }
}
