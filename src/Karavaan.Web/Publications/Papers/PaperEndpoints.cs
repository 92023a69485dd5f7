using Karavaan.Documents;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;

namespace Karavaan.Web.Publications.Papers;

/// <summary>What the desk prints: before the workshop, while it runs, and after.</summary>
internal static class PaperEndpoints
{
    /// <summary>What readers of the results download.</summary>
    public static void MapResultPapers(this IEndpointRouteBuilder results)
    {
        Map("report.pdf", Paper.Report, reading => reading.HasReport);
        Map("summary.pdf", Paper.Summary, reading => reading.HasReport);
        Map("charter-poster.pdf", Paper.CharterPoster, _ => true);
        Map("quadrant.pdf", Paper.Quadrant, HasQuadrant);
        Map("quadrant.svg", Paper.QuadrantSvg, HasQuadrant);

        void Map(string path, Paper paper, Func<Reading, bool> isThere) => results.MapGet(path, async Task<IResult> (HttpContext context, Reading reading, PaperAnswers papers) =>
            isThere(reading) ? await papers.ToReaderAsync(context, reading, paper) : Results.NotFound());
    }

    /// <summary>Is there a quadrant for this reader?</summary>
    public static bool HasQuadrant(Reading reading) => reading.HasReport && QuadrantPoster.HasOne(reading.Room.State.Workshop);

    /// <summary>What the desk downloads.</summary>
    public static void MapPapers(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("papers", IResult (CurrentDesk me) => DoorPage.Draw<PapersPage>(StatusCodes.Status200OK, me.Scene.Words, (nameof(PapersPage.Scene), me.Scene)));
        desk.MapGet("papers/guide.pdf", async Task<IResult> (HttpContext context, CurrentDesk me, PaperAnswers papers) =>
            me.Room.State.Workshop.Template is null ? Results.NotFound() : await papers.ToDeskAsync(context, me.Room, Paper.Guide));
        desk.MapLetter();
        desk.MapGet("papers/letter.pdf", (HttpContext context, CurrentDesk me, PaperAnswers papers) => papers.ToDeskAsync(context, me.Room, Paper.Letter));
        desk.MapGet("papers/letter.md", (HttpContext context, CurrentDesk me, PaperAnswers papers) => papers.ToDeskAsync(context, me.Room, Paper.LetterText));
        desk.MapGet("papers/kit.pdf", async Task<IResult> (HttpContext context, CurrentDesk me, PaperAnswers papers, string? tables) =>
            me.Room.State.Workshop is { Template: null } ? Results.NotFound()
            : await papers.ToDeskAsync(context, me.Room, Paper.Kit, KitChoice.Of(context.Request.Query["part"], tables, me.Room.State.Workshop).Variant));
    }
}
