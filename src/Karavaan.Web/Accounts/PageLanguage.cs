using Microsoft.Net.Http.Headers;

namespace Karavaan.Web.Accounts;

/// <summary>The language of a page outside a workshop: asked for with <c>?lang=</c>, else the browser's first that we speak, else Dutch.</summary>
internal static class PageLanguage
{
    public static Words Of(HttpRequest request) => Words.For(
        Asked(request).FirstOrDefault(Words.Speaks) ?? "nl");

    private static IEnumerable<string> Asked(HttpRequest request) =>
    [
        request.Query["lang"].ToString(),
        .. request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Short(language)),
    ];

    private static string Short(StringWithQualityHeaderValue language) => language.Value.ToString().Split('-')[0].ToLowerInvariant();
}
