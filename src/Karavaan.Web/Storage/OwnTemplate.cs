using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Storage;

/// <summary>A template of a facilitator's own, as it stands now.</summary>
/// <param name="Id">Names it in the address.</param>
/// <param name="Owner">Whose it is; nobody else finds it.</param>
/// <param name="Title">As its text says.</param>
/// <param name="Language">As its text says: nl, fr, en or de.</param>
/// <param name="Text">The workshop's file, without errors.</param>
/// <param name="Version">Counts the savings, from 1; who saves says which one they changed.</param>
/// <param name="Created">UTC.</param>
/// <param name="Changed">UTC.</param>
public sealed record OwnTemplate(
    Guid Id, FacilitatorId Owner, string Title, string Language, string Text, int Version, DateTimeOffset Created, DateTimeOffset Changed)
{
    /// <summary>Is it out of the way?</summary>
    public bool IsArchived { get; init; }

    /// <summary>May the other facilitators of this house take it too?</summary>
    public bool IsShared { get; init; }
}

/// <summary>A template as it stood after one saving, or after those of a few minutes.</summary>
/// <param name="Template">Whose.</param>
/// <param name="Version">The last saving in it.</param>
/// <param name="Text">The workshop's file as it was then.</param>
/// <param name="Begun">When the first saving in it was, UTC.</param>
/// <param name="Saved">When the last was, UTC.</param>
/// <param name="IsAutomatic">Did the page save by itself? Then later savings may still go into it.</param>
public sealed record TemplateVersion(Guid Template, int Version, string Text, DateTimeOffset Begun, DateTimeOffset Saved, bool IsAutomatic);

/// <summary>What came of saving a template.</summary>
public abstract record TemplateSaved
{
    private TemplateSaved()
    {
    }

    /// <summary>It is on disk.</summary>
    public sealed record Done(OwnTemplate Template) : TemplateSaved;

    /// <summary>Somebody saved since, in another tab: nothing was written, and this is how it stands.</summary>
    public sealed record Stale(OwnTemplate Template) : TemplateSaved;

    /// <summary>There is no such template, or it is somebody else's.</summary>
    public sealed record Missing : TemplateSaved;
}
