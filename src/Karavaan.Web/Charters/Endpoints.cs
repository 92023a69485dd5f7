using Karavaan.Web.Live;
using Karavaan.Web.Shared.Articles;

namespace Karavaan.Web.Charters;

/// <summary>Writing the charter: what it needs and where it answers.</summary>
public static class CharterEndpoints
{
    /// <summary>Adds the stage and its fragments.</summary>
    public static IServiceCollection AddCharters(this IServiceCollection services) => services
        .AddArticles()
        .AddStage<CharterSlice>()
        .AddFragment<GroupArticle>()
        .AddFragment<ArticleField>()
        .AddFragment<ArticlePen>()
        .AddFragment<ArticleReading>()
        .AddFragment<NoArticle>()
        .AddFragment<CharterSheet>()
        .AddFragment<CharterWall>()
        .AddFragment<CharterRow>()
        .AddFragment<CharterSeat>();
}
