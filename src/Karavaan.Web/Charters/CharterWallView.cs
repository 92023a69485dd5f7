using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared.Articles;

namespace Karavaan.Web.Charters;

/// <summary>
/// What hangs on the wall: <paramref name="Large"/> whole with its <paramref name="Sources"/>, the <paramref name="Others"/> by number,
/// those in <paramref name="WithText"/> with their whole text because there is room for it. A text is whole or not there; none is cut,
/// and how many articles there was no room for is said (<paramref name="Left"/>).
/// </summary>
public sealed record CharterWallView(
    Article? Large, IReadOnlyList<string> Sources, IReadOnlyList<Article> Others, IReadOnlySet<ArticleId> WithText, int Left)
{
    /// <summary>Titles that the column holds at most, also on a square projector.</summary>
    private const int Most = 10;

    /// <summary>Characters of sources that go below the large article; otherwise there is no room for them.</summary>
    private const int MostSources = 160;

    /// <summary>Characters of the large article from which it is set smaller, takes the wall, and takes all of it.</summary>
    private const int Long = 240, Longest = 560, Whole = 900;

    /// <summary>Characters that the column beside it holds; each title with its sign takes two or three lines of them.</summary>
    private const int Column = 420, Title = 80;

    /// <summary>For <c>data-length</c>.</summary>
    public string? Length => Large?.Text.Length switch
    {
        > Whole => "whole",
        > Longest => "longest",
        > Long => "long",
        _ => null,
    };

    /// <summary>The articles of a stage that have a group.</summary>
    public static CharterWallView Of(Workshop workshop, Stage stage)
    {
        var assigned = ArticlePlace.In(stage).Select(place => workshop.Charter.Find(place.Article)).OfType<Article>()
            .Where(article => article.IsGiven).ToList();
        var newest = assigned.OrderByDescending(article => article.WrittenAt).ThenBy(article => article.Id.Number).ToList();
        var large = assigned.Find(article => article.Id == workshop.Charter.Turn?.Article) ?? newest.FirstOrDefault();
        var next = large?.Text.Length > Longest ? [] : newest.Where(article => article != large).Take(Most).ToList();
        var others = assigned.Where(next.Contains).ToList();
        return new(large, SourcesOf(workshop, large), others, Fitting(next), Math.Max(0, assigned.Count - 1 - others.Count));
    }

    private static IReadOnlyList<string> SourcesOf(Workshop workshop, Article? large) =>
        large is { Text.Length: <= Long } && ArticleSources.Of(workshop, large) is var sources && sources.Sum(text => text.Length) <= MostSources
            ? sources
            : [];

    private static HashSet<ArticleId> Fitting(List<Article> newestFirst)
    {
        var room = Column - (newestFirst.Count * Title);
        var fitting = new HashSet<ArticleId>();
        foreach (var article in newestFirst.Where(article => article.Text.Length > 0))
        {
            if (article.Text.Length > room)
            {
                break;
            }

            room -= article.Text.Length;
            fitting.Add(article.Id);
        }

        return fitting;
    }
}
