using Karavaan.Web.Shared;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Join;

/// <summary>
/// The participant's cookie lies under the workshop's path, which the join page is not in. So the join page has one of its own with the
/// same token: who scans the code again is sent to where they were.
/// </summary>
internal static class JoinCookies
{
    /// <summary>This browser is this participant from now on.</summary>
    public static void Set(HttpResponse response, WorkshopRow workshop, Token token)
    {
        LiveCookies.SetParticipant(response, workshop, token);
        response.Cookies.Append(LiveCookies.Participant, token.Text, new()
        {
            Path = $"/j/{workshop.Code}",
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Expires = workshop.Expires,
            IsEssential = true,
        });
    }

    /// <summary>The token that this browser brings; <c>null</c>: none.</summary>
    public static Token? Read(HttpRequest request) =>
        request.Cookies[LiveCookies.Participant] is { Length: > 0 } text ? new(text, Token.HashOf(text)) : null;
}
