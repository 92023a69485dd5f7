using System.Diagnostics;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>Decides on the charter: who may, and who decides further: about the pen, the consent rounds, the signatures.</summary>
internal static class CharterDecider
{
    public static Decision Decide(Workshop state, CharterCommand command, Actor actor, DateTimeOffset now) => command switch
    {
        CharterCommand.AssignArticle c => Only.Facilitator(actor, _ => OfArticle(state, c.Article, article => Assign(state, article, c.Group))),
        CharterCommand.TakePen c => Pen(state, actor, c.Stage, c.Article, PenDecider.Take),
        CharterCommand.LayDownPen c => Pen(state, actor, c.Stage, c.Article, PenDecider.LayDown),
        CharterCommand.WriteArticle c => OfArticle(state, c.Article, article => actor is Actor.Facilitator
            ? PenDecider.WriteAtDesk(article, c.Text)
            : Only.GroupMember(state, actor, (me, group) => PenDecider.Write(state.Programme, article, me.Id, group, c.Text))),
        CharterCommand.FreezeArticle c => Only.Facilitator(actor, _ => OfArticle(state, c.Article, ConsentDecider.Freeze)),
        CharterCommand.OpenRound c => Only.Facilitator(actor, _ =>
            OfArticle(state, c.Article, article => ConsentDecider.Open(state.Charter, article, new RoundId(c.Id)))),
        CharterCommand.Choose c => Only.Secret(actor, () => OfRound(state, c.Round, round => ConsentDecider.Choose(round, c))),
        CharterCommand.RevealRound c => Only.Facilitator(actor, _ => OfRound(state, c.Round, ConsentDecider.Reveal)),
        CharterCommand.ShowObjection c => Only.Facilitator(actor, _ =>
            OfRound(state, c.Round, round => ConsentDecider.Show(round, c.Objection))),
        CharterCommand.Adopt c => Only.Facilitator(actor, _ =>
            OfArticle(state, c.Article, article => AdoptionDecider.Adopt(state.Charter, article))),
        CharterCommand.LeaveOpen c => Only.Facilitator(actor, _ =>
            OfArticle(state, c.Article, article => AdoptionDecider.LeaveOpen(state.Roster, article, c, DateOnly.FromDateTime(now.Date)))),
        CharterCommand.Reconsider c => Only.Facilitator(actor, _ => OfArticle(state, c.Article, AdoptionDecider.Reconsider)),
        CharterCommand.Sign c => Only.Participant(state, actor, me =>
            Until.Locked<StageTemplate.Sign>(state, c.Stage, _ => SignatureDecider.Sign(state.Charter, me.Id, c.OnBehalf))),
        CharterCommand.WithdrawSignature c => Only.Participant(state, actor, me =>
            Until.Locked<StageTemplate.Sign>(state, c.Stage, _ => SignatureDecider.Withdraw(state.Charter, me.Id))),
        _ => throw new UnreachableException(),
    };

    private static Decision OfArticle(Workshop state, ArticleId id, Func<Article, Decision> decide) =>
        state.Charter.Find(id) is { } article ? decide(article) : Decision.Refuse(RefusalCode.NoSuchArticle);

    private static Decision OfRound(Workshop state, RoundId id, Func<Round, Decision> decide) =>
        state.Charter.Rounds.GetValueOrDefault(id) is { } round ? decide(round) : Decision.Refuse(RefusalCode.NoSuchRound);

    private static Decision Pen(
        Workshop state, Actor actor, StageId stage, ArticleId id, Func<Article, ParticipantId, GroupId, Decision> decide) =>
        Only.GroupMember(state, actor, (me, group) => Until.Locked<StageTemplate>(state, stage, content =>
            content is StageTemplate.Charter or StageTemplate.Consent
                ? OfArticle(state, id, article => decide(article, me.Id, group))
                : Decision.Refuse(RefusalCode.NoSuchStage)));

    private static Decision Assign(Workshop state, Article article, GroupId? group) =>
        group is { } id && !state.Roster.Has(id) ? Decision.Refuse(RefusalCode.NoSuchGroup)
        : article.Group == group ? Decision.Accept()
        : Decision.Accept(new CharterEvent.ArticleAssigned(article.Id, group));
}
