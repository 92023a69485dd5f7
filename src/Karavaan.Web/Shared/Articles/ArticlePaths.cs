using System.Globalization;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Shared.Articles;

/// <summary>Where the pages about one article stand, after <c>/w/{code}/</c> or <c>/w/{code}/desk/</c>.</summary>
internal static class ArticlePaths
{
    /// <summary>Its versions: for everybody in the room, and for the desk, which can put one back.</summary>
    public static string History(ArticleId article) => string.Create(CultureInfo.InvariantCulture, $"articles/{article.Number}/history");
}
