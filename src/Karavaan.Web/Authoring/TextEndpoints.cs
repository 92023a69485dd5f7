using System.Globalization;
using Karavaan.Domain;
using Karavaan.Domain.Templates;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Shared.Shelves;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Authoring;

/// <summary>The template as its file, to change as a text; errors are told with their lines, and nothing typed is lost.</summary>
internal static class TextEndpoints
{
    public static async Task<IResult> Show(HttpContext context, Guid template, OwnTemplateStore drafts) =>
        await drafts.FindAsync(template, SignedIn.Asking(context), context.RequestAborted) is { } draft
            ? Page(context, StatusCodes.Status200OK, draft, draft.Text, TemplateReader.Read(draft.Text).Errors, (nameof(TextPage.Saved), SavedIn(context.Request)))
            : Results.NotFound();

    public static async Task<IResult> Save(HttpContext context, Guid template, OwnTemplateStore drafts)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var typed = form["text"].ToString();
        if (await drafts.FindAsync(template, SignedIn.Asking(context), context.RequestAborted) is not { } draft)
        {
            return Results.NotFound();
        }

        var based = int.TryParse(form["base"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
        var reading = TemplateReader.Read(typed);
        if (reading.Template is not { } read || typed.Length > TemplateFile.MostBytes)
        {
            var errors = reading.Errors.Count > 0 ? reading.Errors : [new(1, TemplateErrorCode.FileTooLong, [$"{TemplateFile.MostBytes}", $"{typed.Length}"])];
            return Page(context, StatusCodes.Status422UnprocessableEntity, draft with { Version = based }, typed, errors, (nameof(TextPage.IsRefused), true));
        }

        return await drafts.SaveAsync(template, draft.Owner, based, TemplateFile.Content(read), false, context.RequestAborted) switch
        {
            TemplateSaved.Done => new SeeOther($"{DraftPaths.TextOf(template)}?saved={based}"),
            TemplateSaved.Stale(var now) => Page(context, StatusCodes.Status409Conflict, now, typed, [], (nameof(TextPage.IsRefused), true), (nameof(TextPage.IsStale), true)),
            _ => Results.NotFound(),
        };
    }

    private static string? SavedIn(HttpRequest request) =>
        int.TryParse(request.Query["saved"], NumberStyles.None, CultureInfo.InvariantCulture, out var based) ? $"{based}" : null;

    private static IResult Page(
        HttpContext context, int status, OwnTemplate draft, string text, Sequence<TemplateError> errors, params (string Name, object? Value)[] more) =>
        DoorPage.Draw<TextPage>(
            status,
            PageLanguage.Of(context.Request),
            [
                (nameof(TextPage.Draft), draft),
                (nameof(TextPage.Text), text),
                (nameof(TextPage.Errors), errors),
                .. more,
            ]);
}
