using Karavaan.Domain.Agreements;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Markets;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Texts;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Storage;

/// <summary>
/// Which text of an event a participant typed. What they chose in secret can't be found any more, frozen versions belong to the
/// group, and the words of an agreement to who took it up. In an article that several wrote, what this one typed becomes as many
/// spaces: what the others typed in it afterwards keeps its place.
/// </summary>
public static class Redaction
{
    /// <summary>The event without what this participant typed: the same object when they typed nothing in it.</summary>
    public static WorkshopEvent Blank(WorkshopEvent happened, ParticipantId participant) => happened switch
    {
        BoardEvent.AnswerGiven e when e.By == participant => e with { Text = "" },
        BoardEvent.NoteAdded e when e.By == participant => e with { Text = "" },
        BoardEvent.HarvestWritten e when e.By == participant => e with { Text = "" },
        QuadrantEvent.PlacementExplained e when e.By == participant => e with { Text = "" },
        QuadrantEvent.FirstStepWritten e when e.By == participant => e with { Text = "" },
        MarketEvent.OfferAdded e when e.By == participant => e with { Text = "" },
        CharterEvent.SentenceWritten e when e.By == participant => e with { Text = "" },
        CharterEvent.TipGiven e when e.By == participant => e with { Text = "" },
        CharterEvent.ArticleWritten e when e.By == participant => e with { Text = ChangeSet.Blank(e.Text) },
        CharterEvent.TextChanged e when e.By == participant => e with { Changes = e.Changes.Blank() },
        AgreementEvent.AgreementAdded e when e.By == participant => e with { Terms = Terms.Blank },
        AgreementEvent.AgreementChanged e when e.By == participant => e with { Terms = Terms.Blank },
        ProgrammeEvent.Undone e when Blank(e.Inverse, participant) is var inverse && !ReferenceEquals(inverse, e.Inverse) =>
            e with { Inverse = inverse },
        _ => happened,
    };
}
