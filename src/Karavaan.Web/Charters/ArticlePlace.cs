using System.Globalization;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Charters;

/// <summary>An article in one of the stages that it is written in: what a fragment of this slice is about.</summary>
public readonly record struct ArticlePlace(StageId Stage, ArticleId Article)
{
    /// <summary>In a fragment's key, e.g. <c>8-4</c>.</summary>
    public string Argument => string.Create(CultureInfo.InvariantCulture, $"{Stage.Number}-{Article.Number}");

    /// <summary>In a path of forms, after <c>/w/{code}/</c> or <c>/w/{code}/desk/</c>.</summary>
    public string Path(string part) => string.Create(CultureInfo.InvariantCulture, $"charter/{Stage.Number}/articles/{Article.Number}/{part}");

    /// <summary>Back from <see cref="Argument"/>.</summary>
    public static ArticlePlace Of(FragmentKey key)
    {
        var parts = key.Argument.Split('-');
        return new(new StageId(Number(parts[0])), new ArticleId(Number(parts[1])));
    }

    /// <summary>The place of one article on the pages now; none in a stage that doesn't have it.</summary>
    public static IEnumerable<ArticlePlace> Of(Workshop workshop, ArticleId article) =>
        All(workshop).Where(place => place.Article == article);

    /// <summary>All places that are on the pages now: entering another stage draws that one whole anyway.</summary>
    public static IEnumerable<ArticlePlace> All(Workshop workshop) => In(workshop.Programme.Now);

    /// <summary>The articles of one stage, by number.</summary>
    public static IEnumerable<ArticlePlace> In(Stage stage) => stage.Content is StageTemplate.Charter charter
        ? charter.Articles.Select(a => a.Number).Distinct().Order().Select(number => new ArticlePlace(stage.Id, new ArticleId(number)))
        : [];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
