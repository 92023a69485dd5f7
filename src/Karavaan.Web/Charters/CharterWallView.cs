using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Charters;

/// <summary>
/// What hangs on the wall: <paramref name="Large"/> whole, the <paramref name="Others"/> by number, those in <paramref name="WithText"/>
/// with their whole text because there is room for it. A text is whole or not there; none is cut.
/// </summary>
public sealed record CharterWallView(Article? Large, IReadOnlyList<Article> Others, IReadOnlySet<ArticleId> WithText)
{
    /// <summary>Characters of the large article from which it is set smaller, takes the wall, and takes all of it.</summary>
    private const int Long = 240, Longest = 560, Whole = 900;

    /// <summary>Characters that the column beside it holds; each title takes a line and a half of them.</summary>
    private const int Column = 620, Title = 45;

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
            .Where(article => article.Group is not null).ToList();
        var newest = assigned.OrderByDescending(article => article.WrittenAt).ThenBy(article => article.Id.Number).ToList();
        var large = newest.FirstOrDefault();
        var others = assigned.Where(article => article != large).ToList();
        return new(large, others, Fitting([.. newest.Skip(1)]));
    }

    private static HashSet<ArticleId> Fitting(IReadOnlyList<Article> newestFirst)
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
