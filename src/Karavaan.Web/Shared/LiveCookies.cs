using Karavaan.Web.Storage;

namespace Karavaan.Web.Shared;

/// <summary>
/// The cookies that make a browser a participant or a screen. Their path is the workshop's, so that desk and phone live in one
/// browser side by side, and in several workshops.
/// </summary>
public static class LiveCookies
{
    /// <summary>Holds a participant's token.</summary>
    public const string Participant = "karavaan";

    /// <summary>Holds a screen's key.</summary>
    public const string Screen = "karavaan-screen";

    /// <summary>This browser is this participant from now on.</summary>
    public static void SetParticipant(HttpResponse response, WorkshopRow workshop, Token token) =>
        response.Cookies.Append(Participant, token.Text, Options(workshop));

    /// <summary>This browser is a screen from now on.</summary>
    public static void SetScreen(HttpResponse response, WorkshopRow workshop, string key) =>
        response.Cookies.Append(Screen, key, Options(workshop));

    /// <summary>This browser is nobody in this workshop any more.</summary>
    public static void ForgetParticipant(HttpResponse response, WorkshopRow workshop) =>
        response.Cookies.Delete(Participant, Options(workshop));

    /// <summary>Not 'Secure': a hall without internet has no https.</summary>
    private static CookieOptions Options(WorkshopRow workshop) => new()
    {
        Path = $"/w/{workshop.Code}",
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Expires = workshop.Expires,
        IsEssential = true,
    };
}
