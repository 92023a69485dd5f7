using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Workshops;

/// <summary>A facilitator's own workshops.</summary>
internal static class WorkshopEndpoints
{
    /// <summary>Where my workshops are.</summary>
    public const string Mine = "/desk";

    /// <summary>Where a workshop is started.</summary>
    public const string New = $"{Mine}/new";

    public static Task<IResult> List(HttpContext context, WorkshopStore workshops, TimeProvider clock) =>
        ListAsync(context, workshops, clock, StatusCodes.Status200OK);

    public static IResult ShowStart(HttpContext context, TemplateShelf shelf)
    {
        var words = PageLanguage.Of(context.Request);
        var templates = InOrder(shelf, words);
        var first = templates.FirstOrDefault(t => t.Reading.Template?.Size == WorkshopSize.Hall);
        return StartPageOf(StatusCodes.Status200OK, words, templates, StartForm.New(first?.File ?? StartForm.Own), null);
    }

    public static async Task<IResult> Start(HttpContext context, StartForm form, WorkshopStart start, TemplateShelf shelf)
    {
        var answer = await start.StartAsync(form, Asking(context));
        var words = PageLanguage.Of(context.Request);
        if (answer is StartAnswer.Started(var workshop) started)
        {
            return started.Warnings.Count == 0
                ? new SeeOther($"/w/{workshop.Code}/desk")
                : DoorPage.Draw<StartedPage>(
                    StatusCodes.Status200OK, words, (nameof(StartedPage.Workshop), workshop), (nameof(StartedPage.Warnings), started.Warnings));
        }

        return StartPageOf(StatusCodes.Status422UnprocessableEntity, words, InOrder(shelf, words), form, answer);
    }

    public static async Task<IResult> AddFacilitator(
        HttpContext context, Guid id, CoFacilitators others, WorkshopStore workshops, TimeProvider clock)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var (workshop, login) = (new WorkshopId(id), form["login"].ToString().Trim());
        if (!await workshops.MayLeadAsync(workshop, Asking(context), context.RequestAborted))
        {
            return Results.NotFound();
        }

        return await others.AddAsync(workshop, login, context.RequestAborted)
            ? new SeeOther($"{Mine}?invited={id}")
            : await ListAsync(
                context,
                workshops,
                clock,
                StatusCodes.Status422UnprocessableEntity,
                (nameof(WorkshopsPage.Refused), workshop),
                (nameof(WorkshopsPage.Login), login));
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, WorkshopStore workshops, TimeProvider clock, int status, params (string Name, object? Value)[] more)
    {
        var rows = await workshops.OfAsync(Asking(context), context.RequestAborted);
        return DoorPage.Draw<WorkshopsPage>(
            status,
            PageLanguage.Of(context.Request),
            [
                (nameof(WorkshopsPage.Facilitator), context.User.Identity?.Name ?? ""),
                (nameof(WorkshopsPage.Shelves), WorkshopShelves.Of(rows, clock.GetUtcNow())),
                (nameof(WorkshopsPage.Invited), Guid.TryParse(context.Request.Query["invited"], out var id) ? new WorkshopId(id) : null),
                .. more,
            ]);
    }

    private static IResult StartPageOf(int status, Words words, IReadOnlyList<ShelvedTemplate> templates, StartForm form, object? answer) =>
        DoorPage.Draw<StartPage>(
            status, words, (nameof(StartPage.Templates), templates), (nameof(StartPage.Form), form), (nameof(StartPage.Answer), answer));

    /// <summary>The reader's own language first; whole evenings before short ones, small before large.</summary>
    private static List<ShelvedTemplate> InOrder(TemplateShelf shelf, Words words) => [.. shelf.All()
        .OrderByDescending(t => t.Reading.Template?.Language == words.Language)
        .ThenByDescending(t => t.Reading.Template?.Stages.Count)
        .ThenBy(t => t.Reading.Template?.Size)];

    private static FacilitatorId Asking(HttpContext context) =>
        SignedIn.Facilitator(context.User) ?? throw new InvalidOperationException("Who is signed in has an id.");
}
