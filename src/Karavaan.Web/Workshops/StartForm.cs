using System.Globalization;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared.Shelves;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Workshops;

/// <summary>What a facilitator fills in to start a workshop; what is missing is empty.</summary>
/// <param name="Template">The name of a file on the shelf, <see cref="Own"/>, a template of theirs (<see cref="Mine"/>), or a workshop that is held again (<see cref="Again"/>).</param>
/// <param name="Title">Another title than the template's; may be empty.</param>
/// <param name="File">The name of the file that was sent; empty when none was.</param>
/// <param name="Text">What is in it; <c>null</c> when it is too long or no text.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="Starts">When the first stage begins, as the browser writes it; empty: at once.</param>
/// <param name="CommandId">The same form sent twice starts one workshop.</param>
public sealed record StartForm(string Template, string Title, string File, string? Text, long Bytes, string Starts, Guid CommandId)
{
    /// <summary>The field that asks for a rehearsal.</summary>
    public const string Rehearsal = "rehearsal";

    /// <summary>Is it only played, to try it out?</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>Chosen by who sends a file of their own.</summary>
    public const string Own = "own";

    /// <summary>Before the id of a workshop of theirs, whose programme is used again.</summary>
    public const string Again = "again:";

    /// <summary>Before the id of a template of theirs.</summary>
    public const string Mine = "mine:";

    /// <summary>The longest title, in UTF-16 units.</summary>
    public const int TitleLength = 120;

    /// <summary>The largest file of one's own.</summary>
    public const int MostBytes = TemplateFile.MostBytes;

    /// <summary>The workshop whose programme is used again; <c>null</c>: none.</summary>
    public WorkshopId? Earlier => Template.StartsWith(Again, StringComparison.Ordinal) && Guid.TryParse(Template.AsSpan(Again.Length), out var id)
        ? new WorkshopId(id)
        : null;

    /// <summary>The template of theirs; <c>null</c>: none.</summary>
    public Guid? Drafted => Template.StartsWith(Mine, StringComparison.Ordinal) && Guid.TryParse(Template.AsSpan(Mine.Length), out var id) ? id : null;

    /// <summary>When the first stage begins, by the clock of this house; <c>null</c>: at once, or not readable.</summary>
    public DateTimeOffset? StartsAt(TimeZoneInfo zone) =>
        DateTime.TryParse(Starts, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is > 2000 and < 9000
            ? new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone.GetUtcOffset(local)).ToUniversalTime()
            : null;

    /// <summary>An empty form.</summary>
    public static StartForm New(string template) => new(template, "", "", null, 0, "", Guid.CreateVersion7());

    /// <summary>Reads it from a request.</summary>
    public static async ValueTask<StartForm> BindAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var file = form.Files.GetFile("file") is { Length: > 0 } sent ? sent : null;
        return new(
            file is null ? form["template"].ToString() : Own,
            Typed.Clean(form["title"].ToString()).ReplaceLineEndings(" "),
            file is null ? "" : Path.GetFileName(file.FileName.Replace('\\', '/')),
            file is null ? null : await TemplateFile.ReadAsync(file, context.RequestAborted),
            file?.Length ?? 0,
            form["starts"].ToString().Trim(),
            Guid.TryParse(form["command"].ToString(), out var id) && id.Version == 7 ? id : Guid.CreateVersion7())
        {
            IsRehearsal = form[Rehearsal] == "yes",
        };
    }
}
