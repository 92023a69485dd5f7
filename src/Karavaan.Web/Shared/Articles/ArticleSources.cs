using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Articles;

/// <summary>What is told of the notes that an article is built on.</summary>
public static class ArticleSources
{
    /// <summary>The texts of those that may be shown, in the order in which they came into the article.</summary>
    public static IReadOnlyList<string> Of(Workshop workshop, Article article) =>
        [.. workshop.SourcesOf(article).Select(note => note.Text)];

    /// <summary>The articles of which other sources are told after this change.</summary>
    public static IEnumerable<ArticleId> Changed(Change change) =>
        change.Event is BoardEvent or RosterEvent.ParticipantForgotten or ProgrammeEvent.Undone or CharterEvent.NoteCited or CharterEvent.NoteUncited
            ? change.After.Charter.Articles.Values.Where(article => IsChanged(change, article)).Select(article => article.Id)
            : [];

    private static bool IsChanged(Change change, Article article) =>
        (article.Sources.Count > 0 || change.Before.Charter.Find(article.Id)?.Sources.Count > 0)
        && !Of(change.After, article).SequenceEqual(Before(change, article.Id));

    private static IReadOnlyList<string> Before(Change change, ArticleId id) =>
        change.Before.Charter.Find(id) is { } article ? Of(change.Before, article) : [];
}
