using Karavaan.Domain.Charters;
using Karavaan.Web.Live;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Shared.Articles;

/// <summary>What every stage about articles shows and lets the desk do.</summary>
public static class ArticleEndpoints
{
    /// <summary>Adds the shared fragments; may be called by several slices.</summary>
    public static IServiceCollection AddArticles(this IServiceCollection services) => services
        .AddFragment<SubjectLine>()
        .AddFragment<ArticleEditor>();

    /// <summary>The desk's way to change an article's text.</summary>
    public static void MapArticles(this IEndpointRouteBuilder desk) =>
        desk.MapPut("articles/{article:int}/text", (CurrentDesk me, int article, [FromForm] string? text, [FromForm] string? version, [FromForm] string? editor) =>
            me.SendAsync(new CharterCommand.WriteArticle(new(article), text ?? "") { Id = me.CommandId, Version = FieldVersion.Of(version), Editor = FieldVersion.Name(editor) }));
}
