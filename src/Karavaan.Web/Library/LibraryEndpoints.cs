using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Shared.Shelves;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Library;

/// <summary>The library: built-in templates, one's own, and what the house shares. Somebody else's that is not shared is not there.</summary>
internal static class LibraryEndpoints
{
    /// <summary>The longest title, in UTF-16 units.</summary>
    internal const int LongestTitle = 120;

    /// <summary>Everything, or with <c>?q=</c> what has these words in its title.</summary>
    public static Task<IResult> Show(HttpContext context, string? q, OwnTemplateStore drafts, TemplateLibrary library, TemplateShelf shelf) =>
        PageAsync(context, q ?? "", drafts, library, shelf, StatusCodes.Status200OK, null);

    /// <summary>A copy of one's own: of a file on the shelf, of a shared template, or of another one of theirs.</summary>
    public static async Task<IResult> Copy(HttpContext context, OwnTemplateStore drafts, TemplateLibrary library, TemplateShelf shelf)
    {
        var form = await FormAsync(context);
        var of = form["of"].ToString();
        if (!of.StartsWith(LibraryPaths.FromShelf, StringComparison.Ordinal) && !Guid.TryParse(of, out _))
        {
            return await PageAsync(context, "", drafts, library, shelf, StatusCodes.Status422UnprocessableEntity, null, isMissing: true);
        }

        var content = of.StartsWith(LibraryPaths.FromShelf, StringComparison.Ordinal)
            ? shelf.Find(of[LibraryPaths.FromShelf.Length..])?.Reading.Template is { } shelved ? TemplateFile.Content(shelved) : null
            : Guid.TryParse(of, out var id) && await library.FindAsync(id, SignedIn.Asking(context), context.RequestAborted) is { } found ? Content(found, SignedIn.Asking(context)) : null;
        var command = Guid.TryParse(form["command"], out var sent) && sent.Version == 7 ? sent : Guid.CreateVersion7();
        return content is not null && await drafts.AddAsync(command, SignedIn.Asking(context), content, context.RequestAborted) is { } made
            ? new SeeOther(LibraryPaths.Place(made.Id))
            : Results.NotFound();
    }

    /// <summary>Another title, as a version of its own; in the file too.</summary>
    public static async Task<IResult> Rename(
        HttpContext context, Guid template, OwnTemplateStore drafts, TemplateLibrary library, TemplateShelf shelf)
    {
        if (await drafts.FindAsync(template, SignedIn.Asking(context), context.RequestAborted) is not { } draft)
        {
            return Results.NotFound();
        }

        var title = string.Join(' ', (await FormAsync(context))["title"].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (TemplateReader.Read(draft.Text).Template is not { } read)
        {
            // Of before something was forbidden: the page of its text says what, line by line.
            return new SeeOther(LibraryPaths.Of(template, "text"));
        }

        if (title.Length is 0 or > LongestTitle)
        {
            return await PageAsync(context, "", drafts, library, shelf, StatusCodes.Status422UnprocessableEntity, new(template, title));
        }

        var saved = await drafts.SaveAsync(
            template, SignedIn.Asking(context), draft.Version, TemplateFile.Content(read with { Title = title }), isAutomatic: false, context.RequestAborted);
        return saved is TemplateSaved.Done ? new SeeOther(LibraryPaths.Place(template)) : Results.StatusCode(StatusCodes.Status409Conflict);
    }

    public static async Task<IResult> Archive(HttpContext context, Guid template, TemplateLibrary library) =>
        await library.ArchiveAsync(template, SignedIn.Asking(context), (await FormAsync(context))["to"] == "yes", context.RequestAborted)
            ? new SeeOther(LibraryPaths.Place(template))
            : Results.NotFound();

    public static async Task<IResult> Share(HttpContext context, Guid template, TemplateLibrary library) =>
        await library.ShareAsync(template, SignedIn.Asking(context), (await FormAsync(context))["to"] == "yes", context.RequestAborted)
            ? new SeeOther(LibraryPaths.Place(template))
            : Results.NotFound();

    /// <summary>Of one's own there are two then, so the second says that it is a copy, in its own language.</summary>
    private static TemplateContent Content(OwnTemplate found, FacilitatorId reader) =>
        found.Owner == reader && TemplateReader.Read(found.Text).Template is { } read
            ? TemplateFile.Content(read with { Title = Words.For(read.Language)[LibraryText.CopyOf, read.Title] })
            : new(found.Title, found.Language, found.Text);

    private static async Task<IFormCollection> FormAsync(HttpContext context) =>
        context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;

    private static async Task<IResult> PageAsync(
        HttpContext context, string search, OwnTemplateStore drafts, TemplateLibrary library, TemplateShelf shelf, int status, TitleRefused? unnamed,
        bool isMissing = false)
    {
        var words = PageLanguage.Of(context.Request);
        var view = LibraryView.Of(
            search.Trim(),
            await drafts.OfAsync(SignedIn.Asking(context), context.RequestAborted),
            await library.SharedAsync(SignedIn.Asking(context), context.RequestAborted),
            shelf.All(),
            words.Language);
        return DoorPage.Draw<LibraryPage>(status, words, (nameof(LibraryPage.View), view), (nameof(LibraryPage.Unnamed), unnamed), (nameof(LibraryPage.IsMissing), isMissing));
    }
}

/// <summary>The title that a template can't have, as typed.</summary>
public sealed record TitleRefused(Guid Template, string Title);
