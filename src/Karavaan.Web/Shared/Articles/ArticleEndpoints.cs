using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Articles;

/// <summary>What every stage about articles shows and lets the desk do.</summary>
public static class ArticleEndpoints
{
    /// <summary>Adds the shared fragments; may be called by several slices.</summary>
    public static IServiceCollection AddArticles(this IServiceCollection services) => services
        .AddFragment<SubjectLine>()
        .AddFragment<ArticleEditor>();
}
