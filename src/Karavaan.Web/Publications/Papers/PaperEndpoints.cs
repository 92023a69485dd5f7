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
        var job = file == "charter.pdf" ? charters.Ask(reading.Room, reading.Link)
            : Array.Find(read, one => one.Path == file && one.IsThere(reading)) is { Paper: { } paper } ? papers.Ask(paper, reading.Room, reading.Link)
            : null;
        await TellAsync(context, reading.Words, job, clock);
    }

    private static Task TellDeskAsync(HttpContext context, CurrentDesk me, PaperShelves papers, TimeProvider clock, string file, string? tables)
    {
        var (paper, variant) = (file, HasTemplate: me.Room.State.Workshop.Template is not null) switch
        {
            ("letter.pdf", _) => (Paper.Letter, ""),
            ("guide.pdf", true) => (Paper.Guide, ""),
            ("kit.pdf", true) => (Paper.Kit, KitOf(context, me, tables)),
            _ => ((Paper?)null, ""),
        };
        return TellAsync(context, me.Scene.Words, paper is null ? null : papers.Ask(paper, me.Room, null, variant), clock);
    }

    private static string KitOf(HttpContext context, CurrentDesk me, string? tables) =>
        KitChoice.Of(context.Request.Query["part"], tables, me.Room.State.Workshop).Variant;

    private static Task TellAsync(HttpContext context, Words words, FileJob? job, TimeProvider clock)
    {
        if (job is not null)
        {
            return Making.TellAsync(context, words, job, clock);
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
        foreach (var file in (string[])["guide.pdf", "kit.pdf", "letter.pdf"])
        {
            desk.MapGet($"papers/making/{file}", (HttpContext context, CurrentDesk me, PaperShelves papers, TimeProvider clock, string? tables) =>
                TellDeskAsync(context, me, papers, clock, file, tables));
        }

        desk.MapGet("papers/guide.pdf", async Task<IResult> (HttpContext context, CurrentDesk me, PaperAnswers papers) =>
            me.Room.State.Workshop.Template is null ? Results.NotFound() : await papers.ToDeskAsync(context, me.Room, Paper.Guide));
        desk.MapLetter();
        desk.MapGet("papers/letter.pdf", (HttpContext context, CurrentDesk me, PaperAnswers papers) => papers.ToDeskAsync(context, me.Room, Paper.Letter));
        desk.MapGet("papers/letter.md", (HttpContext context, CurrentDesk me, PaperAnswers papers) => papers.ToDeskAsync(context, me.Room, Paper.LetterText));
        desk.MapGet("papers/kit.pdf", async Task<IResult> (HttpContext context, CurrentDesk me, PaperAnswers papers, string? tables) =>
            me.Room.State.Workshop is { Template: null } ? Results.NotFound()
            : await papers.ToDeskAsync(context, me.Room, Paper.Kit, KitOf(context, me, tables)));
    }
}
