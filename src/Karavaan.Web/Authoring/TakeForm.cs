using Karavaan.Web.Shared.Shelves;

namespace Karavaan.Web.Authoring;

/// <summary>What a facilitator chooses to make a template of their own from; what is missing is empty.</summary>
/// <param name="Template">The name of a file on the shelf.</param>
/// <param name="File">The name of the file that was sent; empty when none was.</param>
/// <param name="Text">What is in it; <c>null</c> when it is too long or no text.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="Id">The same form sent twice makes one template.</param>
public sealed record TakeForm(string Template, string File, string? Text, long Bytes, Guid Id)
{
    /// <summary>An empty form.</summary>
    public static TakeForm New(string template) => new(template, "", null, 0, Guid.CreateVersion7());

    /// <summary>Reads it from a request.</summary>
    public static async ValueTask<TakeForm> BindAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var file = form.Files.GetFile("file") is { Length: > 0 } sent ? sent : null;
        return new(
            form["template"].ToString(),
            file is null ? "" : Path.GetFileName(file.FileName.Replace('\\', '/')),
            file is null ? null : await TemplateFile.ReadAsync(file, context.RequestAborted),
            file?.Length ?? 0,
            Guid.TryParse(form["command"].ToString(), out var id) && id.Version == 7 ? id : Guid.CreateVersion7());
    }
}
