using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Karavaan.Web.Shared.Doors;

/// <summary>
/// The language of a page that is not a participant's: the one that was chosen, else the browser's first that we speak. A choice
/// (<c>?lang=</c> on any page) is kept in a cookie, so that it holds on every page after it.
/// </summary>
internal static class PageLanguage
{
    /// <summary>Holds the language that was chosen in this browser.</summary>
    public const string Cookie = "karavaan-language";

    /// <summary>How a page of ours says in which language it stands, when it sends or asks something.</summary>
    public const string Header = "X-Language";

    /// <summary>The same where no header can be sent: in the address of a connection.</summary>
    public const string Parameter = "in";

    private const string Choice = "lang";

    /// <summary>How long a choice is kept.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromDays(365);

    /// <summary>The words; in the language of <paramref name="otherwise"/> when the browser asks for none of ours.</summary>
    public static Words Of(HttpRequest request, string otherwise = "nl") => Words.For(
        ChosenIn(request) ?? Accepted(request).FirstOrDefault(Words.Speaks) ?? otherwise);

    /// <summary>The language that somebody chose in this browser; <c>null</c>: none.</summary>
    public static string? ChosenIn(HttpRequest request) => Asked(request).FirstOrDefault(Words.Speaks);

    /// <summary>Keeps what is chosen. Comes before every endpoint.</summary>
    public static IApplicationBuilder UseChosenLanguage(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.Request.Query[Choice].ToString() is not { } choice || !Words.Speaks(choice))
        {
            return next(context);
        }

        Keep(context.Response, choice);
        if (!context.Request.Path.StartsWithSegments("/w"))
        {
            return next(context);
        }

        // A page that stays open for an evening is loaded again and again: its address must not bring back what was chosen first.
        context.Response.Redirect(context.Request.PathBase + context.Request.Path + QueryString.Create(context.Request.Query.Where(part => part.Key != Choice)));
        return Task.CompletedTask;
    });

    /// <summary>A language's own name as it stands by itself: 'Français', as 'Deutsch' and 'English' do.</summary>
    public static string NameOf(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        return $"{char.ToUpper(culture.NativeName[0], culture)}{culture.NativeName[1..]}";
    }

    /// <summary>Where this page stands in another language. An address that begins with two slashes would be another host's.</summary>
    public static string PathIn(HttpRequest request, string language) =>
        "/" + $"{request.PathBase}{request.Path}".TrimStart('/') + QueryString.Create(request.Query.Where(part => part.Key != Choice).Append(new(Choice, language)));

    /// <summary>Not 'Secure': a hall without internet has no https.</summary>
    private static void Keep(HttpResponse response, string language) => response.Cookies.Append(Cookie, language, new()
    {
        Path = "/",
        HttpOnly = true,
        SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax,
        MaxAge = Life,
        IsEssential = true,
    });

    /// <summary>A page that is open stays in its language, whatever was chosen on another one meanwhile.</summary>
    private static IEnumerable<string> Asked(HttpRequest request) =>
        [request.Query[Choice].ToString(), request.Query[Parameter].ToString(), request.Headers[Header].ToString(), request.Cookies[Cookie] ?? ""];

    private static IEnumerable<string> Accepted(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => Short(language));

    private static string Short(StringWithQualityHeaderValue language) => language.Value.ToString().Split('-')[0].ToLowerInvariant();
}
