using Karavaan.Domain.Templates;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Shared.Shelves;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Workshops;

/// <summary>A facilitator's own workshops.</summary>
internal static class WorkshopEndpoints
{
    /// <summary>Where my workshops are.</summary>
    public const string Mine = "/desk";

    /// <summary>Where a workshop is started.</summary>
    public const string New = $"{Mine}/new";

    /// <summary>Where a file of the shelf is fetched.</summary>
    public static string FileOf(string file) => $"{New}/files/{Uri.EscapeDataString(file)}";

    public static Task<IResult> List(HttpContext context, WorkshopStore workshops, TimeProvider clock) =>
        ListAsync(context, workshops, clock, StatusCodes.Status200OK);

    /// <summary>With <c>?again=id</c> the programme of that workshop is chosen already, with <c>?mine=id</c> that template of theirs, with <c>?file=name</c> that one of the shelf.</summary>
    public static async Task<IResult> ShowStart(HttpContext context, TemplateShelf shelf, WorkshopFiles files, OwnTemplateStore drafts)
    {
        var words = PageLanguage.Of(context.Request);
        var templates = InOrder(shelf, words);
        var first = templates.FirstOrDefault(t => t.File == context.Request.Query["file"].ToString())?.File
            ?? templates.FirstOrDefault(t => t.Reading.Template?.Size == WorkshopSize.Hall)?.File ?? StartForm.Own;
        var mine = (await drafts.OfAsync(SignedIn.Asking(context), context.RequestAborted)).Where(t => !t.IsArchived).ToList();
        var query = context.Request.Query;
        var form = StartForm.New(
            query["again"].ToString() is { Length: > 0 } again ? StartForm.Again + again
            : query["mine"].ToString() is { Length: > 0 } draft ? StartForm.Mine + draft
            : first);
        var earlier = await EarlierAsync(form, files, context);
        var isThere = earlier is not null || mine.Any(template => template.Id == form.Drafted);
        return StartPageOf(StatusCodes.Status200OK, words, templates, mine, isThere ? form : form with { Template = first }, earlier, null);
    }

    public static IResult ShelvedFile(string file, TemplateShelf shelf) =>
        shelf.Find(file)?.Reading.Template is { } template ? TemplateFile.Download(template) : Results.NotFound();

    public static async Task<IResult> OwnFile(HttpContext context, Guid id, WorkshopFiles files) =>
        await files.FindAsync(new WorkshopId(id), SignedIn.Asking(context), context.RequestAborted) is { } template
            ? TemplateFile.Download(template)
            : Results.NotFound();

    public static async Task<IResult> Start(HttpContext context, StartForm form, WorkshopStart start, TemplateShelf shelf, WorkshopFiles files, OwnTemplateStore drafts)
    {
        var answer = await start.StartAsync(form, SignedIn.Asking(context));
        var words = PageLanguage.Of(context.Request);
        if (answer is StartAnswer.Started(var workshop) started)
        {
            return started.Warnings.Count == 0
                ? new SeeOther($"/w/{workshop.Code}/desk")
                : DoorPage.Draw<StartedPage>(
                    StatusCodes.Status200OK, words, (nameof(StartedPage.Workshop), workshop), (nameof(StartedPage.Warnings), started.Warnings));
        }

        var mine = (await drafts.OfAsync(SignedIn.Asking(context), context.RequestAborted)).Where(t => !t.IsArchived).ToList();
        form = form with { CommandId = Guid.CreateVersion7() };
        return StartPageOf(
            StatusCodes.Status422UnprocessableEntity, words, InOrder(shelf, words), mine, form, await EarlierAsync(form, files, context), answer);
    }

    public static async Task<IResult> AddFacilitator(
        HttpContext context, Guid id, CoFacilitators others, WorkshopStore workshops, TimeProvider clock)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var (workshop, login) = (new WorkshopId(id), form["login"].ToString().Trim());
        if (!await workshops.MayLeadAsync(workshop, SignedIn.Asking(context), context.RequestAborted))
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
        var rows = await workshops.OfAsync(SignedIn.Asking(context), context.RequestAborted);
        return DoorPage.Draw<WorkshopsPage>(
            status,
            PageLanguage.Of(context.Request),
            [
                (nameof(WorkshopsPage.Facilitator), context.User.Identity?.Name ?? ""),
                (nameof(WorkshopsPage.Who), SignedIn.Asking(context)),
                (nameof(WorkshopsPage.Shelves), WorkshopShelves.Of(rows, clock.GetUtcNow())),
                (nameof(WorkshopsPage.Invited), Guid.TryParse(context.Request.Query["invited"], out var id) ? new WorkshopId(id) : null),
                .. more,
            ]);
    }

    private static async Task<WorkshopTemplate?> EarlierAsync(StartForm form, WorkshopFiles files, HttpContext context) =>
        form.Earlier is { } earlier ? await files.FindAsync(earlier, SignedIn.Asking(context), context.RequestAborted) : null;

    private static IResult StartPageOf(
        int status, Words words, IReadOnlyList<ShelvedTemplate> templates, IReadOnlyList<OwnTemplate> mine, StartForm form, WorkshopTemplate? earlier, object? answer) =>
        DoorPage.Draw<StartPage>(
            status,
            words,
            (nameof(StartPage.Templates), templates),
            (nameof(StartPage.Mine), mine.Where(template => !template.IsArchived).ToList()),
            (nameof(StartPage.Form), form),
            (nameof(StartPage.Earlier), earlier),
            (nameof(StartPage.Answer), answer));

    /// <summary>The reader's own language first; whole evenings before short ones, small before large.</summary>
    private static List<ShelvedTemplate> InOrder(TemplateShelf shelf, Words words) => [.. shelf.All()
        .OrderByDescending(t => t.Reading.Template?.Language == words.Language)
        .ThenByDescending(t => t.Reading.Template?.Stages.Count)
        .ThenBy(t => t.Reading.Template?.Size)];
}
