using Karavaan.Documents;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;

namespace Karavaan.Web.Publications.Papers;

/// <summary>What the desk prints: before the workshop, while it runs, and after.</summary>
internal static class PaperEndpoints
{
    private static readonly (string Path, Paper Paper, Func<Reading, bool> IsThere)[] read =
    [
        ("report.pdf", Paper.Report, reading => reading.HasReport),
        ("summary.pdf", Paper.Summary, reading => reading.HasReport),
        ("charter-poster.pdf", Paper.CharterPoster, _ => true),
        ("quadrant.pdf", Paper.Quadrant, HasQuadrant),
        ("quadrant.svg", Paper.QuadrantSvg, HasQuadrant),
    ];

    /// <summary>What readers of the results download, and how its making goes on.</summary>
    public static void MapResultPapers(this IEndpointRouteBuilder results)
    {
        foreach (var (path, paper, isThere) in read)
        {
            results.MapGet(path, async Task<IResult> (HttpContext context, Reading reading, PaperAnswers papers) =>
                isThere(reading) ? await papers.ToReaderAsync(context, reading, paper) : Results.NotFound());
        }

        results.MapGet("making/{file}", TellReaderAsync);
    }

    private static async Task TellReaderAsync(HttpContext context, Reading reading, PaperShelves papers, CharterShelves charters, TimeProvider clock, string file)
    {
        var making = file == "charter.pdf" ? charters.TakeAsync(reading.Room, reading.Link)
            : Array.Find(read, one => one.Path == file && one.IsThere(reading)) is { Paper: { } paper } ? papers.TakeAsync(paper, reading.Room, reading.Link)
            : null;
        await TellAsync(context, reading.Words, reading.Room.State.Workshop, making, clock);
    }

    private static Task TellAsync(HttpContext context, Words words, Domain.Workshops.Workshop workshop, Task<DocumentFile>? making, TimeProvider clock)
    {
        if (making is not null)
        {
            return Making.TellAsync(context, words, workshop, making, clock);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>Is there a quadrant for this reader?</summary>
    public static bool HasQuadrant(Reading reading) => reading.HasReport && QuadrantPoster.HasOne(reading.Room.State.Workshop);

    /// <summary>What the desk downloads.</summary>
    public static void MapPapers(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("papers", IResult (CurrentDesk me) => DoorPage.Draw<PapersPage>(
            StatusCodes.Status200OK, me.Scene.Words, (nameof(PapersPage.Scene), me.Scene), (nameof(PapersPage.Room), me.Room)));
        desk.MapGet("papers/making/guide.pdf", (HttpContext context, CurrentDesk me, PaperShelves papers, TimeProvider clock) => TellAsync(
            context, me.Scene.Words, me.Scene.Workshop, me.Scene.Workshop.Template is null ? null : papers.TakeAsync(Paper.Guide, me.Room, null), clock));
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
