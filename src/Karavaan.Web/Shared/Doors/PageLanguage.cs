using Microsoft.Net.Http.Headers;

namespace Karavaan.Web.Shared.Doors;

/// <summary>The language of a page outside a workshop: asked for with <c>?lang=</c>, else the browser's first that we speak.</summary>
internal static class PageLanguage
{
    /// <summary>The words; in the language of <paramref name="otherwise"/> when the browser asks for none of ours.</summary>
    public static Words Of(HttpRequest request, string otherwise = "nl") => Words.For(
        Asked(request).FirstOrDefault(Words.Speaks) ?? otherwise);

    private static IEnumerable<string> Asked(HttpRequest request) =>
    [
        request.Query["lang"].ToString(),
        .. request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Short(language)),
    ];

    private static string Short(StringWithQualityHeaderValue language) => language.Value.ToString().Split('-')[0].ToLowerInvariant();
}
