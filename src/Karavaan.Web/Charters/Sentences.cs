using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Charters;

/// <summary>
/// The sentences of groups that share an article. On phones: the own one, and once it is written those of the others, with the group's
/// one dot; how many dots a sentence has is shown to nobody before the reveal, and on the desk only that they were given.
/// </summary>
public sealed class Sentences : Fragment
{
    private const string Own = "charter-sentences";

    /// <summary>One article's, for a group or for the desk.</summary>
    public static FragmentKey Of(ArticlePlace place, Audience audience) => new(Own, place.Argument, audience);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        from article in Articles(change)
        from place in ArticlePlace.Of(change.After, article)
        from audience in Audiences(change, article)
        select Of(place, audience);

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var (place, group) = (ArticlePlace.Of(key), key.Audience.GroupOf);
        return scene.Workshop.Charter.Find(place.Article) is not { } article || (group is { } table && !article.IsAt(table)) ? null
            : group is null ? new Drawing(typeof(SentencesDeskPiece), new SentencesView(place, article, null))
            : new Drawing(typeof(SentencesPiece), new SentencesView(place, article, group));
    }

    /// <summary>Whom a group gave its dot is nobody else's business.</summary>
    private static IEnumerable<Audience> Audiences(Change change, ArticleId article) => change.Event is CharterEvent.SentenceDotted e
        ? [Audience.Group(e.Group), Audience.Desk]
        : Tables.Of(change, article).Select(Audience.Group).Append(Audience.Desk);

    private static IEnumerable<ArticleId> Articles(Change change) => change.Event switch
    {
        CharterEvent.SentenceWritten e => [e.Article],
        CharterEvent.SentenceDotted e => [e.Article],
        RosterEvent.ParticipantForgotten => change.After.Charter.Articles.Values.Select(article => article.Id),
        _ when Tables.Given(change) is { } article => [article],
        _ when Tables.Decided(change) is { } article => [article],
        _ => [],
    };
}

/// <summary>The article, and the group that looks at it (<c>null</c>: the desk).</summary>
public sealed record SentencesView(ArticlePlace Place, Article Article, GroupId? Group)
{
    /// <summary>Who shares it, or <c>null</c>.</summary>
    public Sharing? Sharing => Article.Sharing;

    /// <summary>The group's own sentence, or <c>null</c>.</summary>
    public Sentence? Mine => Group is { } group ? Sharing?.Of(group) : null;

    /// <summary>Sentences to be seen now: all after the reveal, otherwise the others' once the own one is written.</summary>
    public IEnumerable<(GroupId Group, string Text)> Seen => (Sharing?.Groups ?? [])
        .Where(group => Sharing!.IsRevealed || (group != Group && Mine is not null))
        .Select(group => (group, Sharing!.Of(group)?.Text ?? "")).Where(sentence => sentence.Item2.Length > 0);
}
