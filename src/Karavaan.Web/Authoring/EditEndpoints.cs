using System.Globalization;
using Karavaan.Domain;
using Karavaan.Domain.Forms;
using Karavaan.Domain.Templates;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Shared.Shelves;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Authoring;

/// <summary>The editor: one stage at a time as a form. What can't be saved comes back as it was typed.</summary>
internal static class EditEndpoints
{
    public static async Task<IResult> Show(HttpContext context, Guid template, OwnTemplateStore drafts)
    {
        if (await drafts.FindAsync(template, SignedIn.Asking(context), context.RequestAborted) is not { } draft)
        {
            return Results.NotFound();
        }

        if (TemplateReader.Read(draft.Text).Template is not { } read)
        {
            return new SeeOther(DraftPaths.TextOf(template)); // An older program understood it: there its errors are told.
        }

        var asked = int.TryParse(context.Request.Query["stage"], NumberStyles.None, CultureInfo.InvariantCulture, out var stage) ? stage : 1;
        return Page(context, StatusCodes.Status200OK, new(draft, read, Math.Min(asked, read.Stages.Count)));
    }

    public static async Task<IResult> Save(HttpContext context, Guid template, EditForm form, OwnTemplateStore drafts, EditOrders orders)
    {
        if (await drafts.FindAsync(template, SignedIn.Asking(context), context.RequestAborted) is not { } draft
            || TemplateReader.Read(draft.Text).Template is not { } read)
        {
            return Results.NotFound();
        }

        // What was sent twice, because the first answer got lost, is there already.
        if (!IsOf(read, form.Stage, form.Kind) || (draft.Version != form.Based && !IsThere(draft, read, form)))
        {
            return Stale(context, draft, form);
        }

        var stage = form.Stage;
        var (filled, troubles) = Filled(read, stage, form);
        if (troubles.Count > 0)
        {
            return Page(context, StatusCodes.Status422UnprocessableEntity, new(draft, read, stage) { Unsaved = form, Troubles = troubles });
        }

        var (next, at) = orders.CarryOut(filled, stage, form);
        var content = TemplateFile.Content(next);
        var checkedAgain = TemplateReader.Read(content.Text);
        if (checkedAgain.Template is null || content.Text.Length > TemplateFile.MostBytes)
        {
            var errors = checkedAgain.Errors.Count > 0 ? checkedAgain.Errors : [new(1, TemplateErrorCode.FileTooLong, [$"{TemplateFile.MostBytes}", $"{content.Text.Length}"])];
            return Page(context, StatusCodes.Status422UnprocessableEntity, new(draft, read, stage) { Unsaved = form, Errors = errors });
        }

        return await drafts.SaveAsync(template, draft.Owner, form.Based, content, form.IsAutomatic, context.RequestAborted) switch
        {
            TemplateSaved.Done => new SeeOther(DraftPaths.MomentOf(template, at, at == stage ? DraftPaths.MomentIn(context.Request) : 1) + EditOrders.PlaceAfter(next, at, form.Order)),
            TemplateSaved.Stale(var now) => Stale(context, now, form),
            _ => Results.NotFound(),
        };
    }

    /// <summary>Is what stands at this place of the kind that the fields are for? Another tab may have moved or removed it.</summary>
    private static bool IsOf(WorkshopTemplate template, int stage, string kind) =>
        stage <= template.Stages.Count && (stage == 0 ? kind.Length == 0 : template.Stages[stage - 1].GetType().Name == kind);

    private static bool IsThere(OwnTemplate draft, WorkshopTemplate read, EditForm form) =>
        form.Order is "" or "save" && Filled(read, form.Stage, form) is (var filled, { Count: 0 }) && TemplateFile.Content(filled).Text == draft.Text;

    private static (WorkshopTemplate Filled, Sequence<FormTrouble> Troubles) Filled(WorkshopTemplate template, int stage, EditForm form)
    {
        if (stage == 0)
        {
            var (head, wrong) = HeadForms.Read(template, form.Field);
            return (head, wrong);
        }

        var (filled, troubles) = StageForms.Read(template.Stages[stage - 1], form.Field);
        return (Programmes.With(template, stage - 1, filled), troubles);
    }

    /// <summary>Another tab saved since: what was typed stays in the form, beside what is stored now, and can be saved over it.</summary>
    private static IResult Stale(HttpContext context, OwnTemplate now, EditForm form)
    {
        if (TemplateReader.Read(now.Text).Template is not { } read)
        {
            return Results.NotFound();
        }

        // A copy has the same title: where it stood it is looked for first.
        var at = form.Kind.Length == 0 ? 0 : Enumerable.Range(1, read.Stages.Count).OrderByDescending(place => place == form.Stage)
            .FirstOrDefault(place => IsOf(read, place, form.Kind) && read.Stages[place - 1].Title == form.Was);
        var isGone = form.Kind.Length > 0 && at == 0;
        return Page(context, StatusCodes.Status409Conflict, new(now, read, at) { Unsaved = form, IsStale = true, IsGone = isGone });
    }

    private static IResult Page(HttpContext context, int status, EditView view)
    {
        SecurityHeaders.AllowFrames(context.Response.Headers);
        return DoorPage.Draw<EditPage>(status, PageLanguage.Of(context.Request), (nameof(EditPage.View), view with { Moment = DraftPaths.MomentIn(context.Request) }));
    }
}
