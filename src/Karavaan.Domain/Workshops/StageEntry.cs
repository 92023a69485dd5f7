using Karavaan.Domain.Charters;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Workshops;

/// <summary>What happens when the room enters a stage.</summary>
internal static class StageEntry
{
    /// <summary>
    /// The stage is entered and its timer starts, also on a second visit. A stage that works in groups finds at least one: an evening
    /// at one table needs no group step. A charter stage of which no article is assigned deals them out. A quadrant whose template says with
    /// what to practise begins with that, the first time.
    /// </summary>
    public static IEnumerable<WorkshopEvent> Events(Workshop state, Stage stage, DateTimeOffset now) =>
    [
        new ProgrammeEvent.StageEntered(stage.Id),
        new ProgrammeEvent.TimerStarted(stage.Id, now + TimerDecider.Planned(stage)),
        .. OneTable(state.Roster, stage.Content),
        .. stage.Content is StageTemplate.Charter charter ? Deal(state, charter) : [],
        .. stage.Content is StageTemplate.Quadrant { Practice: { } example } ? Practise(state, stage, example) : [],
    ];

    private static IEnumerable<WorkshopEvent> OneTable(Roster roster, StageTemplate content) =>
        content is StageTemplate.Themes or StageTemplate.Harvest or StageTemplate.Charter ? Seating.OneTable(roster) : [];

    /// <summary>
    /// One article for each group with people (for each group, when nobody sits), core articles first. More groups than articles: they
    /// share the first ones.
    /// </summary>
    private static IEnumerable<WorkshopEvent> Deal(Workshop state, StageTemplate.Charter charter)
    {
        var articles = charter.Articles.Select(a => state.Charter.Find(new ArticleId(a.Number))).OfType<Article>().Distinct().ToList();
        return articles.Exists(a => a.IsGiven)
            ? []
            : articles.OrderByDescending(a => a.IsCore).Zip(Hands(Tables(state.Roster), articles.Count), Given);
    }

    private static IEnumerable<WorkshopEvent> Practise(Workshop state, Stage stage, string example) =>
        stage.IsReached || state.Quadrants.ShowOf(stage.Id).Practice is not null ? [] : [new QuadrantEvent.PracticeOpened(stage.Id, example)];

    private static CharterEvent Given(Article article, List<GroupId> groups) =>
        groups.Count == 1 ? new CharterEvent.ArticleAssigned(article.Id, groups[0]) : new CharterEvent.ArticleShared(article.Id, [.. groups]);

    /// <summary>The groups dealt out in turn over at most so many articles.</summary>
    private static IEnumerable<List<GroupId>> Hands(List<GroupId> groups, int articles) =>
        groups.Index().GroupBy(seat => seat.Index % articles, seat => seat.Item).Select(hand => hand.ToList());

    private static List<GroupId> Tables(Roster roster)
    {
        List<GroupId> taken = [.. roster.Present.Select(p => p.Group).OfType<GroupId>().Distinct().OrderBy(g => g.Number)];
        return taken.Count > 0 ? taken
            : roster.Groups > 0 ? [.. roster.AllGroups]
            : [new GroupId(1)];
    }
}
