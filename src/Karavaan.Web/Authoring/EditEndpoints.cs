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
        if (await drafts.FindAsync(template, DraftEndpoints.Asking(context), context.RequestAborted) is not { } draft)
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
        if (await drafts.FindAsync(template, DraftEndpoints.Asking(context), context.RequestAborted) is not { } draft
            || TemplateReader.Read(draft.Text).Template is not { } read)
        {
            return Results.NotFound();
        }

        if (draft.Version != form.Based)
        {
            return Stale(context, draft, form);
        }

        var stage = Math.Min(form.Stage, read.Stages.Count);
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
            var errors = checkedAgain.Errors.Count > 0 ? checkedAgain.Errors : [new(1, TemplateErrorCode.FileTooLong, [$"{TemplateFile.MostBytes}"])];
            return Page(context, StatusCodes.Status422UnprocessableEntity, new(draft, read, stage) { Unsaved = form, Errors = errors });
        }

        return await drafts.SaveAsync(template, draft.Owner, form.Based, content, form.IsAutomatic, context.RequestAborted) switch
        {
            TemplateSaved.Done => new SeeOther(DraftPaths.StageOf(template, at)),
            TemplateSaved.Stale(var now) => Stale(context, now, form),
            _ => Results.NotFound(),
        };
    }

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

        var at = form.Stage == 0 ? 0 : 1 + read.Stages.Index()
            .Where(stage => stage.Item.GetType().Name == form.Kind && stage.Item.Title == form.Was).Select(stage => stage.Index).FirstOrDefault(-1);
        var isGone = form.Stage > 0 && at == 0;
        return Page(context, StatusCodes.Status409Conflict, new(now, read, at) { Unsaved = form, IsStale = true, IsGone = isGone });
    }

    private static IResult Page(HttpContext context, int status, EditView view)
    {
        SecurityHeaders.AllowFrames(context.Response.Headers);
        return DoorPage.Draw<EditPage>(status, PageLanguage.Of(context.Request), (nameof(EditPage.View), view));
    }
}
