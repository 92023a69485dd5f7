using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Articles;

/// <summary>Which events change the text of an article.</summary>
internal static class Written
{
    /// <summary>The article whose text an event changed, or <c>null</c>.</summary>
    public static ArticleId? In(Change change) => change.Event switch
    {
        CharterEvent.TextChanged e => e.Article,
        CharterEvent.TextRestored e => e.Article,
        CharterEvent.ArticleWritten e => e.Article,
        _ => null,
    };
}
