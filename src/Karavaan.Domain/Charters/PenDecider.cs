using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>Decides on who writes an article, and what.</summary>
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

    public static Decision Write(Programme programme, Article article, ParticipantId me, GroupId group, string text) =>
        Closed(programme, article) is { } code ? Decision.Refuse(code)
        : article.Group != group ? Decision.Refuse(RefusalCode.NotYourArticle)
        : article.IsDecided ? Decision.Refuse(RefusalCode.ArticleDecided)
        : article.Pen is { } holder && holder != me ? Decision.Refuse(RefusalCode.PenElsewhere)
        : Typed.Optional(text, Limits.Article, clean =>
            clean == article.Text ? Decision.Accept()
            : article.Pen == me ? Decision.Accept(new CharterEvent.ArticleWritten(article.Id, me, clean))
            : Decision.Accept(new CharterEvent.PenTaken(article.Id, me), new CharterEvent.ArticleWritten(article.Id, me, clean)));

    public static Decision WriteAtDesk(Article article, string text) =>
        article.IsDecided
            ? Decision.Refuse(RefusalCode.ArticleDecided)
            : Typed.Optional(text, Limits.Article, clean => clean == article.Text
                ? Decision.Accept()
                : Decision.Accept(new CharterEvent.ArticleWritten(article.Id, null, clean)));

    /// <summary>
    /// Why nobody at a table can write this article now, or <c>null</c>. It is written in a charter stage that holds it, and in every
    /// consent stage, where objections are worked in: one of them that accepts is enough.
    /// </summary>
    private static RefusalCode? Closed(Programme programme, Article article)
    {
        RefusalCode? answer = RefusalCode.StageNotOpen;
        foreach (var stage in programme.Stages.Where(stage => IsWrittenIn(stage.Content, article)))
        {
            if (Until.Refusal(stage) is not { } code)
            {
                return null;
            }

            answer = code == RefusalCode.StageLocked ? code : answer;
        }

        return answer;
    }

    private static bool IsWrittenIn(StageTemplate content, Article article) =>
        content is StageTemplate.Consent
        || (content is StageTemplate.Charter charter && charter.Articles.Any(a => a.Number == article.Id.Number));
}
