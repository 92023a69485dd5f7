using System.Diagnostics;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>Decides on the charter: who may, and who decides further: about the pen, the consent rounds, the signatures.</summary>
internal static class CharterDecider
{
    public static Decision Decide(Workshop state, CharterCommand command, Actor actor, DateTimeOffset now) => command switch
    {
        CharterCommand.AssignArticle c => Only.Facilitator(actor, _ =>
            OfArticle(state, c.Article, article => SharingDecider.Assign(state.Roster, article, c.Group))),
        CharterCommand.ShareArticle c => Only.Facilitator(actor, _ =>
            OfArticle(state, c.Article, article => SharingDecider.Give(state.Roster, article, c.Groups))),
        CharterCommand.RevealSentences c => Only.Facilitator(actor, _ => OfArticle(state, c.Article, SharingDecider.Reveal)),
        CharterCommand.WriteSentence c => AtTable(state, actor, c.Stage, c.Article, (article, me, group) =>
            SharingDecider.Write(article, me, group, c.Text)),
        CharterCommand.DotSentence c => AtTable(state, actor, c.Stage, c.Article, (article, _, group) =>
            SharingDecider.Dot(article, group, c.To)),
        CharterCommand.GiveTip c => Only.Participant(state, actor, me => Until.Locked<StageTemplate.Charter>(state, c.Stage, _ =>
            OfArticle(state, c.Article, article => ReaderDecider.Tip(article, c, me)))),
        CharterCommand.HandleTip c => OfArticle(state, c.Article, article => actor is Actor.Facilitator
            ? ReaderDecider.Handle(article, c.Tip)
            : Only.GroupMember(state, actor, (_, group) =>
                article.Group == group ? ReaderDecider.Handle(article, c.Tip) : Decision.Refuse(RefusalCode.NotYourArticle))),
        CharterCommand.CiteNote c => AtTable(state, actor, c.Stage, c.Article, (article, _, group) =>
            ReaderDecider.Cite(state.Board, article, c.Note, group)),
        CharterCommand.UnciteNote c => AtTable(state, actor, c.Stage, c.Article, (article, _, group) =>
            ReaderDecider.Uncite(article, c.Note, group)),
        CharterCommand.TakePen c => Pen(state, actor, c.Stage, c.Article, PenDecider.Take),
        CharterCommand.LayDownPen c => Pen(state, actor, c.Stage, c.Article, PenDecider.LayDown),
        CharterCommand.WriteArticle c => OfArticle(state, c.Article, article => actor is Actor.Facilitator
            ? WritingDecider.WriteAtDesk(article, c)
            : Only.GroupMember(state, actor, (me, group) => WritingDecider.Write(state.Programme, article, me.Id, group, c))),
        CharterCommand.ChangeText c => OfArticle(state, c.Article, article => actor is Actor.Facilitator
            ? WritingDecider.ChangeAtDesk(article, c)
            : Only.GroupMember(state, actor, (me, group) => WritingDecider.Change(state.Programme, article, me.Id, group, c))),
        CharterCommand.RestoreText c => Only.Facilitator(actor, _ => OfArticle(state, c.Article, article => WritingDecider.Restore(article, c.Version))),
        CharterCommand.FreezeArticle c => Only.Facilitator(actor, _ => OfArticle(state, c.Article, ConsentDecider.Freeze)),
        CharterCommand.OpenRound c => Only.Facilitator(actor, _ =>
            OfArticle(state, c.Article, article => ConsentDecider.Open(state, article, new RoundId(c.Id)))),
        CharterCommand.SpeakForGroup c => Only.GroupMember(state, actor, (me, group) => Until.Locked<StageTemplate.Consent>(state, c.Stage, _ =>
            state.SpeakerOf(group) == me.Id ? Decision.Accept() : Decision.Accept(new CharterEvent.SpeakerTaken(group, me.Id)))),
        CharterCommand.Choose c => Only.Secret(actor, () => OfRound(state, c.Round, round => ConsentDecider.Choose(round, c))),
        CharterCommand.RevealRound c => Only.Facilitator(actor, _ => OfRound(state, c.Round, round => ConsentDecider.Reveal(state, round, c.Voters))),
        CharterCommand.ShowObjection c => Only.Facilitator(actor, _ =>
            OfRound(state, c.Round, round => ConsentDecider.Show(round, c.Objection))),
        CharterCommand.Adopt c => Only.Facilitator(actor, _ =>
            OfArticle(state, c.Article, article => AdoptionDecider.Adopt(state.Charter, article))),
        CharterCommand.LeaveOpen c => Only.Facilitator(actor, _ =>
            OfArticle(state, c.Article, article => AdoptionDecider.LeaveOpen(state.Roster, article, c, DateOnly.FromDateTime(now.Date)))),
        CharterCommand.Reconsider c => Only.Facilitator(actor, _ => OfArticle(state, c.Article, AdoptionDecider.Reconsider)),
        CharterCommand.Sign c => Only.Participant(state, actor, me =>
            Until.Locked<StageTemplate.Sign>(state, c.Stage, _ => SignatureDecider.Sign(state.Charter, me.Id, c.OnBehalf))),
        CharterCommand.LayBefore c => Only.Participant(state, actor, me => Until.Locked<StageTemplate.Sign>(state, c.Stage, _ =>
            SignatureDecider.LayBefore(state.Charter, me.Id, c.AnswerBy, DateOnly.FromDateTime(now.Date)))),
        CharterCommand.WriteLetter c => Only.Facilitator(actor, _ => LetterDecider.Write(state.Charter, c)),
        CharterCommand.ConfirmSignature c => Only.Self(actor, c.Of, () => SignatureDecider.Confirm(state.Charter, c.Of)),
        CharterCommand.DeclineSignature c => Only.Self(actor, c.Of, () => SignatureDecider.Decline(state.Charter, c.Of)),
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

    private static Decision AtTable(
        Workshop state, Actor actor, StageId stage, ArticleId id, Func<Article, ParticipantId, GroupId, Decision> decide) =>
        Only.GroupMember(state, actor, (me, group) => Until.Locked<StageTemplate.Charter>(state, stage, _ =>
            OfArticle(state, id, article => decide(article, me.Id, group))));
}
