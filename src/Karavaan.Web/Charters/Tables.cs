using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Charters;

/// <summary>Whose phones an event about articles and seats concerns.</summary>
internal static class Tables
{
    /// <summary>The groups that had the article before and those that have it now.</summary>
    public static IEnumerable<GroupId> Of(Change change, ArticleId article) =>
        Of(change.Before.Charter.Find(article)).Concat(Of(change.After.Charter.Find(article))).Distinct();

    /// <summary>The groups that an article lies with.</summary>
    public static IEnumerable<GroupId> Of(Article? article) =>
        article?.Sharing?.Groups ?? (article?.Group is { } group ? [group] : (IEnumerable<GroupId>)[]);

    /// <summary>The article that came to other groups, or to one of those that share it.</summary>
    public static ArticleId? Given(Change change) => change.Event switch
    {
        CharterEvent.ArticleAssigned e => e.Article,
        CharterEvent.ArticleShared e => e.Article,
        CharterEvent.SentencesRevealed e => e.Article,
        _ => null,
    };

    /// <summary>The articles that are written in another way from now on.</summary>
    public static IReadOnlyList<ArticleId> Switched(Change change) => change.Event is ProgrammeEvent.WritingSwitched e && change.After.Programme.Find(e.Stage) is { } stage
        ? [.. ArticlePlace.In(stage).Select(place => place.Article)]
        : [];

    /// <summary>The people at those groups.</summary>
    public static IEnumerable<ParticipantId> People(Change change, ArticleId article) =>
        Of(change, article).SelectMany(change.After.Roster.In).Select(person => person.Id);

    /// <summary>
    /// What one person's own fragments about all articles need to know: everybody when groups are made anew, the one who came, sat
    /// down elsewhere, left or returned; nobody otherwise.
    /// </summary>
    public static Audience? Seated(Change change) => change.Event switch
    {
        RosterEvent.GroupsOpened => Audience.EachPerson,
        RosterEvent.ParticipantJoined e => Audience.Person(e.Participant),
        RosterEvent.GroupJoined e => Audience.Person(e.Participant),
        RosterEvent.ParticipantRemoved e => Audience.Person(e.Participant),
        RosterEvent.ParticipantReturned e => Audience.Person(e.Participant),
        _ => null,
    };

    /// <summary>The article that an event decided about, or took a decision back.</summary>
    public static ArticleId? Decided(Change change) => change.Event switch
    {
        CharterEvent.ArticleAdopted e => e.Article,
        CharterEvent.ArticleLeftOpen e => e.Article,
        CharterEvent.ArticleReconsidered e => e.Article,
        _ => null,
    };

    /// <summary>Does everybody of the group write it at once, in this stage?</summary>
    public static bool IsTogether(Workshop workshop, ArticlePlace place) =>
        workshop.Programme.Find(place.Stage)?.Content is StageTemplate.Charter { Mode: WritingMode.Together };

    /// <summary>The article of a fragment about a place where it is written together, on the phones of the group that has it; <c>null</c>: not there.</summary>
    public static Article? WrittenTogether(FragmentKey key, Scene scene) =>
        ArticlePlace.Of(key) is var place && IsTogether(scene.Workshop, place) && scene.Workshop.Charter.Find(place.Article) is { } article
        && article.Group == key.Audience.GroupOf ? article : null;

    /// <summary>
    /// The places on the pages where an article is written together, or was before, each with the groups that had it before or have it now.
    /// </summary>
    public static IEnumerable<(ArticlePlace Place, GroupId Group)> WrittenTogether(Change change, ArticleId article) =>
        from place in ArticlePlace.Of(change.After, article)
        where IsTogether(change.After, place) || IsTogether(change.Before, place)
        from @group in Of(change, article)
        select (place, @group);

    /// <summary>Does this person sit at the group that has the article?</summary>
    public static bool IsAt(Workshop workshop, Article article, ParticipantId who) =>
        workshop.Roster.Find(who)?.Group is { } group && article.IsAt(group);

    /// <summary>Whose name may have changed.</summary>
    public static ParticipantId? Renamed(Change change) => change.Event switch
    {
        RosterEvent.PersonChanged e => e.Participant,
        RosterEvent.ParticipantForgotten e => e.Participant,
        _ => null,
    };
}
