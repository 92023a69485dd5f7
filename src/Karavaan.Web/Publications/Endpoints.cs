using Karavaan.Domain.Charters;
using Karavaan.Web.Publications.Papers;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Publications;

/// <summary>The results of a workshop: a page and its documents, for who took part, and for everybody while there is a link.</summary>
public static class ResultsEndpoints
{
    /// <summary>What a publication of the charter is called where it is stored.</summary>
    public const string Kind = "charter";

    /// <summary>What an issued report is called where it is stored.</summary>
    internal const string Report = "report";

    /// <summary>What results need. The program doesn't start when it can't make a PDF.</summary>
    public static IServiceCollection AddResults(this IServiceCollection services) =>
        services.AddSingleton<CharterShelves>().AddSingleton<PaperShelves>().AddSingleton<PaperAnswers>().AddSingleton<ResultsDoor>().AddSingleton<Issuing>().AddHostedService<PdfCheck>();

    /// <summary>
    /// <c>/w/{code}/results</c> for participants and facilitators of the workshop, <c>/p/{slug}</c> for everybody, and the desk's way to
    /// make and withdraw that link; <c>/check</c>, where anybody finds out whether a file is one of ours.
    /// </summary>
    /// <param name="app">The program's routes.</param>
    /// <param name="desk">From <see cref="Entrances.MapDesk"/>.</param>
    public static void MapResults(this IEndpointRouteBuilder app, IEndpointRouteBuilder desk)
    {
        MapDocuments(app.MapGroup("/w/{code}/results"), door => door.FindOwnAsync);
        MapDocuments(app.MapGroup("/p/{slug}"), door => door.FindPublicAsync);
        app.MapChecks();
        desk.MapPapers();
        desk.MapPost("publications", PublishAsync);
        desk.MapDelete("publications/{slug}", WithdrawAsync);
    }

    /// <summary>Can the charter be read under this publication?</summary>
    internal static bool IsShared(Publication publication) => publication is { Kind: Kind, Withdrawn: null };

    private static void MapDocuments(RouteGroupBuilder group, Func<ResultsDoor, Func<HttpContext, Task<Reading?>>> find)
    {
        group.Wrap(inside => context => LetInAsync(context, find(context.RequestServices.GetRequiredService<ResultsDoor>()), inside));
        group.MapGet("", ResultsAnswers.Page);
        group.MapGet("charter.pdf", ResultsAnswers.PdfAsync);
        group.MapGet("charter.txt", ResultsAnswers.Text);
        group.MapResultPapers();
        group.MapGet("agreements.ics", (HttpContext context, Reading reading, TimeProvider clock) =>
            ResultsAnswers.Calendar(context, reading, clock));
        group.MapGet("agreements/{agreement:guid}.ics", (HttpContext context, Reading reading, TimeProvider clock, Guid agreement) =>
            ResultsAnswers.Calendar(context, reading, clock, agreement));
    }

    private static async Task LetInAsync(HttpContext context, Func<HttpContext, Task<Reading?>> find, RequestDelegate inside)
    {
        if (await find(context) is { } reading)
        {
            reading.Enter(context);
            var pace = context.RequestServices.GetRequiredService<Pace>();
            await (pace.AllowsResults(reading.Room.State.Row.Id, reading.IsPublic ? $"{reading.Path} {WrongCodes.PlaceOf(context)}" : reading.Reader is { } who ? $"{who.Value}" : "desk", reading.IsPublic) ? inside(context) : Pace.Refuse(context));
        }
    }

    /// <summary>Asked twice, there is still one link.</summary>
    private static async Task<IResult> PublishAsync(CurrentDesk me, PublicationStore publications, CancellationToken cancellation)
    {
        var (row, workshop) = (me.Room.State.Row, me.Room.State.Workshop);
        var known = await publications.OfAsync(row.Id, cancellation);
        if (!known.Any(IsShared))
        {
            await publications.PublishAsync(row.Id, Kind, CharterText.Hash(workshop), cancellation);
        }

        return Results.Redirect(Reading.OwnPath(row.Code));
    }

    private static async Task<IResult> WithdrawAsync(CurrentDesk me, string slug, PublicationStore publications, CancellationToken cancellation)
    {
        await publications.WithdrawAsync(me.Room.State.Row.Id, slug, cancellation);
        return Results.Redirect(Reading.OwnPath(me.Room.State.Row.Code));
    }
}
