using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>Decides on who holds the pen of an article.</summary>
internal static class PenDecider
{
    public static Decision Take(Article article, ParticipantId me, GroupId group) =>
        article.Group != group ? Decision.Refuse(RefusalCode.NotYourArticle)
        : article.IsDecided ? Decision.Refuse(RefusalCode.ArticleDecided)
        : article.Pen == me ? Decision.Accept()
        : Decision.Accept(new CharterEvent.PenTaken(article.Id, me));

    public static Decision LayDown(Article article, ParticipantId me, GroupId group) =>
        article.Pen is null ? Decision.Accept()
        : article.Pen == me ? Decision.Accept(new CharterEvent.PenTaken(article.Id, null))
        : article.Group == group ? Decision.Refuse(RefusalCode.PenElsewhere)
        : Decision.Refuse(RefusalCode.NotYourArticle);
}
