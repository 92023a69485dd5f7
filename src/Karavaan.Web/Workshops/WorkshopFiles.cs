using Karavaan.Domain;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Workshops;

/// <summary>The programme of a workshop that somebody leads, to hold it again or to take its file home.</summary>
internal sealed class WorkshopFiles(WorkshopStore workshops, Rooms rooms)
{
    /// <summary>The template that the workshop was started with, without the mark of a rehearsal; <c>null</c>: there is none, or this facilitator does not lead it.</summary>
    public async Task<WorkshopTemplate?> FindAsync(WorkshopId id, FacilitatorId who, CancellationToken cancellation = default) =>
        await workshops.MayLeadAsync(id, who, cancellation) && await rooms.OpenAsync(id) is { State.Workshop: var workshop }
            ? workshop is { IsRehearsal: true, Template: { } played } ? played with { Title = RehearsalTitle.Bare(played.Title, played.Language) } : workshop.Template
            : null;

    /// <summary>The same programme's texts in other languages, as it was held then; only for who was given it by <see cref="FindAsync"/>.</summary>
    public async Task<Sequence<TemplateTranslation>?> TranslationsAsync(WorkshopId id) => (await rooms.OpenAsync(id))?.State.Workshop.Translations;
}
