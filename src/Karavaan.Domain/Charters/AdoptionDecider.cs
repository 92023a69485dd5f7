using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>Decides on what becomes of an article.</summary>
internal static class AdoptionDecider
{
    /// <summary>Silence is never consent: without a revealed last round in which somebody chose and nobody objects, nothing is adopted.</summary>
    public static Decision Adopt(Charter charter, Article article) =>
        article.Status is ArticleStatus.Adopted ? Decision.Accept()
        : article.IsDecided ? Decision.Refuse(RefusalCode.ArticleDecided)
        : charter.LastRound(article) is not { } round ? Decision.Refuse(RefusalCode.NobodyChose)
        : !round.IsRevealed ? Decision.Refuse(RefusalCode.NotRevealed)
        : round.Ballots.Count == 0 ? Decision.Refuse(RefusalCode.NobodyChose)
        : round.Count(Choice.Objection) is > 0 and var objections
            ? Decision.Refuse(RefusalCode.ObjectionsStand, Typed.Words(objections))
        : Decision.Accept(new CharterEvent.ArticleAdopted(article.Id, round.Version));

    /// <summary>Leaving it open again corrects the name or the date.</summary>
    public static Decision LeaveOpen(Roster roster, Article article, CharterCommand.LeaveOpen c, DateOnly today) =>
        article.Status is ArticleStatus.Adopted ? Decision.Refuse(RefusalCode.ArticleDecided)
        : !roster.People.ContainsKey(c.Keeper) ? Decision.Refuse(RefusalCode.KeeperMissing)
        : c.Until <= today ? Decision.Refuse(RefusalCode.DateMissing)
        : article.Status == new ArticleStatus.LeftOpen(c.Keeper, c.Until) ? Decision.Accept()
        : Decision.Accept(new CharterEvent.ArticleLeftOpen(article.Id, c.Keeper, c.Until));

    public static Decision Reconsider(Article article) =>
        article.IsDecided ? Decision.Accept(new CharterEvent.ArticleReconsidered(article.Id)) : Decision.Accept();
}
