using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Shared;

/// <summary>
/// The cookies that make a browser a participant or a screen. Their path is the workshop's, so that desk and phone live in one
/// browser side by side, and in several workshops.
/// </summary>
public static class LiveCookies
{
    /// <summary>Holds the tokens of who takes part on this device (<see cref="DeviceTokens"/>).</summary>
    public const string Participant = "karavaan";

    /// <summary>Holds a screen's key.</summary>
    public const string Screen = "karavaan-screen";

    /// <summary>Holds the key of a phone that is the desk (<see cref="PairedDeskStore"/>).</summary>
    public const string Desk = "karavaan-paired-desk";

    /// <summary>Says that this browser has answered where it stands: at the projector or with the facilitator.</summary>
    public const string Place = "karavaan-place";

    /// <summary>Holds the id of who the device is being handed to; until they have it, it shows nothing of anybody.</summary>
    public const string Turn = "karavaan-turn";

    /// <summary>
    /// This browser is these participants from now on. The workshop's path doesn't hold the join page, so that one has a cookie of its
    /// own with the same tokens: who scans the code again is sent to where they were.
    /// </summary>
    public static void SetParticipants(HttpResponse response, WorkshopRow workshop, DeviceTokens tokens)
    {
        foreach (var path in (string[])[$"/w/{workshop.Code}", $"/j/{workshop.Code}"])
        {
            if (tokens.Tokens.Count == 0)
            {
                response.Cookies.Delete(Participant, Options(workshop, path));
            }
            else
            {
                response.Cookies.Append(Participant, tokens.Text, Options(workshop, path));
            }
        }
    }

    /// <summary>The device goes from hand to hand; <c>null</c>: it has arrived.</summary>
    public static void SetTurn(HttpResponse response, WorkshopRow workshop, ParticipantId? next)
    {
        if (next is { } who)
        {
            response.Cookies.Append(Turn, who.Value.ToString("n"), Options(workshop, $"/w/{workshop.Code}"));
        }
        else
        {
            response.Cookies.Delete(Turn, Options(workshop, $"/w/{workshop.Code}"));
        }
    }

    /// <summary>Who the device is being handed to; <c>null</c>: nobody.</summary>
    public static ParticipantId? TurnOf(HttpRequest request) =>
        Guid.TryParseExact(request.Cookies[Turn], "n", out var id) ? new ParticipantId(id) : null;

    /// <summary>This browser is a screen from now on.</summary>
    public static void SetScreen(HttpResponse response, WorkshopRow workshop, string key) =>
        response.Cookies.Append(Screen, key, Options(workshop, $"/w/{workshop.Code}"));

    /// <summary>This browser is the desk from now on, for <see cref="PairedDeskStore.Life"/>.</summary>
    public static void SetDesk(HttpResponse response, WorkshopRow workshop, string key)
    {
        var options = Options(workshop, $"/w/{workshop.Code}");
        (options.Expires, options.MaxAge) = (null, PairedDeskStore.Life);
        response.Cookies.Append(Desk, key, options);
    }

    /// <summary>This browser is the desk no longer.</summary>
    public static void EndDesk(HttpResponse response, WorkshopRow workshop) =>
        response.Cookies.Delete(Desk, Options(workshop, $"/w/{workshop.Code}"));

    /// <summary>This browser is not asked again where it stands.</summary>
    public static void SetPlace(HttpResponse response, WorkshopRow workshop) => response.Cookies.Append(Place, "known", Options(workshop, $"/w/{workshop.Code}"));

    /// <summary>Not 'Secure': a hall without internet has no https.</summary>
    private static CookieOptions Options(WorkshopRow workshop, string path) => new()
    {
        Path = path,
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Expires = workshop.Expires,
        IsEssential = true,
    };
}
