using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Articles;

namespace Karavaan.Web.Consents;

/// <summary>Which events turn the page of a consent round.</summary>
internal static class Turns
{
    /// <summary>The consent stages of the programme.</summary>
    public static IEnumerable<StageId> Stages(Workshop workshop) =>
        workshop.Programme.Stages.Where(stage => stage.Content is StageTemplate.Consent).Select(stage => stage.Id);

    /// <summary>A round opened or was revealed, or a decision fell or was taken back, or the name in a decision changed.</summary>
    public static bool IsTurned(Change change) => change.Event is
        CharterEvent.RoundOpened or CharterEvent.RoundRevealed or CharterEvent.ArticleAdopted
        or CharterEvent.ArticleLeftOpen or CharterEvent.ArticleReconsidered || Kept(change).Any();

    /// <summary>How many people (or groups) there are to choose changed, or who speaks for one.</summary>
    public static bool IsCounted(Change change) => change.Event is CharterEvent.ChoiceMade or CharterEvent.SpeakerTaken
        or RosterEvent.ParticipantJoined or RosterEvent.ParticipantRemoved or RosterEvent.ParticipantReturned
        or RosterEvent.GroupsOpened or RosterEvent.GroupJoined;

    /// <summary>The text of the article in front of the room is being rewritten after the reveal. Nobody chooses then.</summary>
    public static bool IsRewritten(Change change) => Written.In(change) is { } article
        && change.After.Charter.Now is { IsRevealed: true } round && round.Article == article;

    /// <summary>The open articles of somebody whose name may have changed.</summary>
    public static IEnumerable<ArticleId> Kept(Change change)
    {
        ParticipantId? renamed = change.Event switch
        {
            RosterEvent.PersonChanged e => e.Participant,
            RosterEvent.ParticipantForgotten e => e.Participant,
            _ => null,
        };
        return renamed is not { } person ? [] : change.After.Charter.Articles.Values
            .Where(article => article.Status is ArticleStatus.LeftOpen open && open.Keeper == person).Select(article => article.Id);
    }
}
