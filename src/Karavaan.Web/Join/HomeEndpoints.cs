using Karavaan.Web.Live;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Join;

/// <summary>The front door.</summary>
internal static class HomeEndpoints
{
    /// <summary>What somebody types who means a code is never longer; the rest of a longer text is not shown again.</summary>
    private const int LongestTyped = 200;

    public static IResult Show(HttpContext context) =>
        DoorPage.Draw<HomePage>(StatusCodes.Status200OK, PageLanguage.Of(context.Request));

    /// <summary>The join field sends its code here; it is forgiving about spaces, hyphens and small letters.</summary>
    public static async Task<IResult> Find(HttpContext context, string? code, WrongCodes wrong, Rooms rooms) =>
        Codes.Normalize(code ?? "") is not { Length: > 0 } normal ? Results.LocalRedirect("/")
        : await wrong.LookAsync(context, $"join/{normal}", () => rooms.FindAsync(normal)) is { } room
            ? new SeeOther($"/j/{room.State.Row.Code}")
            : NotFound(context, code!);

    /// <summary>The front door again, with the words that this code is not known and the text as it was typed.</summary>
    internal static IResult NotFound(HttpContext context, string typed)
    {
        var words = PageLanguage.Of(context.Request);
        return DoorPage.Draw<HomePage>(
            StatusCodes.Status404NotFound,
            words,
            (nameof(HomePage.Typed), typed[..Math.Min(typed.Length, LongestTyped)]),
            (nameof(HomePage.Refusal), words[DoorsText.CodeUnknown]));
    }
}
