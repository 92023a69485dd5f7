using Karavaan.Domain.Templates;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Shared.Shelves;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Authoring;

/// <summary>A facilitator's own templates: one more, the file of one, away with one. Somebody else's are not there.</summary>
internal static class DraftEndpoints
{
    public static IResult Ask(HttpContext context, TemplateShelf shelf) => Page(context, shelf, StatusCodes.Status200OK, null, null);

    /// <summary>Makes one from a file on the shelf or from a file that was sent; errors come back with their lines.</summary>
    public static async Task<IResult> Take(HttpContext context, TakeForm form, OwnTemplateStore drafts, TemplateShelf shelf)
    {
        var (template, refusal) = Read(form, shelf);
        if (template is null)
        {
            return Page(context, shelf, StatusCodes.Status422UnprocessableEntity, form, refusal);
        }

        return await drafts.AddAsync(form.Id, SignedIn.Asking(context), TemplateFile.Content(template), context.RequestAborted) is { } made
            ? new SeeOther(DraftPaths.StageOf(made.Id, 0))
            : Results.NotFound();
    }

    public static async Task<IResult> File(HttpContext context, Guid template, OwnTemplateStore drafts) =>
        await drafts.FindAsync(template, SignedIn.Asking(context), context.RequestAborted) is { } draft
            ? TemplateFile.Download(draft.Title, draft.Language, draft.Text)
            : Results.NotFound();

    public static async Task<IResult> AskDeletion(HttpContext context, Guid template, OwnTemplateStore drafts) =>
        await drafts.FindAsync(template, SignedIn.Asking(context), context.RequestAborted) is { } draft
            ? DoorPage.Draw<DraftDeletionPage>(StatusCodes.Status200OK, PageLanguage.Of(context.Request), (nameof(DraftDeletionPage.Draft), draft))
            : Results.NotFound();

    public static async Task<IResult> Delete(HttpContext context, Guid template, OwnTemplateStore drafts) =>
        await drafts.DeleteAsync(template, SignedIn.Asking(context), context.RequestAborted) ? new SeeOther(DraftPaths.All) : Results.NotFound();

    private static (WorkshopTemplate? Template, TakeRefusal? Refusal) Read(TakeForm form, TemplateShelf shelf)
    {
        if (form.File.Length == 0)
        {
            return shelf.Find(form.Template)?.Reading.Template is { } shelved ? (shelved, null) : (null, new(WorkshopsText.TemplateMissing));
        }

        if (form.Text is null)
        {
            return (null, form.Bytes > TemplateFile.MostBytes
                ? new(WorkshopsText.FileTooLarge, TemplateFile.MostBytes / 1024, TemplateFile.KilobytesOf(form.Bytes))
                : new(WorkshopsText.FileNotText));
        }

        var reading = TemplateReader.Read(form.Text);
        return reading.Template is { } sent ? (sent, null) : (null, new(WorkshopsText.Errors) { Errors = reading.Errors });
    }

    private static IResult Page(HttpContext context, TemplateShelf shelf, int status, TakeForm? form, TakeRefusal? refusal)
    {
        var words = PageLanguage.Of(context.Request);
        var shelved = shelf.All().Where(file => file.Reading.Template is not null)
            .OrderByDescending(file => file.Reading.Template!.Language == words.Language).ThenBy(file => file.Reading.Template!.Language, StringComparer.Ordinal)
            .ThenByDescending(file => file.Reading.Template!.Stages.Count).ThenBy(file => file.Reading.Template!.Size).ToList();
        return DoorPage.Draw<TakePage>(
            status,
            words,
            (nameof(TakePage.Shelf), shelved),
            (nameof(TakePage.Form), form ?? TakeForm.New(shelved.FirstOrDefault()?.File ?? "")),
            (nameof(TakePage.Refusal), refusal));
    }
}
