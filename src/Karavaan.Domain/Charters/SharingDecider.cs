using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>Decides on groups that share an article: who shares it, their sentences, their dots, and who gets the pen.</summary>
internal static class SharingDecider
{
    /// <summary>The editor of a winner's sentence.</summary>
    private const string Winner = "winner";

    /// <summary>No group or one: assigned as ever; more: shared.</summary>
    public static Decision Give(Roster roster, Article article, Sequence<GroupId> groups)
    {
        Sequence<GroupId> chosen = [.. groups.Distinct().OrderBy(group => group.Number)];
        return chosen.Any(group => !roster.Has(group)) ? Decision.Refuse(RefusalCode.NoSuchGroup)
            : chosen.Count < 2 ? Assign(roster, article, chosen.Count == 0 ? null : chosen[0])
            : article.Sharing?.Groups == chosen ? Decision.Accept()
            : Decision.Accept(new CharterEvent.ArticleShared(article.Id, chosen));
    }

    /// <summary>The desk decides alone who has it, also over the heads of groups that share it.</summary>
    public static Decision Assign(Roster roster, Article article, GroupId? group) =>
        group is { } id && !roster.Has(id) ? Decision.Refuse(RefusalCode.NoSuchGroup)
        : article.Group == group && article.Sharing is not { IsRevealed: false } ? Decision.Accept()
        : Decision.Accept(new CharterEvent.ArticleAssigned(article.Id, group));

    public static Decision Write(Article article, ParticipantId me, GroupId group, string text) => Shared(article, group, sharing =>
        Typed.Optional(text, Limits.Sentence, clean => clean == (sharing.Of(group)?.Text ?? "")
            ? Decision.Accept()
            : Decision.Accept(new CharterEvent.SentenceWritten(article.Id, group, me, clean))));

    public static Decision Dot(Article article, GroupId group, GroupId to) => Shared(article, group, sharing =>
        to == group ? Decision.Refuse(RefusalCode.OwnSentence)
        : sharing.Of(to) is null ? Decision.Refuse(RefusalCode.NotFound)
        : sharing.DotBy(group) == to ? Decision.Accept()
        : Decision.Accept(new CharterEvent.SentenceDotted(article.Id, group, to)));

    /// <summary>The winner's sentence begins the text, unless something stands there already.</summary>
    public static Decision Reveal(Article article) =>
        article.Sharing is not { } sharing ? Decision.Refuse(RefusalCode.NotFound)
        : sharing.IsRevealed ? Decision.Accept()
        : article.IsDecided ? Decision.Refuse(RefusalCode.ArticleDecided)
        : sharing.Winner is not { } winner ? Decision.Refuse(RefusalCode.ArticleEmpty)
        : article.Text.Length > 0 ? Decision.Accept(new CharterEvent.SentencesRevealed(article.Id, winner))
        : Decision.Accept(
            new CharterEvent.SentencesRevealed(article.Id, winner),
            new CharterEvent.TextChanged(article.Id, null, Winner, Rewording.Of(article.Log.Text, sharing.Of(winner)!.Text)));

    private static Decision Shared(Article article, GroupId group, Func<Sharing, Decision> decide) =>
        article.Sharing is not { } sharing || !sharing.Has(group) ? Decision.Refuse(RefusalCode.NotYourArticle)
        : article.IsDecided ? Decision.Refuse(RefusalCode.ArticleDecided)
        : sharing.IsRevealed ? Decision.Refuse(RefusalCode.AlreadyRevealed)
        : decide(sharing);
}
